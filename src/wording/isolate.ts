import { direction } from './language';

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const strongRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A human's text without the invisible characters that turn text around; for a place of its own (`<bdi>`). */
export const withoutControls = (text: string): string => text.replace(controls, '');

/**
 * A human's text made safe to stand inside a sentence: bidi controls are taken out, and where its direction
 * can differ from the sentence's it is wrapped in first-strong isolates so that it cannot reorder the rest.
 */
export function isolate(text: string, language: string): string {
  const clean = withoutControls(text);
  const mixed = direction(language) === 'rtl' || strongRightToLeft.test(clean);
  return mixed && clean !== '' ? `\u2068${clean}\u2069` : clean;
}
