import { personalData, technicalData } from '../../../../src/contract/data-consent';
import { lastPolicy } from '../../policy/policy';
import type { World } from '../../world';

/** What may leave this browser for a backend. */
export interface Consent {
  readonly personal: boolean;
  /** Versions and counts of this browser. */
  readonly technical: boolean;
}

const all: Consent = { personal: true, technical: true };

/** Browsers that have no such question. The others are asked each time: a no may be a yes by now, and the other way round. */
const neverAsk = new WeakSet<World>();

/**
 * Firefox asks people what an extension may send, and lets them take it back (140 and later). A browser that has
 * no such question leaves it at the press on Connect. An administrator may answer for the organisation.
 */
export async function consentIn(world: World): Promise<Consent> {
  if (neverAsk.has(world)) return all;
  const said = await fromBrowser(world);
  if (said.personal && said.technical) return said;
  return (await lastPolicy(world)).values.dataConsent ? all : said;
}

async function fromBrowser(world: World): Promise<Consent> {
  const granted: { readonly data_collection?: readonly string[] } = await world.browser.permissions.getAll();
  // The one sign by which a browser with such a question is known.
  if (granted.data_collection === undefined) {
    neverAsk.add(world);
    return all;
  }
  const has = (kind: string): boolean => granted.data_collection?.includes(kind) === true;
  return { personal: personalData.every(has), technical: has(technicalData) };
}
