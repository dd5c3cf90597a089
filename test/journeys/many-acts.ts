import { newId } from '../../src/id';
import type { SidebarAct } from '../../src/messages/sidebar';
import { ask } from '../browser/ask-background';
import type { Place } from '../browser/driver';

type Act = SidebarAct & { readonly to: 'background' };

/** What an agent was told is kept: ids of words and promises, and of gives that the customer declined. */
export interface Kept {
  readonly said: readonly string[];
  readonly declined: readonly string[];
}

/** Words, praise, promises, and gives of one concession: `count` of them, in the sidebar's own messages. */
export function manyActs(caseKey: string, concession: string, count: number): readonly Act[] {
  const now = Date.now();
  const about = { to: 'background', caseKey } as const;
  return Array.from({ length: count }, (_, n): Act => {
    const id = newId(now + n);
    const text = `Number ${n}`;
    if (n % 10 === 0) return { ...about, type: 'sidebar/give', decisionId: id, concession, amount: null };
    if (n % 3 === 0) return { ...about, type: 'sidebar/praise', id, text };
    if (n % 31 === 0) {
      const due = now + 86_400_000;
      return { ...about, type: 'sidebar/promise', id, kind: 'callback', text, due, owner: 'Noor' };
    }
    return { ...about, type: 'sidebar/snag', id, about: 'process', rule: null, text };
  });
}

/** Sends them from the sidebar's own document, words beside gives; each give is declined before the next. */
export async function makeAll(panel: Place, acts: readonly Act[]): Promise<Kept> {
  await panel.load(`globalThis.__name ??= (f) => f; globalThis.askBackground = ${ask.toString()}`);
  const refused = await panel.run(async (all: readonly Act[]) => {
    const { askBackground } = globalThis as unknown as {
      askBackground: (message: unknown) => Promise<{ readonly ok: boolean }>;
    };
    const no: unknown[] = [];
    const send = async (message: Act): Promise<void> => {
      const answer = await askBackground(message);
      if (!answer.ok) no.push(message.type, answer);
    };
    const inOrder = async (which: (act: Act) => boolean): Promise<void> => {
      for (const act of all.filter(which)) {
        await send(act);
        if (act.type !== 'sidebar/give') continue;
        const { to, caseKey, decisionId } = act;
        await send({ to, caseKey, type: 'sidebar/change-decision', decisionId, state: 'declined' });
      }
    };
    await Promise.all([
      inOrder(({ type }) => type === 'sidebar/give'),
      inOrder(({ type }) => type === 'sidebar/praise'),
      inOrder(({ type }) => type !== 'sidebar/give' && type !== 'sidebar/praise'),
    ]);
    return no;
  }, acts);
  if (refused.length > 0) throw new Error(`acts were refused: ${JSON.stringify(refused).slice(0, 300)}`);
  return {
    said: acts.flatMap((one) => ('id' in one ? [one.id] : [])),
    declined: acts.flatMap((one) => (one.type === 'sidebar/give' ? [one.decisionId] : [])),
  };
}
