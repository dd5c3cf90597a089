import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type TestContext } from 'vitest';
import { startHelpdesk } from '../../scripts/helpdesk/server';
import { settle } from '../../scripts/helpdesk/settle';
import type { OutboxRow } from '../../src/cache/rows';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { type ChromiumDriver, startChromium } from '../browser/chromium';
import { until } from '../browser/driver';
import { killBrowserOf } from '../browser/kill';
import { outboxOf } from '../browser/outbox';
import { callerAt } from '../chaos/caller';
import { chanceOf } from '../chaos/chance';
import { startServer } from '../chaos/server-process';
import { stageOn } from '../chaos/stage';
import { makeAll, manyActs } from './many-acts';
import { caseShown, openSolve, sayCauseById } from './panel';

const caseKey = 'zendesk:acme:4815';

/**
 * The backend goes away, an agent makes acts, and the power goes while more are on their way; the backend is back,
 * and the power goes again while the browser tells it. Then everything is there, once, and the ledgers agree.
 */
export async function killedWithFullOutbox(count: number, { onTestFinished }: TestContext): Promise<void> {
  const now = Date.now();
  const profile = mkdtempSync(join(tmpdir(), 'leeway-full-'));
  const helpdesk = await startHelpdesk(now);
  const stage = await stageOn('sqlite');
  const server = await startServer({ address: stage.address });
  const open: { browser?: ChromiumDriver; server: typeof server } = { server };
  onTestFinished(async () => {
    await open.browser?.close().catch(() => undefined);
    await open.server.kill();
    await stage.close();
    await helpdesk.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });
  const begin = async (): Promise<ChromiumDriver> => {
    open.browser = await startChromium({ port: helpdesk.port, profile });
    return open.browser;
  };
  const powerCut = async (): Promise<void> => {
    expect(killBrowserOf(profile)).toBeGreaterThan(0);
    await open.browser?.close().catch(() => undefined);
  };
  const callers = (who: 'agent' | 'lead') => callerAt(server.url, stage.tokens[who], chanceOf(1));
  const first = { playbook: { ...demoStore }, reason: 'first' };
  expect(await callers('lead')('publish', { body: first })).toMatchObject({ ok: true });
  const stored = (): Promise<string[]> =>
    stage.look(async ({ db }) =>
      (await db.selectFrom('events').select('event_id').execute()).map((row) => row.event_id).sort(),
    );

  const morning = await begin();
  await settle(morning.say, demoStore, now);
  const { url: endpoint } = server;
  const token = stage.tokens.agent;
  const signedIn = await morning.say({ to: 'background', type: 'console/link-sign-in', endpoint, token });
  expect(signedIn).toMatchObject({ ok: true, value: { found: 'fine' } });
  const panel = await (await morning.open('/agent/tickets/4815')).sidebar();
  await caseShown(panel, 4815);
  await openSolve(panel);
  await sayCauseById(panel, 'late-return');
  await server.kill();
  const before = performance.now();
  const kept = await makeAll(panel, manyActs(caseKey, 'waive-late-fee', count));
  const each = (performance.now() - before) / count;
  // More are on their way when the power goes: some of them are kept and some are not.
  const half = makeAll(panel, manyActs(caseKey, 'waive-late-fee', 100)).catch(() => null);
  await until('the first of the last acts', async () => (await queuedIn(morning)) > count * 1.1 + 8);
  await powerCut();
  expect(await half).toBeNull();

  const noon = await begin();
  const waiting = (await outboxOf(noon)).filter((row) => row.waiting !== undefined);
  expect(waiting.length).toBeGreaterThan(count);
  open.server = await startServer({ address: stage.address, port: Number(new URL(server.url).port) });
  await noon.open('/agent/tickets/4815');
  await until('some to arrive', async () => (await stored()).length > 0, 40_000);
  await powerCut();
  const early = (await stored()).length;

  const evening = await begin();
  const shown = await (await evening.open('/agent/tickets/4815')).sidebar();
  await caseShown(shown, 4815);
  // One more act ends the undo of the last; its own undo keeps it, and only it, for twenty seconds.
  const last = await makeAll(shown, manyActs(caseKey, 'waive-late-fee', 2).slice(1));
  await until('only the last act to wait', async () => (await queuedIn(evening)) === 1, 45_000);
  console.log(
    `${waiting.length} acts waited (${each.toFixed(0)} ms each to make); ${early} had arrived at the second kill`,
  );
  const rows = (await outboxOf(evening)).filter(({ id }) => !last.said.includes(id));
  expect(rows.filter(({ result }) => result === undefined || result === 'rejected')).toEqual([]);
  expect(await stored()).toEqual(rows.map(({ id }) => id).sort());
  const ids = new Set(rows.map(({ id }) => id));
  expect(kept.said.filter((id) => !ids.has(id))).toEqual([]);
  const answer = await callers('agent')('ledger', { query: { case: caseKey } });
  const onCase = answer.ok ? (answer.value.value?.onCase ?? []) : [];
  expect(onCase.length).toBeGreaterThanOrEqual(kept.declined.length);
  expect(Object.fromEntries(onCase.map((one) => [one.decision, one.state]))).toEqual(decisionsIn(rows));
  expect(onCase).toHaveLength(Object.keys(decisionsIn(rows)).length);
  expect(decisionsIn(rows)).toMatchObject(Object.fromEntries(kept.declined.map((id) => [id, 'declined'])));
}

/** Acts that the backend has not taken yet. */
export async function queuedIn(driver: ChromiumDriver): Promise<number> {
  const answer = await driver.say({ to: 'background', type: 'console/overview' });
  return answer.ok ? (answer.value.link?.queued ?? 0) : -1;
}

/** How every decision ended, by what the browser wrote down. */
const decisionsIn = (rows: readonly OutboxRow[]): Record<string, string> =>
  Object.fromEntries(
    [...rows]
      .sort((one, other) => (one.seq ?? 0) - (other.seq ?? 0))
      .filter(({ body }) => typeof body.decisionId === 'string')
      .map(({ body, type }) => [String(body.decisionId), type]),
  );
