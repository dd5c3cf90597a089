import { emptyProfile } from '../customer/empty-profile';
import type { CustomerValue, Identifier, Profile, Provenance } from '../customer/profile';
import type { ImportPlan } from './plan';
import { currencyOf, type ReadValue, readCell } from './read-cell';
import { type ProblemKind, type Row, type RowProblem, shorten } from './row';
import type { ProfileTarget } from './target';

/** A row as the cells say, before it is a profile. */
type Read = { -readonly [K in ProfileTarget]?: ReadValue } & {
  own: Record<string, string | number | boolean>;
};

/**
 * One record becomes one profile, or the list of everything that is wrong with it (so that one pass over the file
 * mends it). An empty cell is unknown. A record that no case could find (no id, e-mail or phone) is refused.
 */
export function mapRow(row: Row, plan: ImportPlan, now: number): Profile | readonly RowProblem[] {
  const problems: RowProblem[] = [];
  const columnOf = new Map<ProfileTarget, string>();
  const say = (problem: ProblemKind, column: string | null): void => {
    const found = column === null ? '' : shorten(String(row.cells[column] ?? ''));
    problems.push({ line: row.line, column, problem, found });
  };

  const currency = currencyOf(row.cells, plan);
  const read: Read = { own: Object.create(null) as Record<string, string | number | boolean> };
  for (const planned of plan.columns) {
    const cell = row.cells[planned.column];
    if (cell === undefined || (typeof cell === 'string' && cell.trim() === '')) continue;
    const got = readCell(cell, planned, plan, currency, now);
    if ('problem' in got) say(got.problem, planned.column);
    else if (got.value === null) continue;
    else if (planned.to.startsWith('own.')) read.own[planned.to] = got.value as string | number | boolean;
    else {
      const target = planned.to as ProfileTarget;
      if (read[target] === undefined) {
        read[target] = got.value;
        columnOf.set(target, planned.column);
      }
    }
  }
  const bought = time(read.coverBought);
  const ends = time(read.coverEnds);
  if (bought !== null && ends !== null && ends < bought)
    say('ends-before-start', columnOf.get('coverEnds') ?? null);
  if (read.note !== undefined && read.noteOwner === undefined)
    say('note-without-owner', columnOf.get('note') ?? null);
  const all = identifiersOf(read);
  // What a visitor is called by a page's own memory is nothing a case could know.
  const anonymous = read.role === 'visitor' && all.every(({ kind }) => kind === 'external');
  const identifiers = anonymous ? [] : all;
  if (identifiers.length === 0 && problems.length === 0) say('no-identifier', null);
  return problems.length > 0 ? problems : profileOf(read, identifiers, plan, currency, now);
}

const text = (value: ReadValue | undefined): string | null => (typeof value === 'string' ? value : null);
const count = (value: ReadValue | undefined): number | null => (typeof value === 'number' ? value : null);
const time = count;

function identifiersOf(read: Read): Identifier[] {
  const found: Identifier[] = [];
  const add = (kind: string, value: ReadValue | undefined): void => {
    for (const one of typeof value === 'string' ? [value] : Array.isArray(value) ? value : []) {
      const same = found.some((other) => other.kind === kind && other.value === one);
      if (!same) found.push({ kind, value: String(one) });
    }
  };
  add('external', read.externalId);
  add('email', read.email);
  add('email', read.moreEmail);
  // A phone that several people share identifies none of them.
  if (read.phoneShared !== true) add('phone', read.phone);
  return found;
}

function profileOf(
  read: Read,
  identifiers: readonly Identifier[],
  plan: ImportPlan,
  currency: string,
  now: number,
): Profile {
  const from: Provenance = { source: 'import', asOf: plan.asOf, partial: false };
  const [first] = identifiers;
  const since = time(read.customerSince) ?? time(read.firstPurchase);
  const value = worthOf(read, plan, currency);
  const accountName = text(read.accountName);
  const accountId = text(read.accountId) ?? accountName;
  const tags = Array.isArray(read.tags) ? (read.tags as readonly string[]) : null;
  const cover = coverOf(read);
  const note = noteOf(read, now);
  const renewalAt = time(read.renewalAt);
  const nps = count(read.npsScore);
  const disruptionAt = time(read.disruptionAt);
  return {
    ...emptyProfile(`import:${first?.kind}:${first?.value}`),
    name: text(read.name) ?? fullName(read),
    identifiers,
    account:
      accountId === null
        ? null
        : {
            id: `import:${accountId}`,
            name: accountName ?? accountId,
            customerSince: time(read.accountSince),
            value: accountWorth(read, plan, currency),
            tags: Array.isArray(read.accountTags) ? (read.accountTags as readonly string[]) : [],
          },
    customerSince: since === null ? null : { value: since, ...from },
    value,
    coverage: cover ? [cover] : [],
    disruptions:
      disruptionAt === null
        ? null
        : { value: [{ at: disruptionAt, what: text(read.disruptionWhat) ?? '' }], ...from, partial: true },
    renewal:
      renewalAt === null ? null : { at: renewalAt, what: text(read.renewalWhat) ?? text(read.plan) ?? '' },
    nps: nps === null ? null : { score: nps, at: time(read.npsAt) ?? plan.asOf },
    referrals: count(read.referrals),
    notes: note ? [note] : [],
    tags: tags === null ? null : { value: tags, ...from },
    plan: text(read.plan),
    region: text(read.region),
    language: text(read.language),
    own: { ...read.own },
    provenance: {
      identity: from,
      ...(since === null ? {} : { tenure: from }),
      ...(value ? { value: from } : {}),
      ...(cover ? { coverage: from } : {}),
      ...(disruptionAt === null ? {} : { disruptions: { ...from, partial: true } }),
      ...(renewalAt === null ? {} : { renewal: from }),
      ...(nps === null ? {} : { nps: from }),
      ...(tags === null ? {} : { tags: from }),
      ...(accountId === null ? {} : { account: from }),
      ...(note ? { notes: from } : {}),
    },
  };
}

function fullName(read: Read): string | null {
  const parts = [text(read.firstName), text(read.lastName)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' ');
}

function worthOf(read: Read, plan: ImportPlan, currency: string): CustomerValue | null {
  const numbers = {
    lifetime: count(read.lifetimeSpend),
    last12m: count(read.spend12m),
    orders: count(read.orders),
    firstPurchase: time(read.firstPurchase),
    lastPurchase: time(read.lastPurchase),
    returns: count(read.returns),
  };
  if (Object.values(numbers).every((n) => n === null)) return null;
  return { currency, ...numbers, rhythmDays: null, asOf: plan.asOf };
}

function accountWorth(read: Read, plan: ImportPlan, currency: string): CustomerValue | null {
  const [lifetime, last12m] = [count(read.accountSpend), count(read.accountSpend12m)];
  if (lifetime === null && last12m === null) return null;
  const unknown = { orders: null, firstPurchase: null, lastPurchase: null, rhythmDays: null, returns: null };
  return { currency, lifetime, last12m, ...unknown, asOf: plan.asOf };
}

/** A must-know is read again after 90 days at the latest, whatever the file says. */
const noteLasts = 90 * 86_400_000;

function noteOf(read: Read, now: number): Profile['notes'][number] | null {
  const words = text(read.note);
  if (words === null) return null;
  const expires = Math.min(time(read.noteExpires) ?? Number.POSITIVE_INFINITY, now + noteLasts);
  return expires <= now ? null : { text: words.slice(0, 5_000), owner: text(read.noteOwner) ?? '', expires };
}

function coverOf(read: Read): Profile['coverage'][number] | null {
  const product = text(read.coverProduct);
  const ends = time(read.coverEnds);
  if (product === null && ends === null) return null;
  return {
    product: product ?? '',
    kind: 'cover',
    bought: time(read.coverBought),
    ends,
    price: count(read.coverPrice),
    uses: count(read.coverUses),
  };
}
