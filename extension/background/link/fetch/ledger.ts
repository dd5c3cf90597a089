import type * as v from 'valibot';
import type { ledger } from '../../../../src/contract/bodies';
import { isDraftCase } from '../../case/draft-case';
import { inTurn } from '../../in-turn';
import { ledgerOn, rememberLedger } from '../../kept/backend-ledger';
import type { BackendGive, BackendLedger } from '../../kept/table';
import { redraw } from '../../redraw';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { customerOf } from '../read/customer-of';
import { isStill, signedIn } from '../read/link';
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
    const before = await ledgerOn(world, caseKey);
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
    const { onCase, customer: ofCustomer } = answer.value.value;
    const after: BackendLedger = {
      at: now,
      onCase: onCase.map(giveOf),
      window: (ofCustomer?.window ?? []).map((one) => ({ ...one, at: Date.parse(one.at) })),
      elsewhere: (ofCustomer?.elsewhere ?? []).map(({ case: on, cause, began, ...one }) => ({
        ...giveOf(one),
        caseKey: on,
        cause,
        began: Date.parse(began),
      })),
    };
    await rememberLedger(world, caseKey, after);
    const takenBack = await takeBackHere(world, caseKey, after.onCase);
    if (!takenBack && linesOf(before) === linesOf(after)) return;
    await redraw(world, ({ shown, demo }) => !demo && shown === caseKey);
  });
}

const giveOf = (one: Line): BackendGive => ({
  ...one,
  at: Date.parse(one.at),
  movedBy: one.movedBy && { ...one.movedBy, at: Date.parse(one.movedBy.at) },
});

/** When it was read is no news. */
const linesOf = (ledger: BackendLedger | null): string =>
  JSON.stringify([ledger?.onCase ?? [], ledger?.window ?? [], ledger?.elsewhere ?? []]);
