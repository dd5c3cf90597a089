import { accountMark } from '../../../src/cache/about';
import type { CaseRow, ProfileRow } from '../../../src/cache/rows';
import type { Profile } from '../../../src/customer/profile';
import { maybeSomebodyElse } from '../../../src/customer/who-is';
import type { Settings } from '../../../src/messages/settings';
import type { Candidate } from '../../../src/messages/sidebar-state';
import type { Playbook } from '../../../src/playbook/types';
import { wordsIn } from '../../../src/wording/words-in';
import type { BackendCustomer } from '../kept/table';
import { backendFirst } from './backend-first';
import { mergeProfiles } from './merge-profile';
import { personOf, samePeople } from './same-people';

/** Who the customer of a case is, as far as anybody knows. */
export interface People {
  readonly profile: Profile | null;
  readonly who: 'known' | 'unknown' | 'several' | 'unverified';
  readonly candidates: readonly Candidate[];
  /** Every id of the customer and their account: the ledger is looked up by these. */
  readonly ids: readonly string[];
}

/** Who it is besides the helpdesk's requester: by files, and by the backend, whose word goes first. */
interface KnownPeople {
  readonly imported: readonly ProfileRow[];
  readonly backend: ProfileRow | null;
  readonly candidates: readonly Candidate[];
}

export function knownOf(
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
  const listed = asked !== null && asked.candidates.length > 0;
  const names = doubtful ? [doubtful] : unsure ? rows : files;
  const candidates = listed ? asked.candidates : samePeople(names).map(personOf);
  // One whom only a shared phone names is asked about as well.
  const several = listed || doubtful !== null || unsure || candidates.length > 1;
  return { imported: several ? [] : files, backend, candidates: several ? candidates : [] };
}

export function peopleOf(
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
  return wordsIn(concessions.find((one) => one.id === id)?.title ?? {}, language) || id;
}

/** A requester without a name, an address, a number or a past is nobody we know. */
function isAnyone(profile: Profile | null): profile is Profile {
  if (profile === null) return false;
  const reachable = profile.identifiers.some(({ kind }) => ['email', 'phone', 'external'].includes(kind));
  return reachable || (profile.contacts?.value.length ?? 0) > 0 || profile.value !== null;
}
