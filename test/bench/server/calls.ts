import { newId } from '../../../src/id';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { giveOf } from '../../backend/acts-for-test';
import { callerAt } from '../../chaos/caller';
import { chanceOf } from '../../chaos/chance';
import { ms, type Row } from '../measure';
import { type Calls, type Load, loadsInTurn } from './load';
import { idOfPerson, lookupOf, seedPeople } from './people';
import { type Beside, bothOn } from './processes';

const callers = 10;
const span = 2_000;

const said = (one: Load): string => `${Math.round(one.rate).toLocaleString('en')}/s, p99 ${ms(one.p99)}`;

function rowOf(what: string, against: string, [ours, theirs]: readonly [Load, Load], goal = '≤ 3×'): Row {
  return {
    what,
    ours: said(ours),
    against: `bare node:http, ${against}`,
    theirs: said(theirs),
    ratio: `${(theirs.rate / ours.rate).toFixed(2)}×`,
    goal,
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
    const inTurn = (path: string, body: (n: number) => unknown, bare = path) =>
      loadsInTurn(calls(both.ours.url, path, body), calls(both.bareUrl, bare, body), callers, span);
    const find = '/v1/customers/find';
    const lookup = lookupOf(1_000);
    rows.push(
      rowOf(`customers/find (${engine})`, 'the same rows in one statement', await inTurn(find, lookup)),
      rowOf(
        `customers/find (${engine})`,
        'nothing but the name and one body',
        await inTurn(find, lookup, '/name'),
        '',
      ),
      rowOf(
        `events, one give each (${engine})`,
        'the same rows in one transaction',
        await inTurn('/v1/events', (n) => oneGive(n)),
      ),
    );
    await both.close();
  }
  return rows;
}

async function publishOn({ ours, stage }: Beside): Promise<void> {
  const lead = callerAt(ours.url, stage.tokens.lead, chanceOf(1));
  const answer = await lead('publish', { body: { playbook: { ...demoStore }, reason: 'bench' } });
  if (!answer.ok) throw new Error(`publish: ${answer.reason}`);
}

const oneGive = (n: number, customer: string | null = null): unknown => {
  const now = Date.now();
  const about = {
    id: newId(now),
    decision: newId(now),
    case: `zendesk:acme:${n}`,
    customer,
    online: true,
    amount: 500,
  };
  return { events: [giveOf({ clock: { now } }, about)] };
};

/** A million customers against a thousand, both servers up and asked in turn; and what the process then holds. */
export async function benchMillion(
  many = Number(process.env.LEEWAY_BENCH_PEOPLE ?? 1_000_000),
): Promise<Row[]> {
  const all = await bothOn('sqlite', (stage) => seedPeople(stage, many));
  const few = await bothOn('sqlite', (stage) => seedPeople(stage, 1_000));
  const idle = all.ours.memory();
  for (const both of [all, few]) await publishOn(both);
  const callsOf = ({ ours, stage }: Beside, path: string, body: (n: number) => unknown): Calls => ({
    url: ours.url + path,
    token: stage.tokens.agent,
    body,
  });
  const inTurn = (path: string, bodyOf: (people: number) => (n: number) => unknown) =>
    loadsInTurn(callsOf(all, path, bodyOf(many)), callsOf(few, path, bodyOf(1_000)), callers, span);
  const found = await inTurn('/v1/customers/find', lookupOf);
  const given = await inTurn(
    '/v1/events',
    (people) => (n) => oneGive(n, idOfPerson(1 + ((n * 7919) % people))),
  );
  const after = all.ours.memory();
  await all.close();
  await few.close();
  const spoken = (one: Load): string => `p50 ${ms(one.p50)}, p99 ${ms(one.p99)}`;
  const among = (what: string, [ours, theirs]: readonly [Load, Load]): Row => ({
    what: `${what} among ${many.toLocaleString('en')} customers`,
    ours: spoken(ours),
    against: 'the same among 1,000',
    theirs: spoken(theirs),
    ratio: `${(ours.p50 / theirs.p50).toFixed(2)}× (p99 ${(ours.p99 / theirs.p99).toFixed(2)}×)`,
    goal: '≤ 2×',
  });
  return [
    among('customers/find', found),
    among('events, one give to a customer each,', given),
    {
      what: `memory of the server (RSS) after these calls among ${many.toLocaleString('en')}`,
      ours: `${Math.round(after / 2 ** 20)} MB`,
      against: 'the same process just started',
      theirs: `${Math.round(idle / 2 ** 20)} MB`,
      ratio: `${(after / idle).toFixed(2)}×`,
      goal: '≤ 250 MB',
    },
  ];
}
