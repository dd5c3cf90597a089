import type { demoStore } from '../../src/playbook/starters/demo-store';
import type { ChromiumDriver } from '../../test/browser/chromium';
import { type Place, until } from '../../test/browser/driver';
import { caseShown, give, openSolve, sayCauseById, says, words } from '../../test/journeys/panel';
import type { DemoBackend } from './backend';

const tenMore = 1_000;
const capMore = 10;

/**
 * A lead gives every case ten dollars more room and a higher cap on credits, with the reason: whichever of the two
 * binds on screen, it grows. Answers the number of the new version.
 */
export async function publishMore(backend: DemoBackend): Promise<number> {
  const { version, playbook } = await backend.call('lead', 'GET', '/v1/playbook');
  const { room } = playbook as typeof demoStore;
  const lifts = room.lifts.map((lift) => ({ ...lift, perCase: lift.perCase + tenMore }));
  const capPercent = room.capPercent === null ? null : room.capPercent + capMore;
  const more = { ...playbook, room: { ...room, perCase: room.perCase + tenMore, lifts, capPercent } };
  const line = await backend.call('lead', 'POST', '/v1/playbook/versions', {
    json: { playbook: more, reason: 'Ten dollars more in every case this week, and a higher cap on credits' },
    headers: { 'if-match': `"v${version}"` },
  });
  return line.version;
}

/** What the sidebar says is the agent's to give, in the words of its foot line. */
const roomIn = async (panel: Place): Promise<string | null> =>
  /[^ ]+ yours to give/.exec(await words(panel))?.[0] ?? null;

const inLedger = async (backend: DemoBackend, number: string): Promise<number> =>
  (await backend.call('agent', 'GET', `/v1/ledger?case=zendesk:acme:${number}`)).onCase.length;

/** Gives, publishes, pulls the plug and puts it in again; says what was seen, throws when it was not. */
export async function showTheLink(
  driver: ChromiumDriver,
  backend: DemoBackend,
  panel: Place,
  number: string,
): Promise<void> {
  await give(panel);
  await until('the give in the backend', async () => (await inLedger(backend, number)) > 0);
  const before = await until('the room', () => roomIn(panel));
  console.log(`\nThe agent gives it; the backend has it. The sidebar says: ${before}.`);

  const from = Date.now();
  await publishMore(backend);
  const after = await until('the published room', async () => {
    const now = await roomIn(panel);
    return now !== null && now !== before ? now : null;
  });
  console.log(
    `The lead publishes more room. The open sidebar says: ${after}, after ${Date.now() - from} ms.`,
  );

  await backend.stop();
  console.log('\nThe backend is killed. The agent opens the next case:');
  const next = number === '4815' ? '4812' : '4815';
  const tab = await driver.open(`/agent/tickets/${next}`);
  const away = await tab.sidebar();
  await caseShown(away, Number(next));
  await openSolve(away);
  await sayCauseById(away, next === '4815' ? 'late-return' : 'cover-just-ended');
  await give(away);
  const told = await says(away, 'What you give is kept and sent later');
  console.log(
    `case #${next} is there, the give stands: “${/[^.]*What you give is kept and sent later/.exec(told)?.[0]?.trim()}”.`,
  );

  await backend.start();
  const back = Date.now();
  await until('what was given to arrive', async () => (await inLedger(backend, next)) > 0, 60_000);
  console.log(
    `The backend is back: what was given arrived ${((Date.now() - back) / 1000).toFixed(1)} s later.`,
  );
  await tab.close();
}
