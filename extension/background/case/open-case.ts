import { accountMark } from '../../../src/cache/about';
import { type CaseRows, rowsOfCase } from '../../../src/cache/acts';
import { newCase } from '../../../src/cache/cases';
import type { Cache } from '../../../src/cache/open';
import { profilesBy, profilesOf } from '../../../src/cache/profiles';
import type { CaseRow, DecisionRow, PlaybookRow, ProfileRow } from '../../../src/cache/rows';
import type { WireIncident } from '../../../src/contract/bodies';
import type { Profile } from '../../../src/customer/profile';
import type { CaseSeen } from '../../../src/customer/seen';
import { maybeSomebodyElse } from '../../../src/customer/who-is';
import type { Settings } from '../../../src/messages/settings';
import type { Candidate, LinkState } from '../../../src/messages/sidebar-state';
import type { Playbook } from '../../../src/playbook/types';
import { customerFor } from '../kept/backend-customers';
import { ledgerOn } from '../kept/backend-ledger';
import { playbookOf } from '../kept/playbook-in-force';
import { type Listed, listedCase, rememberedSeen } from '../kept/seen';
import type { BackendCustomer, BackendLedger } from '../kept/table';
import { type Told, toldOf } from '../link/read/decision-sync';
import { incidentsOf, unheardUnder } from '../link/read/incidents';
import { linkOf } from '../link/read/link';
import { linkState } from '../link/read/link-state';
import type { World } from '../world';
import { backendFirst } from './backend-first';
import { isReserving } from './give-times';
import { decisionsOn } from './ledger';
import { mergeProfiles } from './merge-profile';
import { personOf, rowsAbout, samePeople } from './same-people';
import { standaloneProfile } from './standalone-profile';

/** Everything known about one open case at one moment. */
export interface OpenCase {
  readonly caseKey: string;
  readonly row: CaseRow;
  readonly rows: CaseRows;
  readonly seen: CaseSeen | null;
  /** When the helpdesk said so; 0 when it has not. */
  readonly seenAt: number;
  /** The words of the customer are still being asked for: what is shown is from a list or an earlier day. */
  readonly reading: boolean;
  readonly profile: Profile | null;
  readonly who: 'known' | 'unknown' | 'several' | 'unverified';
  readonly candidates: readonly Candidate[];
  /** Every id of the customer and their account: the ledger is looked up by these. */
  readonly ids: readonly string[];
  readonly playbook: PlaybookRow;
  readonly settings: Settings;
  readonly now: number;
  /** Where this customer's days are counted: their own zone where the helpdesk knows it, else the team's. */
  readonly timeZone?: string;
  /** Whose acts these are for a backend; absent while Leeway stands alone. */
  readonly account?: string;
  /** The open incidents as the backend last told them; `asOf` when it cannot be asked now. */
  readonly incidents?: {
    readonly all: readonly WireIncident[];
    readonly asOf: number | null;
    /** What was given here of each one's remedy and the backend has not heard of, minor units by its id. */
    readonly unheard: Readonly<Record<string, number>>;
  };
  /** How the link stands and what the backend has been told of the decisions here. */
  readonly told?: { readonly backend: LinkState['backend']; readonly events: Told };
  /** What the backend's ledger says was given here and to them, by colleagues too. */
  readonly theirs?: BackendLedger | null;
  /** What the backend calls the agent. */
  readonly agent?: string;
  /** A give waits for the backend's word: it is not shown as given, and nothing is undone meanwhile. */
  readonly reserving?: boolean;
}

/**
 * Reads a case from the session's memory and the database. Null while neither the helpdesk nor a list nor
 * an earlier opening has said anything about it, and before a playbook was chosen.
 */
export async function readCase(
  world: World,
  cache: Cache,
  caseKey: string,
  settings: Settings,
): Promise<OpenCase | null> {
  const now = world.now();
  const [remembered, first] = await Promise.all([
    rememberedSeen(world, caseKey),
    rowsOfCase(cache, caseKey, []),
  ]);
  const row = freshRow(first.case, settings, now) ?? newCase(caseKey, now);
  const playbook = await playbookOf(cache, row, first.decisions, now);
  if (!playbook) return null;
  const seen = remembered?.seen ?? row.seen ?? (await seenOnList(world, row));
  if (seen === null && row.chosen === null) return null;
  const seenAt = remembered?.at ?? row.seenAt;
  const helpdesk =
    seen && standaloneProfile(seen, settings.fieldMap, playbook.playbook.currency, seenAt || now);
  const link = cache === world.cache ? await linkOf(world) : null;
  const imported = await importedFor(cache, row, helpdesk, settings, now);
  const found = link && (await customerFor(world, caseKey));
  const people = peopleOf(
    row,
    helpdesk,
    knownOf(row, helpdesk, imported, found),
    playbook.playbook,
    settings,
  );
  const fresh = people.ids.every((id) => row.who.includes(id));
  const all = fresh ? first : await rowsOfCase(cache, caseKey, people.ids);
  const waiting = all.decisions.filter((one) => isReserving(one, now));
  const rows = { ...all, decisions: all.decisions.filter((one) => !waiting.includes(one)) };
  const reading = remembered === null && seen !== null;
  const reserving = waiting.length > 0;
  const timeZone = seen?.requester?.timeZone ?? world.timeZone();
  const open = {
    caseKey,
    row,
    rows,
    seen,
    seenAt,
    reading,
    ...people,
    playbook,
    settings,
    now,
    reserving,
    timeZone,
  };
  if (link === null) return open;
  const { backend } = await linkState(world);
  const told = { backend, events: await toldOf(cache, decisionsOn(rows, caseKey), row.asked) };
  const asOf = backend === 'connected' ? null : (link.heardAt ?? null);
  const declared = await incidentsOf(world, link);
  const incidents = { all: declared, asOf, unheard: await unheardUnder(cache, link.account, declared) };
  const theirs = without(await ledgerOn(world, caseKey), new Set(waiting.map(givenAs)));
  const linked = { ...open, told, incidents, theirs };
  if (link.account === null) return linked;
  return { ...linked, account: link.account, ...(link.me ? { agent: link.me.name } : {}) };
}

/** What is still being reserved may be in the backend's ledger already: it is shown once its answer is here. */
function without(theirs: BackendLedger | null, waiting: ReadonlySet<string>): BackendLedger | null {
  if (theirs === null || waiting.size === 0) return theirs;
  const others = <One extends { readonly decision: string }>(all: readonly One[]): readonly One[] =>
    all.filter(({ decision }) => !waiting.has(decision));
  const { onCase, window, elsewhere } = theirs;
  return { ...theirs, onCase: others(onCase), window: others(window), elsewhere: others(elsewhere) };
}

const givenAs = ({ id, toldAs }: DecisionRow): string => toldAs ?? id;

/** A row past retention is as good as none. */
export function freshRow(row: CaseRow | null, settings: Settings, now: number): CaseRow | null {
  return row !== null && row.touchedAt + settings.retentionDays * 86_400_000 > now ? row : null;
}

/** A case that was on a list: its requester is known although the case has not been read yet. */
async function seenOnList(world: World, row: CaseRow): Promise<CaseSeen | null> {
  const listed = await listedCase(world, row.adapter, row.tenant, row.caseKey);
  return listed && provisional(row, listed);
}

function provisional(row: CaseRow, { requester, about }: Listed): CaseSeen {
  return {
    caseKey: row.caseKey,
    adapter: row.adapter,
    tenant: row.tenant,
    label: row.label,
    subject: '',
    status: 'open',
    mode: 'written',
    channel: '',
    createdAt: null,
    tags: [],
    ...about,
    fields: {},
    requester,
    messages: [],
    earlier: null,
  };
}

async function importedFor(
  cache: Cache,
  row: CaseRow,
  helpdesk: Profile | null,
  settings: Settings,
  now: number,
): Promise<readonly ProfileRow[]> {
  const { retentionDays } = settings;
  if (row.chosen !== null) {
    const theirs = await profilesOf(cache, row.chosen, retentionDays, now);
    const [first] = theirs;
    if (first === undefined) return theirs;
    // Whom the agent chose may be known by another source under another id.
    const asked = theirs.flatMap(({ profile }) => profile.identifiers);
    const known = await Promise.all(
      ['external', 'email'].map((kind) =>
        profilesBy(
          cache,
          asked.filter((one) => one.kind === kind),
          retentionDays,
          now,
        ),
      ),
    );
    const all = new Map([...theirs, ...known.flat()].map((one) => [one.key, one]));
    return rowsAbout(first, [...all.values()]);
  }
  return helpdesk ? profilesBy(cache, helpdesk.identifiers, retentionDays, now) : [];
}

type People = Pick<OpenCase, 'profile' | 'who' | 'candidates' | 'ids'>;

/** Who it is besides the helpdesk's requester: by files, and by the backend, whose word goes first. */
interface KnownPeople {
  readonly imported: readonly ProfileRow[];
  readonly backend: ProfileRow | null;
  readonly candidates: readonly Candidate[];
}

function knownOf(
  row: CaseRow,
  helpdesk: Profile | null,
  rows: readonly ProfileRow[],
  found: BackendCustomer | null,
): KnownPeople {
  const mine = helpdesk?.identifiers ?? [];
  const files = rows.filter(({ source }) => source !== 'backend');
  const kept = rows.filter(({ source }) => source === 'backend');
  const unsure =
    row.chosen === null && rows.some(({ profile }) => maybeSomebodyElse(mine, profile.identifiers));
  const asked = found && (row.chosen === null || row.chosen === found.row?.customerId) ? found : null;
  // A server may have gone by a shared phone: who it found could be somebody else.
  const doubtful =
    asked?.row && row.chosen === null && maybeSomebodyElse(mine, asked.row.profile.identifiers)
      ? asked.row
      : null;
  const backend = asked
    ? doubtful
      ? null
      : asked.row
    : kept.length === 1 && !unsure
      ? (kept[0] ?? null)
      : null;
  if (backend) return { imported: files.length === 1 ? files : [], backend, candidates: [] };
  if (row.chosen !== null) return { imported: files, backend, candidates: [] };
  const told = asked !== null && asked.candidates.length > 0;
  const names = doubtful ? [doubtful] : unsure ? rows : files;
  const candidates = told ? asked.candidates : samePeople(names).map(personOf);
  // One whom only a shared phone names is asked about as well.
  const several = told || doubtful !== null || unsure || candidates.length > 1;
  return { imported: several ? [] : files, backend, candidates: several ? candidates : [] };
}

function peopleOf(
  row: CaseRow,
  helpdesk: Profile | null,
  { imported, backend, candidates }: KnownPeople,
  playbook: Playbook,
  settings: Settings,
): People {
  const several = candidates.length > 0;
  const titleOf = (id: string): string => titleIn(playbook, id, settings.language ?? playbook.language);
  const here = mergeProfiles(
    helpdesk,
    imported.map(({ profile }) => profile),
  );
  const merged = backend ? backendFirst(here, backend.profile, titleOf) : here;
  const profile = merged && row.verifiedByAgent ? { ...merged, verified: 'yes' as const } : merged;
  const ids = [
    ...new Set([
      ...(profile ? [profile.id] : []),
      ...imported.map(({ customerId }) => customerId),
      ...(backend ? [backend.customerId] : []),
      ...(profile?.account ? [`${accountMark}${profile.account.id}`] : []),
    ]),
  ];
  return {
    profile: isAnyone(profile) ? profile : null,
    who: several
      ? 'several'
      : !isAnyone(profile)
        ? 'unknown'
        : profile.verified === 'no'
          ? 'unverified'
          : 'known',
    candidates,
    ids,
  };
}

function titleIn({ concessions }: Playbook, id: string, language: string): string {
  const title = concessions.find((one) => one.id === id)?.title;
  return title?.[language] ?? title?.en ?? Object.values(title ?? {})[0] ?? id;
}

/** A requester without a name, an address, a number or a past is nobody we know. */
function isAnyone(profile: Profile | null): profile is Profile {
  if (profile === null) return false;
  const reachable = profile.identifiers.some(({ kind }) => ['email', 'phone', 'external'].includes(kind));
  return reachable || (profile.contacts?.value.length ?? 0) > 0 || profile.value !== null;
}
