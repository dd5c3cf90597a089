import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { callerAt } from '../../chaos/caller';
import { chanceOf } from '../../chaos/chance';
import { median, ms, type Row } from '../measure';
import { bothOn } from './processes';

/** Connections being made at the same time: fewer than any listening socket lets queue. */
const atOnce = 200;

/** So many browsers that wait at one process: what each costs it, and when the last has heard of a publish. */
export async function benchPollers(many = 2_000): Promise<Row[]> {
  const both = await bothOn('sqlite', async () => undefined);
  const { ours, stage, bareUrl } = both;
  const lead = callerAt(ours.url, stage.tokens.lead, chanceOf(1));
  const publish = async (base: number): Promise<void> => {
    const answer = await lead('publish', {
      body: { playbook: { ...demoStore, title: `Version ${base + 1}` }, reason: 'bench' },
      headers: base === 0 ? {} : { 'if-match': `"v${base}"` },
    });
    if (!answer.ok) throw new Error(`publish: ${answer.reason}`);
  };
  await publish(0);
  const before = ours.memory();
  let cost = 0;
  const theirs: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { answered } = await allWait(
      `${ours.url}/v1/changes?after=${round + 1}&wait=25`,
      stage.tokens.agent,
      many,
    );
    await pause(2_500);
    if (round === 0) cost = ours.memory() - before;
    const own = performance.now();
    await publish(round + 1);
    await answered;
    times.push(performance.now() - own);
    const bare = await allWait(`${bareUrl}/v1/changes`, '', many);
    await untilHeld(bareUrl, many);
    const from = performance.now();
    await fetch(`${bareUrl}/wake`);
    await bare.answered;
    theirs.push(performance.now() - from);
  }
  await both.close();
  return [
    {
      what: `a publish to the last of ${many.toLocaleString('en')} waiting browsers`,
      ours: ms(median(times)),
      against: 'bare node:http that answers as many at once',
      theirs: ms(median(theirs)),
      ratio: `${(median(times) / median(theirs)).toFixed(2)}×`,
      goal: '≤ 2,000 ms',
    },
    {
      what: `memory of one waiting browser (of ${many.toLocaleString('en')})`,
      ours: `${(cost / many / 1024).toFixed(1)} kB`,
      against: 'none waiting',
      theirs: `${Math.round(before / 2 ** 20)} MB in all`,
      ratio: `${((before + cost) / before).toFixed(2)}×`,
      goal: '≤ 64 kB each',
    },
  ];
}

interface Waiting {
  /** When every one of them has been answered. */
  readonly answered: Promise<unknown>;
}

/** Connects them a few at a time and gives them back when the last has sent its question. */
async function allWait(url: string, token: string, many: number): Promise<Waiting> {
  const agent = new Agent({ keepAlive: true, maxSockets: many });
  const answers: Promise<void>[] = [];
  while (answers.length < many) {
    const some = Array.from({ length: Math.min(atOnce, many - answers.length) }, () =>
      waitOnce(agent, url, token),
    );
    answers.push(...some.map((one) => one.answered));
    await Promise.all(some.map((one) => one.sent));
  }
  return { answered: Promise.all(answers).finally(() => agent.destroy()) };
}

function waitOnce(agent: Agent, url: string, token: string) {
  const poll = get(url, { agent, headers: { authorization: `Bearer ${token}` } });
  return {
    sent: new Promise<void>((resolve, reject) => {
      poll.once('error', reject);
      poll.once('finish', resolve);
    }),
    answered: new Promise<void>((resolve, reject) => {
      poll.once('error', reject);
      poll.once('response', (answer) => {
        answer.resume();
        answer.once('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`a poll ended with ${answer.statusCode}`)),
        );
      });
    }),
  };
}

/** The bare one answers only those it holds when it is woken: whoever came later would wait for ever. */
async function untilHeld(bareUrl: string, many: number): Promise<void> {
  while (Number(await (await fetch(`${bareUrl}/held`)).json()) < many) await pause(50);
}
