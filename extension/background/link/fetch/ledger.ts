import type * as v from 'valibot';
import type { ledger } from '../../../../src/contract/bodies';
import { isDraftCase } from '../../case/draft-case';
import { pushWhere } from '../../draw/push';
import { inTurn } from '../../in-turn';
import { rememberTheirs, type TheirGive, type Theirs, theirsOn } from '../../kept/backend-ledger';
import type { World } from '../../world';
import { callsAsAgent, isStill, signedIn } from '../call/calls';
import { customerOf } from '../read/customer-of';
import { heardOfLink } from '../read/link-state';
import { takeBackHere } from './taken-back';

type Line = v.InferOutput<typeof ledger>['onCase'][number];

/** A case that is opened again is asked about again after this long; changes are told by the feed. */
const freshFor = 30_000;

/**
 * Reads what was given on a case and to its customer, and draws the case anew when that is news. `anew` asks
 * also when it was read a moment ago.
 */
export function refreshLedger(world: World, caseKey: string, anew = false): Promise<void> {
  return inTurn(`link-ledger:${caseKey}`, async () => {
    const link = await signedIn(world);
    if (link === null) return;
    const before = await theirsOn(world, caseKey);
    const now = world.now();
    if (!anew && before !== null && now - before.at < freshFor) return;
    const who = (await world.cache.rows.cases.get(caseKey))?.who ?? [];
    const customer = await customerOf(world, { caseKey, who });
    // A case without a number of its own has nothing on it that others could know of.
    if (customer === null && isDraftCase(caseKey)) return;
    const query = customer === null ? { case: caseKey } : { case: caseKey, customer };
    const answer = await callsAsAgent(world, link)('ledger', { query });
    await heardOfLink(world, link.token, answer);
    if (!answer.ok || answer.value.value === null || !(await isStill(world, link))) return;
    const { onCase, customer: theirs } = answer.value.value;
    const after: Theirs = {
      at: now,
      onCase: onCase.map(giveOf),
      window: (theirs?.window ?? []).map((one) => ({ ...one, at: Date.parse(one.at) })),
      elsewhere: (theirs?.elsewhere ?? []).map(({ case: on, cause, began, ...one }) => ({
        ...giveOf(one),
        caseKey: on,
        cause,
        began: Date.parse(began),
      })),
    };
    await rememberTheirs(world, caseKey, after);
    const takenBack = await takeBackHere(world, caseKey, after.onCase);
    if (!takenBack && saidBy(before) === saidBy(after)) return;
    await pushWhere(world, ({ shown, demo }) => !demo && shown === caseKey);
  });
}

const giveOf = (one: Line): TheirGive => ({
  ...one,
  at: Date.parse(one.at),
  movedBy: one.movedBy && { ...one.movedBy, at: Date.parse(one.movedBy.at) },
});

/** When it was read is no news. */
const saidBy = (theirs: Theirs | null): string =>
  JSON.stringify([theirs?.onCase ?? [], theirs?.window ?? [], theirs?.elsewhere ?? []]);
