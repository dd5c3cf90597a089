import type { CaseRow } from '../../../src/cache/rows';
import type { CaseSeen } from '../../../src/customer/seen';
import { type Listed, listedCase } from '../kept/seen';
import type { World } from '../world';

/** A case that was on a list: its requester is known although the case has not been read yet. */
export async function seenOnList(world: World, row: CaseRow): Promise<CaseSeen | null> {
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
