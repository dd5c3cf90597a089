import * as v from 'valibot';
import { amount, cut, factValue, id, nullable, text, time } from './check-parts';
import { sidebarSettings } from './check-settings';
import type { FromSidebar } from './sidebar';

const to = v.literal('background');
const visit = v.exactOptional(v.pipe(v.number(), v.safeInteger()));
const act = { to, caseKey: id };
const step = v.picklist(['hear', 'solve', 'close']);
const slots = v.object({ happened: cut(2_000), cost: cut(2_000), wants: cut(2_000) });

/** Messages of the sidebar. Ids of acts are made by the sidebar, so that a repeated message is one act. */
export const fromSidebar: v.GenericSchema<unknown, FromSidebar> = v.variant('type', [
  v.object({ to, type: v.literal('sidebar/ready'), nonce: text(200) }),
  v.object({ to, type: v.literal('sidebar/painted'), caseKey: nullable(id), visit }),
  v.object({ to, type: v.literal('sidebar/alive') }),
  v.object({ to, type: v.literal('sidebar/find'), query: cut(200) }),
  v.object({ to, type: v.literal('sidebar/open-customer'), customerId: id }),
  v.object({ to, type: v.literal('sidebar/set'), settings: sidebarSettings }),
  v.object({
    to,
    type: v.literal('sidebar/news-read'),
    version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.object({ to, type: v.literal('sidebar/take-playbook') }),
  v.object({ to, type: v.literal('sidebar/focus-reply') }),
  v.object({ to, type: v.literal('sidebar/retry') }),
  v.object({ to, type: v.literal('sidebar/sign-in') }),
  v.object({ to, type: v.literal('sidebar/accept-restored') }),
  v.object({ to, type: v.literal('sidebar/go-to-case'), news: id }),
  v.object({ to, type: v.literal('sidebar/open-options'), section: v.exactOptional(text(60)) }),
  v.pipe(
    v.object({
      ...act,
      type: v.literal('sidebar/answer'),
      fact: id,
      value: v.optional(nullable(factValue)),
    }),
    v.transform((message) => ({ ...message, value: message.value })),
  ),
  v.pipe(
    v.object({ ...act, type: v.literal('sidebar/incident'), incident: id, about: v.optional(v.boolean()) }),
    v.transform((message) => ({ ...message, about: message.about })),
  ),
  v.object({ ...act, type: v.literal('sidebar/choose-customer'), customerId: id }),
  v.object({ ...act, type: v.literal('sidebar/verify') }),
  v.object({
    ...act,
    type: v.literal('sidebar/hear'),
    text: v.exactOptional(cut(5_000)),
    slots: v.exactOptional(slots),
  }),
  v.object({ ...act, type: v.literal('sidebar/confirm'), confirmed: v.boolean() }),
  v.object({ ...act, type: v.literal('sidebar/step'), step, solveOpen: v.exactOptional(v.boolean()) }),
  v.object({
    ...act,
    type: v.literal('sidebar/give'),
    decisionId: id,
    concession: id,
    amount: nullable(amount),
    ask: v.exactOptional(id),
    along: v.exactOptional(id),
  }),
  v.object({
    ...act,
    type: v.literal('sidebar/change-decision'),
    decisionId: id,
    state: v.picklist(['declined', 'withdrawn', 'done', 'given']),
  }),
  v.object({
    ...act,
    type: v.literal('sidebar/tick'),
    decisionId: id,
    step: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    done: v.boolean(),
  }),
  v.object({
    ...act,
    type: v.literal('sidebar/ask'),
    id,
    concession: id,
    amount: nullable(amount),
    reason: cut(2_000),
  }),
  v.object({ ...act, type: v.literal('sidebar/not-needed'), id, concession: id }),
  v.object({
    ...act,
    type: v.literal('sidebar/promise'),
    id,
    kind: id,
    text: cut(500),
    due: time,
    owner: cut(200),
    makesGood: v.exactOptional(id),
  }),
  v.object({
    ...act,
    type: v.literal('sidebar/change-promise'),
    id,
    state: v.picklist(['open', 'kept', 'broken']),
  }),
  v.object({
    ...act,
    type: v.literal('sidebar/snag'),
    id,
    about: v.picklist(['rule', 'product', 'process', 'heard']),
    rule: nullable(id),
    text: cut(2_000),
  }),
  v.object({ ...act, type: v.literal('sidebar/praise'), id, text: cut(2_000) }),
  v.object({ ...act, type: v.literal('sidebar/note'), text: cut(10_000) }),
  v.object({
    ...act,
    type: v.literal('sidebar/insert-text'),
    kind: v.picklist(['reply', 'note']),
    text: text(20_000),
  }),
  v.object({ ...act, type: v.literal('sidebar/close-case') }),
  v.object({ ...act, type: v.literal('sidebar/undo') }),
]);
