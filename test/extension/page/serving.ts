import type { Adapter } from '../../../extension/page/adapter';
import { caseReader } from '../../../extension/page/case-reading';
import type { Family } from '../../../extension/page/family';

/** A family of one adapter with code of its own, as `zendesk.iife.ts` makes it. */
export const serving = (adapter: Adapter): Family => ({
  id: adapter.id,
  serve: () => ({ adapter, reader: (get) => caseReader({ adapter, get }) }),
});
