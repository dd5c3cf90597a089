import { factName } from '../../../../src/playbook/sentence-conditions';
import type { Playbook } from '../../../../src/playbook/types';
import type { Reading } from '../../../../src/wording/reading';
import { renderValue } from '../../../../src/wording/render';

/** A fact by its name, with a capital: it stands alone in a list. */
export function factLabel(fact: string, playbook: Pick<Playbook, 'ownFacts'>, reading: Reading): string {
  const name = renderValue(factName(fact, playbook), reading);
  return (name[0] ?? '').toLocaleUpperCase(reading.language) + name.slice(1);
}
