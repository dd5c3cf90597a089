import type { Offer } from '../../src/advice/types';
import type { CaseView } from '../../src/messages/sidebar-state';
import type { Reading } from '../../src/wording/reading';
import { renderPhrase } from '../../src/wording/render';

/** The case as a lead reads it, before the agent writes a word: why it is on offer, and what was heard. */
export const prewritten = (view: CaseView, { because }: Pick<Offer, 'because'>, reading: Reading): string =>
  [because ? renderPhrase(because, reading) : '', view.hear.text].filter((part) => part !== '').join('\n');
