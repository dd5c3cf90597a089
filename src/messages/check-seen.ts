import * as v from 'valibot';
import { cut, cutTo, fields, id, identifier, list, nullable, tags, text, time } from './check-parts';

const organization = v.object({ id, name: cut(200), createdAt: nullable(time), tags, fields });

const requester = v.object({
  id,
  name: nullable(cut(200)),
  identifiers: list(identifier, 50),
  createdAt: nullable(time),
  language: nullable(text(35)),
  timeZone: v.exactOptional(nullable(text(60))),
  tags,
  verified: nullable(v.boolean()),
  fields,
  organization: nullable(organization),
});

const earlier = v.object({
  cases: list(
    v.object({
      caseKey: id,
      createdAt: time,
      subject: cut(500),
      channel: nullable(cut(60)),
      status: cut(60),
      tags,
      rating: nullable(v.picklist(['good', 'bad'])),
      counts: v.boolean(),
    }),
    200,
  ),
  total: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** Messages: the newest five, 20,000 characters in all, whatever the page sends. */
const messages = v.pipe(
  v.array(v.object({ at: nullable(time), text: cut(20_000) })),
  v.maxLength(100),
  v.transform((all) => {
    let left = 20_000;
    const newest = all.slice(-5).reverse();
    const kept = newest.flatMap(({ at, text: words }) => {
      const part = cutTo(words, left);
      left -= part.length;
      return part === '' ? [] : [{ at, text: part }];
    });
    return kept.reverse();
  }),
  v.readonly(),
);

const names = list(text(200), 500);

const ofAnyCase = {
  subject: cut(500),
  status: v.picklist(['new', 'open', 'pending', 'solved', 'closed']),
  mode: v.picklist(['live', 'written']),
  channel: cut(60),
  createdAt: nullable(time),
  tags,
};

const listedCase = v.object(ofAnyCase);

/** One open case, as the page read it. */
export const caseSeen = v.object({
  ...ofAnyCase,
  caseKey: id,
  adapter: id,
  tenant: id,
  label: cut(60),
  fields,
  requester: nullable(requester),
  messages,
  earlier: nullable(earlier),
  fieldNames: v.exactOptional(v.object({ user: names, organization: names, case: names })),
});

/** The people of a list view. */
export const listSeen = v.object({
  adapter: id,
  tenant: id,
  requesters: list(requester, 200),
  cases: v.pipe(
    v.record(v.string(), id),
    v.check((record) => Object.keys(record).length <= 500),
  ),
  about: v.exactOptional(
    v.pipe(
      v.record(v.string(), listedCase),
      v.check((record) => Object.keys(record).length <= 500),
    ),
  ),
});
