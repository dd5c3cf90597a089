import * as v from 'valibot';
import { adapterBody, adaptersBody, isCovered } from '../../../../src/contract/adapters';
import type { AdaptersTried, AdapterTried, PlaceTried } from '../../../../src/messages/adapters';
import { no, ok, type Result } from '../../../../src/trouble/result';
import type { TabRecord } from '../../kept/table';
import { allTabs } from '../../kept/tabs';
import type { World } from '../../world';
import { callsAsAgent } from '../call/calls';
import { heardOfLink } from '../call/heard-of-link';
import { pullAdapters } from '../fetch/adapters';
import { checkAdapters, isKnownAdapter } from '../read/check-adapters';
import { signedIn } from '../read/link';

/** What leads have pushed, as the backend has it. */
export async function pushedAdapters(world: World): Promise<Result<readonly unknown[]>> {
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const answer = await callsAsAgent(world, link)('adapters', {});
  await heardOfLink(world, link.token, answer);
  return answer.ok ? ok(answer.value.value?.adapters ?? []) : answer;
}

/**
 * Looks a list over as every browser will, and counts in how many of the helpdesk's open tabs each selector finds
 * something. Reads pages and changes nothing. `invalid` with the problem and the field, as `checkAdapters` says.
 */
export async function tryAdapters(world: World, list: readonly unknown[]): Promise<Result<AdaptersTried>> {
  const checked = checkAdapters(list, world.version);
  if (!checked.ok) return checked;
  const tabs = (await allTabs(world)).filter(({ demo }) => !demo);
  const lines: AdapterTried[] = [];
  for (const line of v.parse(v.array(adapterBody), list)) {
    const { adapter, versions, selectors, off } = line;
    const covered = isCovered(world.version, versions);
    const known = isKnownAdapter(adapter);
    const mine = known ? tabs.filter((tab) => tab.adapter === adapter) : [];
    const places = await triedIn(world, mine, selectors);
    lines.push({ adapter, versions, for: !known ? 'unknown' : covered ? 'here' : 'other', places, off });
  }
  return ok({ lines, tabs: tabs.length });
}

/** Puts the list in the place of the one before, for every browser of the organisation, this one first. */
export async function setAdapters(
  world: World,
  list: readonly unknown[],
): Promise<Result<readonly unknown[]>> {
  const checked = checkAdapters(list, world.version);
  if (!checked.ok) return checked;
  const link = await signedIn(world);
  if (link === null) return no('not-signed-in');
  const body = v.safeParse(adaptersBody, { adapters: list });
  if (!body.success) return no('invalid', 'size');
  const answer = await callsAsAgent(world, link)('setAdapters', { body: body.output });
  await heardOfLink(world, link.token, answer);
  if (!answer.ok) return answer;
  await pullAdapters(world);
  return ok(body.output.adapters);
}

async function triedIn(
  world: World,
  tabs: readonly TabRecord[],
  selectors: Readonly<Record<string, string>>,
): Promise<readonly PlaceTried[]> {
  const places = Object.entries(selectors);
  const asked: (readonly number[])[] = [];
  for (const tab of tabs) {
    const ticket = tab.pageCase?.split(':').at(-1) ?? '0';
    const numbered = places.map(([, selector]) => selector.replace('{id}', ticket));
    const found = await countedIn(world, tab.tabId, numbered);
    if (found) asked.push(found);
  }
  return places.map(([name, selector], index) => ({
    name,
    selector,
    found: asked.length === 0 ? null : asked.filter((counts) => (counts[index] ?? 0) > 0).length,
  }));
}

/** Null for a tab that cannot be asked: closed meanwhile, or the permission was taken away. */
async function countedIn(
  { browser }: World,
  tabId: number,
  selectors: readonly string[],
): Promise<readonly number[] | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: countMatches,
      args: [[...selectors]],
    });
    return Array.isArray(answer?.result) ? (answer.result as readonly number[]) : null;
  } catch {
    return null;
  }
}

interface WithDocument {
  readonly document: { querySelectorAll(selector: string): { readonly length: number } };
}

/** Runs in the page, so it stands for itself: nothing around it is there. */
function countMatches(selectors: readonly string[]): readonly number[] {
  const { document } = globalThis as unknown as WithDocument;
  return selectors.map((selector) => document.querySelectorAll(selector).length);
}
