import { type CaseRows, rowsOfCase } from '../../../src/cache/acts';
import { newCase } from '../../../src/cache/cases';
import type { Cache } from '../../../src/cache/open';
import { profilesBy, profilesOf } from '../../../src/cache/profiles';
import type { CaseRow, PlaybookRow, ProfileRow } from '../../../src/cache/rows';
import type { Profile } from '../../../src/customer/profile';
import type { CaseSeen } from '../../../src/customer/seen';
import type { Settings } from '../../../src/messages/settings';
import { customerFor } from '../kept/backend-customers';
import { ledgerOn } from '../kept/backend-ledger';
import { playbookOf } from '../kept/playbook-in-force';
import { rememberedSeen } from '../kept/seen';
import { linkOf } from '../link/read/link';
import type { World } from '../world';
import { isReserving } from './give-times';
import { type LinkedPart, linkedPart } from './linked-part';
import { knownOf, type People, peopleOf } from './people';
import { rowsAbout } from './same-people';
import { seenOnList } from './seen-on-list';
import { standaloneProfile } from './standalone-profile';

/** Everything known about one open case at one moment. */
export interface OpenCase extends People, Partial<LinkedPart> {
  readonly caseKey: string;
  readonly row: CaseRow;
  readonly rows: CaseRows;
  readonly seen: CaseSeen | null;
  /** When the helpdesk said so; 0 when it has not. */
  readonly seenAt: number;
  /** The words of the customer are still being asked for: what is shown is from a list or an earlier day. */
  readonly reading: boolean;
  readonly playbook: PlaybookRow;
  readonly settings: Settings;
  readonly now: number;
  /** Where this customer's days are counted: their own zone where the helpdesk knows it, else the team's. */
  readonly timeZone?: string;
  /** Whose acts these are for a backend; absent while Leeway stands alone. */
  readonly account?: string;
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
  const link = cache === world.cache ? await linkOf(world) : null;
  const ledger = link && (await ledgerOn(world, caseKey));
  const elsewhere = (ledger?.onCase.length ?? 0) > 0;
  const playbook = await playbookOf(cache, row, first.decisions, now, elsewhere);
  if (!playbook) return null;
  const seen = remembered?.seen ?? row.seen ?? (await seenOnList(world, row));
  if (seen === null && row.chosen === null) return null;
  const seenAt = remembered?.at ?? row.seenAt;
  const helpdesk =
    seen && standaloneProfile(seen, settings.fieldMap, playbook.playbook.currency, seenAt || now);
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
  const linked = { ...open, ...(await linkedPart(world, cache, link, { row, rows, waiting })) };
  if (link.account === null) return linked;
  return { ...linked, account: link.account, ...(link.me ? { agent: link.me.name } : {}) };
}

/** A row past retention is as good as none. */
export function freshRow(row: CaseRow | null, settings: Settings, now: number): CaseRow | null {
  return row !== null && row.touchedAt + settings.retentionDays * 86_400_000 > now ? row : null;
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
    const ofChosen = await profilesOf(cache, row.chosen, retentionDays, now);
    const [first] = ofChosen;
    if (first === undefined) return ofChosen;
    // Whom the agent chose may be known by another source under another id.
    const asked = ofChosen.flatMap(({ profile }) => profile.identifiers);
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
    const all = new Map([...ofChosen, ...known.flat()].map((one) => [one.key, one]));
    return rowsAbout(first, [...all.values()]);
  }
  return helpdesk ? profilesBy(cache, helpdesk.identifiers, retentionDays, now) : [];
}
