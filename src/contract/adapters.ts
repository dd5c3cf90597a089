import * as v from 'valibot';
import { id, shortText } from './parts';
import { isSelector } from './selector';

/** `1.4.2`, `1.4` (every 1.4), or `1.2-1.4` (from the first to the last of these, both counted). */
const versions = /^\d{1,5}(?:\.\d{1,5}){0,3}(?:-\d{1,5}(?:\.\d{1,5}){0,3})?$/;

const version = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(versions, 'a version such as 1.4.2, 1.4 or 1.2-1.4'),
);

const selector = v.pipe(
  v.string(),
  v.maxLength(300, 'at most 300 characters'),
  v.check(
    (text) => isSelector(text.replace('{id}', '1')),
    'a selector of names, classes, ids, [attribute="value"], > + ~, :is, :not, :where and :has; no comma outside brackets',
  ),
);

const name = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z-]{0,40}$/, 'the name of a part'));

/** What a lead may push for one helpdesk. Which parts there are is known to the extension of those versions. */
export const adapterBody = v.strictObject({
  adapter: id,
  versions: v.pipe(v.array(version), v.minLength(1, 'the versions it is for'), v.maxLength(50)),
  selectors: v.pipe(
    v.record(name, selector),
    v.check((all) => Object.keys(all).length <= 50, 'at most 50 selectors'),
  ),
  off: v.pipe(v.array(name), v.maxLength(50)),
});

export const adaptersBody = v.strictObject({ adapters: v.pipe(v.array(adapterBody), v.maxLength(100)) });

/** As they are read: looked at closely by whoever uses them, so that one that is wrong can be named. */
const adapterPatch = v.strictObject({
  adapter: id,
  versions: v.pipe(v.array(shortText), v.maxLength(50)),
  selectors: v.record(shortText, shortText),
  off: v.pipe(v.array(shortText), v.maxLength(50)),
});

export const adapters = v.strictObject({ adapters: v.array(adapterPatch) });

/** Whether a version of the extension is among the stated ones; anything that is no version is not. */
export function isCovered(version: string, stated: readonly string[]): boolean {
  const own = numbers(version);
  return stated.some((range) => {
    if (!versions.test(range)) return false;
    const [from = '', to = from] = range.split('-');
    return compare(own, numbers(from)) >= 0 && compare(own, numbers(to)) <= 0;
  });
}

const numbers = (version: string): readonly number[] => version.split('.').map(Number);

/** As far as the bound goes: 1.4.2 equals 1.4. A number that the version does not have is 0. */
function compare(own: readonly number[], bound: readonly number[]): number {
  for (const [index, wanted] of bound.entries()) {
    const difference = (own[index] ?? 0) - wanted;
    if (difference !== 0 || Number.isNaN(difference)) return difference;
  }
  return 0;
}
