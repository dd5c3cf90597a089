import { demoStore } from '../../src/playbook/starters/demo-store';
import { awhile, type Caller } from './caller';
import type { Chance } from './chance';

/** What one lead published, by the reason given: the number each got. */
export type Published = Map<string, number>;

/**
 * A lead who publishes again and again. A publish is never simply sent twice: when no answer came, the lead
 * looks whether it is there, and when somebody was faster, bases it on what is in force now.
 */
export async function publishAllDay(
  name: string,
  callers: readonly Caller[],
  chance: Chance,
  going: (done: number) => boolean,
): Promise<Published> {
  const published: Published = new Map();
  while (going(published.size)) {
    const reason = `${name} ${published.size + 1}`;
    published.set(reason, await publishOnce(reason, callers, chance));
  }
  return published;
}

async function publishOnce(reason: string, callers: readonly Caller[], chance: Chance): Promise<number> {
  let unsure = false;
  for (;;) {
    const call = chance.pick(callers);
    const versions = await call('versions');
    if (!versions.ok || !versions.value.value) {
      await awhile(chance);
      continue;
    }
    const { items } = versions.value.value;
    const there = unsure ? items.find((one) => one.reason === reason) : undefined;
    if (there) return there.version;
    const newest = items[0]?.version;
    const answer = await call('publish', {
      body: { playbook: { ...demoStore, title: reason }, reason },
      headers: newest === undefined ? {} : { 'if-match': `"v${newest}"` },
    });
    if (answer.ok && answer.value.value) return answer.value.value.version;
    if (!answer.ok && ['invalid', 'forbidden', 'not-signed-in'].includes(answer.reason))
      throw new Error(`refused: ${answer.reason} ${answer.detail}`);
    unsure ||= !answer.ok && answer.reason !== 'conflict';
    if (unsure) await awhile(chance);
  }
}
