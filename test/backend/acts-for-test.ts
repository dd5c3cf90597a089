import { newId } from '../../src/id';
import { demoStore } from '../../src/playbook/starters/demo-store';
import type { Answer, Running } from './running';

export const at = (ms: number): string => new Date(ms).toISOString();

const floors = demoStore.causes.flatMap((cause) => Object.values(cause.floor));
const credit = demoStore.concessions.find(
  (one) => one.kind === 'credit' && one.owed === null && !floors.includes(one.id),
)?.id;

/** A give as a browser sends it; `facts` decide the room. */
export function giveOf(
  running: Pick<Running, 'clock'>,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const now = running.clock.now;
  return {
    type: 'given',
    id: newId(now),
    at: at(now),
    case: 'zendesk:acme:1',
    customer: null,
    decision: newId(now),
    concession: credit,
    amount: 1000,
    currency: 'USD',
    online: true,
    madeWith: {
      playbookVersion: 1,
      engine: '0.1.0',
      facts: {},
      answers: { fault: 'notOurs' },
      recommended: null,
      roomShown: 5000,
      usedOnCase: 0,
      usedInWindow: 0,
      goodwill: true,
      owed: false,
      floor: false,
      smallKindness: false,
      approvedAsk: null,
    },
    ...more,
  };
}

export const publish = (running: Running, playbook: unknown = demoStore, base?: number): Promise<Answer> =>
  running.call('POST', '/v1/playbook/versions', {
    as: 'lead',
    body: { playbook, reason: 'test' },
    ...(base === undefined ? {} : { headers: { 'if-match': `"v${base}"` } }),
  });

export const send = (running: Running, events: readonly unknown[], as = 'agent'): Promise<Answer> =>
  running.call('POST', '/v1/events', { as, body: { events } });
