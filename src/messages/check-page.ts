import * as v from 'valibot';
import { reasons } from '../trouble/result';
import { cut, id, nullable, text } from './check-parts';
import { caseSeen, listSeen } from './check-seen';
import type { FromPage } from './page';

const reason = v.picklist(reasons);

const visit = v.exactOptional(v.pipe(v.number(), v.safeInteger()));
const to = v.literal('background');

/** Messages of the page script. */
export const fromPage: v.GenericSchema<unknown, FromPage> = v.variant('type', [
  v.object({ to, type: v.literal('page/mounted'), adapter: id, href: cut(4_000) }),
  v.object({
    to,
    type: v.literal('page/case-opened'),
    caseKey: id,
    label: cut(60),
    adapter: id,
    tenant: id,
    visit,
  }),
  v.object({ to, type: v.literal('page/case-seen'), seen: caseSeen }),
  v.object({ to, type: v.literal('page/case-left'), visit }),
  v.object({ to, type: v.literal('page/list-seen'), seen: listSeen }),
  v.object({ to, type: v.literal('page/trouble'), caseKey: nullable(id), reason, part: cut(100), visit }),
  v.object({ to, type: v.literal('page/fetch'), adapter: id, path: text(4_000) }),
  v.object({
    to,
    type: v.literal('page/layout'),
    width: v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(4_000)),
    collapsed: v.boolean(),
  }),
  v.object({ to, type: v.literal('page/submitted'), caseKey: id }),
]);
