import type { ListSeen } from '../../../../src/customer/seen';
import { inTurn } from '../../in-turn';
import { customerFor, rememberCustomers } from '../../kept/backend-customers';
import type { BackendCustomer } from '../../kept/table';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { isStill, signedIn } from '../read/link';
import { foundIn, isTold } from './customers';

/** Somebody on a list is asked about again after this long. */
const warmFor = 5 * 60_000;

/** The most look-ups that the contract takes at once. */
const most = 100;

/**
 * Asks the backend who the customers on a list are, all with one question, so that opening one of them shows
 * what the backend knows at once. The answers stay in the session's memory until a case is opened. Nothing is
 * asked about those it was asked about lately; a list that fails is a courtesy less, and no trouble.
 */
export function warmList(world: World, seen: ListSeen): Promise<void> {
  return inTurn('link-warm', async () => {
    const link = await signedIn(world);
    if (link === null) return;
    const asked = await toAsk(world, seen);
    if (asked.length === 0) return;
    const lookups = asked.map(({ identifiers }) => [...identifiers]);
    const answer = await callsAsAgent(world, link)('find', { body: { lookups } });
    await heardOfLink(world, link.token, answer);
    if (!answer.ok || !(await isStill(world, link))) return;
    const results = answer.value.value?.results ?? [];
    if (results.length !== asked.length) return;
    const now = world.now();
    const found = new Map<string, BackendCustomer>();
    for (const [i, { cases }] of asked.entries()) {
      const one = results[i];
      if (one) for (const caseKey of cases) found.set(caseKey, { ...foundIn(one, now), warmed: true });
    }
    await rememberCustomers(world, found);
  });
}

async function toAsk(world: World, { cases, requesters }: ListSeen) {
  const now = world.now();
  const wanted: {
    readonly identifiers: ListSeen['requesters'][number]['identifiers'];
    readonly cases: string[];
  }[] = [];
  for (const requester of requesters) {
    const identifiers = requester.identifiers.filter(isTold).slice(0, 20);
    if (identifiers.length === 0) continue;
    const cold: string[] = [];
    for (const [caseKey, id] of Object.entries(cases)) {
      if (id !== requester.id) continue;
      const before = await customerFor(world, caseKey);
      if (before === null || before.at + warmFor < now) cold.push(caseKey);
    }
    if (cold.length > 0) wanted.push({ identifiers, cases: cold });
    if (wanted.length === most) break;
  }
  return wanted;
}
