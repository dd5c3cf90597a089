import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { newId } from '../../src/id';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { externalTransactions, profilesCsv } from '../helpdesk/profiles';
import type { DemoBackend } from './backend';

const day = 86_400_000;
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/**
 * What an administrator does on the first day: people and their purchases through the import, a playbook,
 * and the credits one of them had this year. Says what came in.
 */
export async function loadBackend(backend: DemoBackend, now: number): Promise<void> {
  const csv = { 'content-type': 'text/csv' };
  const people = await backend.call('admin', 'POST', '/v1/import/customers?batch=people', {
    bytes: profilesCsv(now),
    headers: csv,
  });
  await backend.call('admin', 'POST', '/v1/import/transactions?batch=histories', {
    bytes: externalTransactions(now),
    headers: csv,
  });
  console.log(`People of the demo's tickets: ${people.kept} of ${people.rows} rows imported.`);
  const from = performance.now();
  const retail = await backend.call('admin', 'POST', '/v1/import/transactions?batch=online-retail', {
    bytes: gzipSync(onlineRetail(now)),
    headers: { ...csv, 'content-encoding': 'gzip' },
  });
  console.log(
    `Online Retail: ${retail.kept} of ${retail.rows} invoices imported in ${seconds(from)}, ${retail.failed} refused.`,
  );
  await backend.call('lead', 'POST', '/v1/playbook/versions', {
    json: { playbook: demoStore, reason: 'First playbook' },
  });
  await earlierCredits(backend, now);
  await brokenPromise(backend, now);
}

/** Real invoices (see the README beside), moved by whole weeks so that the last one is a few days old. */
function onlineRetail(now: number): string {
  const [, ...lines] = gunzipSync(readFileSync(join(import.meta.dirname, 'online-retail.csv.gz')))
    .toString('utf8')
    .trim()
    .split('\n');
  const moved = Math.floor((now - Date.parse('2011-12-10')) / (7 * day)) * 7 * day;
  const days = new Map<string, string>();
  const rows = lines.map((line) => {
    const [invoice = '', customer = '', at = '', pounds = ''] = line.split(',');
    const known = days.get(at) ?? new Date(Date.parse(at) + moved).toISOString().slice(0, 10);
    days.set(at, known);
    return `retail-${invoice},retail-${customer},${known},${pounds},GBP`;
  });
  return `id,customer,at,amount,currency\n${rows.join('\n')}\n`;
}

const floors = demoStore.causes.flatMap((cause) => Object.values(cause.floor));
const credit = demoStore.concessions.find(
  (one) => one.kind === 'credit' && one.owed === null && !floors.includes(one.id),
);

/** Dana was promised a call and did not get one. */
async function brokenPromise(backend: DemoBackend, now: number): Promise<void> {
  const act = async () => ({
    id: newId(now),
    at: new Date(now - 5 * day).toISOString(),
    case: 'zendesk:acme:4779',
    customer: await idOf(backend, 'dana.whitfield@example.com'),
  });
  const promise = newId(now);
  const due = new Date(now - 5 * day).toISOString();
  const made = { type: 'promise', promise, kind: 'call-back', text: 'Call back about the screen', due };
  await tell(backend, [
    { ...(await act()), ...made, owner: 'Iris Okafor' },
    { ...(await act()), type: 'promise-broken', promise },
  ]);
}

async function idOf(backend: DemoBackend, email: string): Promise<string> {
  const { results } = await backend.call('agent', 'POST', '/v1/customers/find', {
    json: { lookups: [[{ kind: 'email', value: email }]] },
  });
  return results[0].profile.id as string;
}

async function tell(backend: DemoBackend, events: readonly object[]): Promise<void> {
  const answer = await backend.call('agent', 'POST', '/v1/events', { json: { events } });
  const refused = answer.results.filter((one: { result: string }) => one.result === 'rejected');
  if (refused.length > 0) throw new Error(`the demo's acts: ${JSON.stringify(refused)}`);
}

/** Gregory's four goodwill credits of the last year, as acts of an agent that arrive late. */
async function earlierCredits(backend: DemoBackend, now: number): Promise<void> {
  if (!credit) throw new Error('the demo’s playbook has no credit');
  const customer = await idOf(backend, 'gregory.stone@example.com');
  const events = [
    [48, 1500],
    [110, 2000],
    [190, 2500],
    [260, 1500],
  ].map(([ago = 0, amount = 0]) => ({
    type: 'given',
    id: newId(now),
    at: new Date(now - ago * day).toISOString(),
    case: `zendesk:acme:earlier-${ago}`,
    customer,
    decision: newId(now),
    concession: credit.id,
    amount,
    currency: demoStore.currency,
    online: false,
    madeWith: {
      ...{ playbookVersion: 1, engine: 'demo', facts: {}, answers: { fault: 'notOurs' }, recommended: null },
      ...{ roomShown: 2500, usedOnCase: 0, usedInWindow: 0, goodwill: true, owed: false, floor: false },
      ...{ smallKindness: false, approvedAsk: null },
    },
  }));
  await tell(backend, events);
}
