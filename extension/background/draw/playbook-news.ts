import type { Cache } from '../../../src/cache/open';
import type { PlaybookRow } from '../../../src/cache/rows';
import type { PlaybookNews } from '../../../src/messages/sidebar-state';
import { diffPlaybooks } from '../../../src/playbook/diff';
import { sentenceText } from '../../../src/playbook/sentence';
import { newsReadUpTo } from '../kept/news-read';
import { playbookOf, playbookVersion } from '../kept/playbook-in-force';
import type { World } from '../world';

/** How many changes are told one by one; a new playbook from scratch is read in the options. */
const most = 12;

/**
 * What the newest publish of the backend changed, as sentences, with its reason: from the version the agent
 * has read up to, or from the one before when they have read it all. Null for a playbook chosen here, and
 * for the first one of a backend.
 */
export async function newsOf(world: World, cache: Cache, language: string): Promise<PlaybookNews | null> {
  const now = await playbookOf(cache, null, [], world.now());
  if (!now?.remote || !now.published) return null;
  const upTo = await newsReadUpTo(world);
  const unread = now.version > upTo;
  const base =
    (unread ? await fromHere(cache, upTo, now) : null) ?? (await fromHere(cache, now.version - 1, now));
  if (!base) return null;
  const { lines, count } = linesOf(base, now, language);
  return {
    version: now.remote.version,
    title: now.playbook.title,
    by: now.published.by,
    at: now.published.at,
    reason: now.reason,
    stopNow: now.stopsBefore === now.version,
    count,
    lines,
    unread,
  };
}

/** The version with this number when it is of the same history. */
async function fromHere(cache: Cache, version: number, now: PlaybookRow): Promise<PlaybookRow | null> {
  const row = version > 0 ? await playbookVersion(cache, version) : undefined;
  return row?.remote?.from === now.remote?.from ? (row ?? null) : null;
}

interface Lines {
  readonly lines: readonly string[];
  readonly count: number;
}

const ready = new WeakMap<PlaybookRow, Map<string, Lines>>();

function linesOf(before: PlaybookRow, after: PlaybookRow, language: string): Lines {
  const known = ready.get(after) ?? new Map<string, Lines>();
  ready.set(after, known);
  const key = `${before.version}|${language}`;
  const found = known.get(key);
  if (found) return found;
  const changes = diffPlaybooks(before.playbook, after.playbook);
  const reading = { language, now: after.since, figures: 'shown' } as const;
  const lines = changes.slice(0, most).map(({ sentence }) => sentenceText(sentence, reading));
  const made = { lines, count: changes.length };
  known.set(key, made);
  return made;
}
