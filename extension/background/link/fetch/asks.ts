import type { AskedRow } from '../../../../src/cache/rows';
import { inTurn } from '../../in-turn';
import { addAskNews } from '../../kept/ask-news';
import { allTabs } from '../../kept/tabs';
import { redraw } from '../../redraw';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { isStill, signedIn } from '../read/link';

/** How far back asks are looked up again after changes were missed. */
const lately = 30 * 86_400_000;

/**
 * Fetches how asks of this browser stand and keeps the answer with their case; those of others are left
 * alone. An answer on a case that nobody looks at is news for every sidebar.
 */
export function askAgain(world: World, ids: readonly string[]): Promise<void> {
  return inTurn('link-asks', async () => {
    for (const id of new Set(ids)) await lookUp(world, id);
  });
}

async function lookUp(world: World, id: string): Promise<void> {
  const link = await signedIn(world);
  const event = await world.cache.rows.outbox.where('id').equals(id).first();
  if (link === null || event?.type !== 'ask' || event.link !== link.account || event.undone) return;
  const answer = await callsAsAgent(world, link)('ask', { id });
  await heardOfLink(world, link.token, answer);
  if (!answer.ok || answer.value.value === null || !(await isStill(world, link))) return;
  const { state, ...one } = answer.value.value;
  if (state !== 'yes' && state !== 'no') return;
  const kept = await keep(world, event.caseKey, id, {
    state,
    at: one.answeredAt === null ? world.now() : Date.parse(one.answeredAt),
    by: one.answeredBy ?? '',
    text: one.answer ?? '',
    approved: one.approved,
    until: one.until === null ? null : Date.parse(one.until),
    used: one.used,
  });
  if (!kept) return;
  const looked = (await allTabs(world)).some(({ shown, demo }) => !demo && shown === event.caseKey);
  if (!looked) await addAskNews(world, { id, caseKey: event.caseKey });
  await redraw(world, ({ demo }) => !demo);
}

/** True when it was news. */
async function keep(
  { cache }: World,
  caseKey: string,
  id: string,
  answer: NonNullable<AskedRow['answer']>,
): Promise<boolean> {
  const { acts } = cache;
  return acts.transaction('rw', acts.cases, async () => {
    const row = await acts.cases.get(caseKey);
    const before = row?.asked.find((one) => one.id === id);
    if (!row || !before || JSON.stringify(before.answer) === JSON.stringify(answer)) return false;
    await acts.cases.put({
      ...row,
      asked: row.asked.map((one) => (one.id === id ? { ...one, answer } : one)),
      // What a lead has answered is not taken back any more.
      undo: row.undo?.events.includes(id) ? null : row.undo,
    });
    return before.answer?.state !== answer.state;
  });
}

/** Looks up every ask that nobody has answered yet: changes were missed, or none were read for a while. */
export async function askAboutOpen(world: World): Promise<void> {
  const { rows } = world.cache;
  const since = world.now() - lately;
  const events = await rows.outbox
    .where('at')
    .above(since)
    .filter(({ type, sentAt, undone }) => type === 'ask' && sentAt !== undefined && !undone)
    .toArray();
  const cases = await rows.cases.bulkGet([...new Set(events.map(({ caseKey }) => caseKey))]);
  const open = new Set(
    cases.flatMap((row) => (row?.asked ?? []).filter(({ answer }) => !answer).map(({ id }) => id)),
  );
  await askAgain(
    world,
    events.map(({ id }) => id).filter((id) => open.has(id)),
  );
}
