import * as v from 'valibot';
import type { OutboxRow } from '../../../../src/cache/rows';
import { type Event, event } from '../../../../src/contract/events';
import { sisterId } from '../../../../src/id';
import { no, ok, type Result } from '../../../../src/trouble/result';

/** What a row does not say itself. */
export interface About {
  /** The customer as the backend knows them; null for nobody it knows. */
  readonly customer: string | null;
  /** The backend's number of a playbook version of this browser; null for one that never was there. */
  readonly version: (local: number) => number | 'later' | null;
  /** Version of the extension that advised. */
  readonly engine: string;
  /** The agent waits for the answer: a give that does not fit may be refused. */
  readonly online?: boolean;
}

/**
 * An act as the contract tells it. Null for what the contract has no word for; `invalid` names the field
 * that it would refuse, never what stood there.
 */
export function eventOf(row: OutboxRow, about: About): Result<Event | null> {
  if (row.type === 'not-needed' || row.type === 'promise-open') return ok(null);
  if (row.undone && row.sentAt === undefined) return ok(null);
  if (row.undone && row.type === 'given') return checked(takenBack(row, about, 'withdrawn'));
  if (row.undone && row.type === 'ask') return checked(takenBack(row, about, 'ask-withdrawn'));
  if (row.type === 'given' && row.body.amount === undefined) return ok(null);
  if (row.type === 'given' && versionOf(row, about) === null) return no('invalid', 'local-playbook');
  return checked({ type: row.type, ...common(row, about), ...special(row, about) });
}

const common = ({ id, at, caseKey }: OutboxRow, { customer }: About) => ({
  id,
  at: new Date(at).toISOString(),
  case: caseKey,
  customer,
});

/** A give or an ask that was undone after the backend had taken it. */
const takenBack = (row: OutboxRow, about: About, type: 'withdrawn' | 'ask-withdrawn') => ({
  type,
  ...common(row, about),
  id: sisterId(row.id),
  ...(type === 'withdrawn' ? { decision: row.body.decisionId } : { ask: row.id }),
});

function special(row: OutboxRow, about: About): Record<string, unknown> {
  const { body } = row;
  switch (row.type) {
    case 'heard':
    case 'praise':
      return { text: words(body.text) };
    case 'given':
      return given(row, about);
    case 'declined':
    case 'withdrawn':
    case 'done':
    case 'reopened':
      return { decision: body.decisionId };
    case 'ask':
      return {
        concession: body.concession,
        amount: body.amount ?? null,
        reason: words(body.text),
        facts: factsOf(body.facts),
      };
    case 'promise':
      return {
        promise: row.id,
        kind: body.kind,
        text: words(body.text),
        owner: words(body.owner, 500),
        due: new Date(Number(body.due)).toISOString(),
      };
    case 'promise-kept':
    case 'promise-broken':
      return { promise: body.promiseId };
    case 'snag':
      return { about: body.about, rule: body.rule ?? null, text: words(body.text) };
    default:
      return {};
  }
}

/** Where the browser's own ledger gave the room it is told as given offline: inside what was shown it stands. */
function given(row: OutboxRow, about: About): Record<string, unknown> {
  const { body } = row;
  return {
    decision: body.decisionId,
    concession: body.concession,
    amount: body.amount,
    currency: body.currency,
    online: about.online === true,
    madeWith: {
      playbookVersion: versionOf(row, about),
      engine: about.engine,
      facts: factsOf(body.facts),
      answers: factsOf(body.answers),
      recommended: body.recommended ?? null,
      roomShown: body.roomShown ?? body.amount,
      usedOnCase: body.usedOnCase ?? 0,
      usedInWindow: body.usedInWindow ?? 0,
      goodwill: body.goodwill === true,
      owed: body.owed === true,
      floor: body.floor === true,
      smallKindness: body.smallKindness === true,
      approvedAsk: typeof body.approvedAsk === 'string' ? body.approvedAsk : null,
      ...(typeof body.caseAt === 'number' ? { caseBegan: new Date(body.caseAt).toISOString() } : {}),
      ...(typeof body.incident === 'string' ? { incident: body.incident } : {}),
    },
  };
}

/** What the backend calls the version a row was made by; `'later'` when that is not known yet. */
export const versionOf = (
  { body }: OutboxRow,
  { version }: Pick<About, 'version'>,
): number | 'later' | null =>
  typeof body.playbookVersion === 'number' ? version(body.playbookVersion) : null;

const words = (text: unknown, most = 5_000): string =>
  typeof text === 'string' ? text.replaceAll('\0', '').slice(0, most) : '';

/** Facts that travel; a "don't know" is no fact. */
function factsOf(facts: unknown): Record<string, unknown> {
  const entries = Object.entries((facts ?? {}) as Record<string, unknown>).filter(
    ([name, value]) => /^[A-Za-z][\w.]{0,60}$/.test(name) && value !== null && value !== undefined,
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      typeof value === 'string'
        ? words(value, 500)
        : Array.isArray(value)
          ? value.slice(0, 100).map((one) => words(one, 500))
          : value,
    ]),
  );
}

function checked(made: Record<string, unknown>): Result<Event> {
  const read = v.safeParse(event, made);
  return read.success ? ok(read.output) : no('invalid', v.getDotPath(read.issues[0]) ?? 'event');
}
