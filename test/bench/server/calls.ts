import { newId } from '../../../src/backend/id';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { giveOf } from '../../backend/acts-for-test';
import { callerAt } from '../../chaos/caller';
import { chanceOf } from '../../chaos/chance';
import { ms, type Row } from '../measure';
import { type Calls, type Load, loadOn, loadsInTurn } from './load';
import { lookupOf, seedPeople } from './people';
import { type Beside, bothOn } from './processes';

const callers = 10;
const span = 2_000;

const said = (one: Load): string => `${Math.round(one.rate).toLocaleString('en')}/s, p99 ${ms(one.p99)}`;

function rowOf(what: string, [ours, theirs]: readonly [Load, Load]): Row {
  return {
    what,
    ours: said(ours),
    against: 'bare node:http, same database, nothing checked',
    theirs: said(theirs),
    ratio: `${(theirs.rate / ours.rate).toFixed(2)}×`,
    goal: '≤ 3×',
  };
}

/** Finding and acting over HTTP, ten callers at once, on both engines. */
export async function benchCalls(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const engine of ['sqlite', 'postgres'] as const) {
    const both = await bothOn(engine, (stage) => seedPeople(stage, 1_000));
    await publishOn(both);
    const calls = (base: string, path: string, body: (n: number) => unknown): Calls => ({
      url: base + path,
      token: both.stage.tokens.agent,
      body,
    });
    for (const [what, path, body] of [
      ['customers/find', '/v1/customers/find', lookupOf(1_000)],
      ['events, one give each', '/v1/events', oneGive],
    ] as const) {
      const pair = await loadsInTurn(
        calls(both.ours.url, path, body),
        calls(both.bareUrl, path, body),
        callers,
        span,
      );
      rows.push(rowOf(`${what} (${engine})`, pair));
    }
    await both.close();
  }
  return rows;
}

async function publishOn({ ours, stage }: Beside): Promise<void> {
  const lead = callerAt(ours.url, stage.tokens.lead, chanceOf(1));
  const answer = await lead('publish', { body: { playbook: { ...demoStore }, reason: 'bench' } });
  if (!answer.ok) throw new Error(`publish: ${answer.reason}`);
}

const oneGive = (n: number): unknown => {
  const now = Date.now();
  const about = {
    id: newId(now),
    decision: newId(now),
    case: `zendesk:acme:${n}`,
    online: true,
    amount: 500,
  };
  return { events: [giveOf({ clock: { now } }, about)] };
};

/** A million customers against a thousand; and what the process holds in memory then. */
export async function benchMillion(
  many = Number(process.env.LEEWAY_BENCH_PEOPLE ?? 1_000_000),
): Promise<Row[]> {
  const seen = new Map<number, Load>();
  const memory: number[] = [];
  for (const people of [1_000, many]) {
    const both = await bothOn('sqlite', (stage) => seedPeople(stage, people));
    memory.push(both.ours.memory());
    const calls = {
      url: `${both.ours.url}/v1/customers/find`,
      token: both.stage.tokens.agent,
      body: lookupOf(people),
    };
    await loadOn(calls, callers, 1_000);
    seen.set(people, await loadOn(calls, callers, 2 * span));
    memory.push(both.ours.memory());
    await both.close();
  }
  const [few, all] = [...seen.values()];
  const [idle = 0, , , after = 0] = memory;
  if (!few || !all) throw new Error('nothing was measured');
  const spoken = (one: Load): string => `p50 ${ms(one.p50)}, p99 ${ms(one.p99)}`;
  return [
    {
      what: `customers/find among ${many.toLocaleString('en')} customers`,
      ours: spoken(all),
      against: 'the same among 1,000',
      theirs: spoken(few),
      ratio: `${(all.p50 / few.p50).toFixed(2)}× (p99 ${(all.p99 / few.p99).toFixed(2)}×)`,
      goal: '≤ 2×',
    },
    {
      what: `memory of the server (RSS) after finding among ${many.toLocaleString('en')}`,
      ours: `${Math.round(after / 2 ** 20)} MB`,
      against: 'the same process just started',
      theirs: `${Math.round(idle / 2 ** 20)} MB`,
      ratio: `${(after / idle).toFixed(2)}×`,
      goal: '≤ 250 MB',
    },
  ];
}
