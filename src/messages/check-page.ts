import * as v from 'valibot';
import { reasons } from '../trouble/result';
import { cut, id, list, nullable, text } from './check-parts';
import type { FromPage } from './page';

const reason = v.picklist(reasons);

const visit = v.exactOptional(v.pipe(v.number(), v.safeInteger()));
const to = v.literal('background');

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Longer than any answer the page script takes (`page-fetch.ts`, `ask.ts`); what is in it, the adapter checks. */
const answer = v.object({
  status: v.pipe(count, v.maxValue(999)),
  retryAfter: nullable(count),
  redirected: v.boolean(),
  body: text(5_000_000),
});

const asked = v.variant('ok', [
  v.object({ ok: v.literal(true), value: answer }),
  v.object({ ok: v.literal(false), reason, detail: v.exactOptional(cut(100)) }),
]);

const said = v.object({ text: cut(20_000), time: nullable(cut(100)) });

/** What a described page shows, text by text; which texts it may have, its description says. */
const pageSays = v.object({
  values: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[a-zA-Z]{1,40}$/)), nullable(cut(20_000))),
    v.check((all) => Object.keys(all).length <= 40),
  ),
  messages: nullable(list(said, 20)),
});

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
  v.object({
    to,
    type: v.literal('page/case-read'),
    caseKey: id,
    about: asked,
    words: v.exactOptional(asked),
    earlier: v.exactOptional(asked),
  }),
  v.object({
    to,
    type: v.literal('page/declared-read'),
    caseKey: id,
    page: nullable(pageSays),
    answers: list(asked, 4),
  }),
  v.object({ to, type: v.literal('page/case-left'), visit }),
  v.object({ to, type: v.literal('page/list-read'), adapter: id, tenant: id, list: answer }),
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
