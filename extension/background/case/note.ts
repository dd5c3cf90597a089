import { stands } from '../../../src/advice/given';
import type { CaseRow } from '../../../src/cache/rows';
import { noteOf } from '../../../src/listening/note';
import type { CaseView } from '../../../src/messages/sidebar-state';
import type { Playbook } from '../../../src/playbook/types';
import type { Phrase, PhraseValues, Words } from '../../../src/wording/phrase';
import { renderPhrase, renderWords } from '../../../src/wording/render';

type Noted = Pick<CaseView, 'hear' | 'decisions' | 'promises' | 'mode' | 'answers'>;

/**
 * The internal note as it would go in now: what was heard, whose fault it was, what was given, why, and what is left
 * to do on it, what was promised, by whom, by when. In writing nobody confirms what was heard: it stands there with
 * whatever else does. Amounts of concessions only; never value, risk or history. Empty when
 * nothing has happened yet.
 */
export function noteText(
  view: Noted,
  row: Pick<CaseRow, 'asked' | 'notNeeded'>,
  playbook: Playbook,
  { language, timeZone }: { readonly language: string; readonly timeZone: string },
  now: number,
  why: (decisionId: string) => Phrase | null = () => null,
): string {
  const reading = { language, now, timeZone };
  const line = (key: string, values: PhraseValues): string =>
    renderPhrase({ key: `note.${key}`, values }, reading);
  const words = (value: Words) => ({ unit: 'words' as const, value });
  const text = (value: string) => ({ unit: 'text' as const, value });
  const money = (value: number) => ({ unit: 'money' as const, value, currency: playbook.currency });
  const titleOf = (id: string): Words | undefined => playbook.concessions.find((one) => one.id === id)?.title;

  const titled = (key: string, title: Words, amount: number | null): string =>
    amount === null || amount === 0
      ? line(key, { title: words(title) })
      : line(`${key}Amount`, { title: words(title), amount: money(amount) });
  const given = view.decisions.flatMap((one) => {
    // A colleague has a note of their own.
    if (one.by !== undefined) return [];
    if (!stands(one)) return [titled(one.state, one.title, null)];
    const open = one.steps.filter(({ done }) => !done);
    const said = titled(one.owed ? 'owed' : 'given', one.title, one.amount);
    const because = why(one.decisionId);
    const reason = because === null ? '' : renderPhrase(because, reading);
    const whole = reason === '' ? [said] : [said, line('why', { why: text(reason) })];
    return open.length === 0 || one.state === 'done'
      ? whole
      : [
          ...whole,
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
    .flatMap(({ text: what, owner, due, makesGood }) => {
      const values = { what: text(what), due: { unit: 'date' as const, value: due } };
      const made =
        owner === '' ? line('promised', values) : line('promisedBy', { ...values, owner: text(owner) });
      return makesGood === undefined ? [made] : [made, line('makesGood', {})];
    });
  const done = [...given, ...asked, ...unneeded, ...promised];
  const said = view.hear.confirmedAt !== null || view.hear.slots !== null || view.hear.edited;
  const heard = said || (view.mode === 'written' && done.length > 0);
  const { fault } = view.answers;
  const whose =
    typeof fault === 'string' && (heard || done.length > 0)
      ? line('fault', { fault: { unit: 'term', value: `playbook.value.fault.${fault}` } })
      : '';
  const lines = [heard ? noteOf(view.hear, language) : '', whose, ...done];
  return lines.filter((one) => one !== '').join('\n');
}
