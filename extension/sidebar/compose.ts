import { stands } from '../../src/advice/given';
import type { CaseView } from '../../src/messages/sidebar-state';
import type { PhraseValues, Words } from '../../src/wording/phrase';
import type { Reading } from '../../src/wording/reading';
import { renderPhrase, renderWords } from '../../src/wording/render';

/** Text for the customer. `missing`: some words lack their language, so it may be shown but not inserted. */
export interface ForCustomer {
  readonly text: string;
  readonly language: string;
  readonly missing: boolean;
}

/** How the customer reads: in their language, with figures (they are theirs), never hidden. */
export function customerReading(view: CaseView, reading: Reading): Reading {
  const language = view.hear.draft?.language ?? view.profile?.language ?? view.playbook.language;
  return { ...reading, language, figures: 'shown', days: 'spoken' };
}

/** What words may quote: nothing about a person whose address nobody has checked. */
export const quotable = (view: CaseView): PhraseValues => (view.who === 'unverified' ? {} : view.factValues);

/** The lead's words for one offer, ready to be said. */
export function wordsOf(view: CaseView, words: Words, reading: Reading): ForCustomer {
  return renderWords(words, quotable(view), customerReading(view, reading));
}

/**
 * One whole message: repeat-back, one apology where the fault is ours, the remedy, what was promised, and the
 * question last. `says` are the words of what is given, or of what is about to be.
 */
export function messageOf(view: CaseView, says: readonly Words[], reading: Reading): ForCustomer {
  const theirs = customerReading(view, reading);
  const { body, question } = apart(view.hear.text.trim());
  const ours = view.answers.fault === 'ours' || view.answers.fault === 'partly';
  const parts = [...(ours ? [view.playbook.apology] : []), ...says].map((words) =>
    wordsOf(view, words, reading),
  );
  const promised = view.promises
    .filter((promise) => promise.state === 'open')
    .map((promise) =>
      renderPhrase(
        {
          key: 'sidebar.promiseWords',
          values: { what: { unit: 'text', value: promise.text }, due: { unit: 'date', value: promise.due } },
        },
        theirs,
      ),
    );
  const remedy = parts.map((part) => part.text).filter((text) => text !== '');
  const heard = view.mode === 'written' || remedy.length === 0 ? body : '';
  const end = view.mode === 'written' || remedy.length === 0 ? question : '';
  return {
    text: [heard, remedy.join(' '), promised.join(' '), end].filter((text) => text !== '').join('\n\n'),
    language: theirs.language,
    missing: parts.some((part) => part.missing),
  };
}

/** The words of everything that stands given on this case, by whoever holds it here. */
export const wordsGiven = (view: CaseView): readonly Words[] =>
  view.decisions.filter((one) => stands(one) && one.elsewhere !== true).map(({ say }) => say);

/** The last sentence when it is a question, apart from what stands before it. */
export function apart(text: string): { readonly body: string; readonly question: string } {
  const at = /(?:^|[.!?…”"»]\s+)([^.!?…]*\?)$/u.exec(text);
  const question = at?.[1] ?? '';
  return { body: text.slice(0, text.length - question.length).trim(), question };
}
