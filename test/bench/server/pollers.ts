import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { demoStore } from '../../../src/playbook/starters/demo-store';
import { callerAt } from '../../chaos/caller';
import { chanceOf } from '../../chaos/chance';
import { ms, type Row } from '../measure';
import { bothOn } from './processes';

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
  let own = 0;
  let cost = 0;
  const theirs: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const waiting = allWait(`${ours.url}/v1/changes?after=${round + 1}&wait=25`, stage.tokens.agent, many);
    await pause(2_500);
    if (round === 0) cost = ours.memory() - before;
    own = performance.now();
    await publish(round + 1);
    await waiting;
    times.push(performance.now() - own);
    const bare = allWait(`${bareUrl}/v1/changes`, '', many);
    await pause(1_500);
    const from = performance.now();
    await fetch(`${bareUrl}/wake`);
    await bare;
    theirs.push(performance.now() - from);
  }
  await both.close();
  const least = (all: readonly number[]): number => Math.min(...all);
  return [
    {
      what: `a publish to the last of ${many.toLocaleString('en')} waiting browsers`,
      ours: ms(least(times)),
      against: 'bare node:http that answers as many at once',
      theirs: ms(least(theirs)),
      ratio: `${(least(times) / least(theirs)).toFixed(2)}×`,
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

async function allWait(url: string, token: string, many: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: many });
  await Promise.all(
    Array.from(
      { length: many },
      () =>
        new Promise<void>((resolve, reject) => {
          get(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
            answer.resume();
            answer.once('end', () =>
              answer.statusCode === 200
                ? resolve()
                : reject(new Error(`a poll ended with ${answer.statusCode}`)),
            );
          }).once('error', reject);
        }),
    ),
  );
  agent.destroy();
}
