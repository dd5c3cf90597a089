import { stands } from '../../../src/advice/given';
import type { CaseRow } from '../../../src/cache/rows';
import { noteOf } from '../../../src/listening/note';
import type { CaseView } from '../../../src/messages/sidebar-state';
import type { Playbook } from '../../../src/playbook/types';
import type { PhraseValues, Words } from '../../../src/wording/phrase';
import { renderPhrase, renderWords } from '../../../src/wording/render';

type Noted = Pick<CaseView, 'hear' | 'decisions' | 'promises'>;

/**
 * The internal note as it would go in now: what was heard, what was given and what is left to do on it, what
 * was promised, by whom, by when. Amounts of concessions only; never value, risk or history. Empty when
 * nothing has happened yet.
 */
export function noteText(
  view: Noted,
  row: Pick<CaseRow, 'asked' | 'notNeeded'>,
  playbook: Playbook,
  { language, timeZone }: { readonly language: string; readonly timeZone: string },
  now: number,
): string {
  const reading = { language, now, timeZone };
  const line = (key: string, values: PhraseValues): string =>
    renderPhrase({ key: `note.${key}`, values }, reading);
  const words = (value: Words) => ({ unit: 'words' as const, value });
  const text = (value: string) => ({ unit: 'text' as const, value });
  const money = (value: number) => ({ unit: 'money' as const, value, currency: playbook.currency });
  const titleOf = (id: string): Words | undefined => playbook.concessions.find((one) => one.id === id)?.title;

  const heard = view.hear.confirmedAt !== null || view.hear.slots !== null || view.hear.edited;
  const titled = (key: string, title: Words, amount: number | null): string =>
    amount === null || amount === 0
      ? line(key, { title: words(title) })
      : line(`${key}Amount`, { title: words(title), amount: money(amount) });
  const given = view.decisions.flatMap((one) => {
    // A colleague has a note of their own.
    if (one.by !== undefined) return [];
    if (!stands(one)) return [titled(one.state, one.title, null)];
    const open = one.steps.filter(({ done }) => !done);
    const said = titled(one.owed ? 'owed' : one.state, one.title, one.amount);
    return open.length === 0 || one.state === 'done'
      ? [said]
      : [
          said,
          line('left', {
            steps: text(open.map((step) => renderWords(step.text, {}, reading).text).join('; ')),
          }),
        ];
  });
  const asked = row.asked.flatMap(({ concession, amount }) => {
    const title = titleOf(concession);
    return title ? [titled('asked', title, amount)] : [];
  });
  const unneeded = row.notNeeded.flatMap((concession) => {
    const title = titleOf(concession);
    return title ? [titled('notNeeded', title, null)] : [];
  });
  const promised = view.promises
    .filter(({ state }) => state === 'open')
    .map(({ text: what, owner, due }) => {
      const values = { what: text(what), due: { unit: 'date' as const, value: due } };
      return owner === '' ? line('promised', values) : line('promisedBy', { ...values, owner: text(owner) });
    });
  const lines = [heard ? noteOf(view.hear, language) : '', ...given, ...asked, ...unneeded, ...promised];
  return lines.filter((one) => one !== '').join('\n');
}
