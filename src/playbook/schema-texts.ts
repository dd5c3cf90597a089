import * as v from 'valibot';
import { limits } from './limits';

/**
 * An object with exactly these keys; every other key is a problem of its own with its path. Valibot's strict
 * object stops at the first unknown key, so this is its object with a rest of "never", typed as strict.
 */
export const closed = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.objectWithRest(entries, v.never('unknown-key'), 'type') as unknown as v.StrictObjectSchema<
    Entries,
    undefined
  >;

/** At most `most` items. */
export const list = <const Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(item, 'type'), v.maxLength(most, 'too-many'));

/** Letters, digits, hyphen and underscore, as in `honour-cover`. */
export const id = v.pipe(
  v.string('type'),
  v.regex(/^[A-Za-z0-9][\w-]*$/, 'id'),
  v.maxLength(limits.id, 'too-long'),
);

/** One line of text with something in it. */
export const oneLine = (most: number) =>
  v.pipe(
    v.string('type'),
    v.regex(/\S/, 'empty'),
    v.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'control'),
    v.maxLength(most, 'too-long'),
  );

/** Text that may have several lines; no other control characters. */
const text = (most: number) =>
  v.pipe(
    v.string('type'),
    v.regex(/\S/, 'empty'),
    v.regex(/^(?:[^\p{Cc}]|[\n\t])*$/u, 'control'),
    v.maxLength(most, 'too-long'),
  );

/** A BCP 47 tag that Intl knows how to read. */
export const languageTag = v.pipe(v.string('type'), v.check(isLanguageTag, 'language'));

function isLanguageTag(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** One text in several languages. */
export const texts = (most: number) =>
  v.pipe(v.record(languageTag, text(most), 'type'), v.maxEntries(limits.languages, 'too-many'));

/** A whole number of `least` to `most`. */
export const whole = (least: number, most: number) =>
  v.pipe(
    v.number('type'),
    v.safeInteger('whole'),
    v.minValue(least, 'too-small'),
    v.maxValue(most, 'too-large'),
  );

/** Money in minor units. */
export const amount = whole(0, limits.amount);
