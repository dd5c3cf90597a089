import { tenantOf } from '../../../src/helpdesk/zendesk/api';
import type { FromPage, PageAnswers } from '../../../src/messages/page';
import type { Settings } from '../../../src/messages/settings';
import type { No } from '../../../src/trouble/result';
import { push } from '../draw/push';
import type { TabRecord } from '../kept/table';
import { writeTab } from '../kept/tabs';
import type { World } from '../world';

/** Where a message of a mounted page is heard. */
export interface AtPage {
  readonly world: World;
  readonly tab: TabRecord;
  readonly settings: Settings;
}

/** Answers one kind of message. What it refuses the page is not told: the router counts it. */
export type Handler<Type extends FromPage['type']> = (
  at: AtPage,
  message: Extract<FromPage, { readonly type: Type }>,
) => Promise<PageAnswers[Type] | No>;

/** The page looked, and no case is in front (or none beyond doubt). */
export const noCase = { looked: true, pageCase: null, shown: null, label: '' };

/** A page speaks only for its own helpdesk: for `acme` of `zendesk:acme:4812` acme's pages alone. */
export const isTenantOf = ({ origin }: TabRecord, tenant: string): boolean =>
  tenant === tenantOf(origin.slice('https://'.length));

export const isOfTab = (tab: TabRecord, caseKey: string): boolean => {
  const [kind, tenant = '', ...rest] = caseKey.split(':');
  return kind === tab.adapter && rest.length > 0 && isTenantOf(tab, tenant);
};

/** Keeps the tab's record and draws its sidebar by it. */
export async function show(world: World, tab: TabRecord): Promise<null> {
  await push(world, tab, { written: writeTab(world, tab) });
  return null;
}
