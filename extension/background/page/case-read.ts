import { keepSeen, rememberFields } from '../../../src/cache/cases';
import type { CaseSeen } from '../../../src/customer/seen';
import { no } from '../../../src/trouble/result';
import { moveDraftCase } from '../case/draft-case';
import { readCase } from '../case/open-case';
import { standaloneProfile } from '../case/standalone-profile';
import { push } from '../draw/push';
import { cacheOf } from '../kept/cache-of';
import { rememberSeen } from '../kept/seen';
import { readTab, writeTab } from '../kept/tabs';
import { findFor } from '../link/fetch/customers';
import { redraw } from '../redraw';
import { inBackground } from '../report';
import type { Handler } from './at-page';
import { type AtPage, isOfTab } from './at-page';
import { closeWhenSolved } from './close-when-solved';
import { caseIn, packagedReadings } from './readings';
import { troubled } from './trouble';

/** Reads what the helpdesk answered. Without the words the page only learns what else to ask; with them the case is shown. */
export const caseRead: Handler<'page/case-read'> = async (at, { caseKey, about, words, earlier }) => {
  const { world, tab, settings } = at;
  if (!isOfTab(tab, caseKey)) return no('forbidden', 'case');
  const answers = { about, ...(words && { words }), ...(earlier && { earlier }) };
  const read = caseIn(world.readings ?? packagedReadings, caseKey, answers, settings);
  if (!read) return no('forbidden', 'adapter');
  const { seen, earlierPath, troubles } = read;
  if (seen && words) await caseSeen(at, seen);
  for (const trouble of troubles) {
    await troubled(world, (await readTab(world, tab.tabId)) ?? tab, { caseKey, ...trouble });
  }
  return seen && { earlier: earlierPath, heard: seen.messages.at(-1)?.at ?? null };
};

/** The case is read once, shown by that, and then kept. */
export async function caseSeen({ world, tab, settings }: AtPage, seen: CaseSeen): Promise<void> {
  const now = world.now();
  const cache = cacheOf(world, tab);
  await rememberSeen(world, seen, now);
  await moveDraftCase(world, cache, tab, seen, settings);
  const open = await readCase(world, cache, seen.caseKey, settings);
  const current = { ...tab, trouble: tab.trouble?.caseKey === seen.caseKey ? null : tab.trouble };
  if (tab.shown === seen.caseKey) await push(world, current, { written: writeTab(world, current), open });
  if (cache === world.cache) inBackground(world, 'link/find', () => findFor(world, seen.caseKey));
  await keepSeen(
    cache,
    {
      caseKey: seen.caseKey,
      label: seen.label,
      seen,
      who: open?.ids ?? [],
      profile: standaloneProfile(seen, settings.fieldMap, open?.playbook.playbook.currency ?? 'USD', now),
      pinned: open?.row.pinned ?? (open ? { version: open.playbook.version, at: now } : null),
      onDisk: settings.cacheProfiles,
    },
    now,
  );
  await rememberFields(cache, fieldRows(seen, now));
  const closed = open !== null && (await closeWhenSolved(world, cache, open));
  await redraw(world, (one) => one.shown === seen.caseKey && (closed || one.tabId !== tab.tabId));
}

function fieldRows({ adapter, fieldNames }: CaseSeen, at: number) {
  const of = (from: 'user' | 'organization' | 'case') =>
    (fieldNames?.[from] ?? []).map((field) => ({
      id: `${adapter}|${from}|${field}`,
      adapter,
      from,
      field,
      at,
    }));
  return [...of('user'), ...of('organization'), ...of('case')];
}
