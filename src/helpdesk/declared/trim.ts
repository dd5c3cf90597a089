import type { Trim } from './description';

/** What is left of a text; null when something that was to be found is not in it. */
export function trimmed(whole: string, { after, before, between, digits }: Trim): string | null {
  let text: string | null = whole;
  if (after !== undefined) text = afterOf(text, after);
  if (before !== undefined) text = beforeOf(text, before);
  if (between !== undefined) text = beforeOf(afterOf(text, between[0]), between[1]);
  if (digits) text = onlyDigits(text);
  return text === null ? null : text.trim() || null;
}

function afterOf(text: string | null, mark: string): string | null {
  const at = text?.indexOf(mark) ?? -1;
  return text === null || at < 0 ? null : text.slice(at + mark.length);
}

function beforeOf(text: string | null, mark: string): string | null {
  const at = text?.indexOf(mark) ?? -1;
  return text === null || at < 0 ? null : text.slice(0, at);
}

/** Two numbers in one text are no number: it cannot be told which is meant. */
function onlyDigits(text: string | null): string | null {
  const runs = text?.match(/[0-9]+/g) ?? [];
  return runs.length === 1 ? (runs[0] ?? null) : null;
}
