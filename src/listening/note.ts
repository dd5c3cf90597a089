import { clean, oneLine } from './clean';
import { frameFor, questions } from './frames';
import { slot } from './slots';
import type { Slots } from './types';

const LONGEST = 400;

/** A confirmed repeat-back without the question at its end: what the next agent reads as heard. */
export function withoutQuestion(text: string): string {
  const line = oneLine(clean(text));
  const found = questions.find((q) => line.endsWith(q));
  return (found ? line.slice(0, -found.length) : line).trim();
}

/**
 * What was heard, on one line, for the internal note and the handover: no person in it (`Happened: … · Asked for: …`,
 * or `Heard: “…”` with the repeat-back as it stood). Slots win over text, since the agent typed them. Empty when
 * nothing was heard.
 */
export function noteOf(
  heard: { readonly text: string; readonly slots: Slots | null },
  language: string,
): string {
  const frame = frameFor(language);
  const { noted } = frame;
  const parts = (
    [
      [noted.happened, heard.slots?.happened],
      [noted.cost, heard.slots?.cost],
      [noted.wants, heard.slots?.wants],
    ] as const
  ).flatMap(([label, value]) => {
    const line = slot(value ?? '');
    return line === '' ? [] : [`${label}: ${line}`];
  });
  if (parts.length > 0) return parts.join(' · ');
  const said = withoutQuestion(heard.text);
  if (said === '') return '';
  const short = said.length > LONGEST ? `${said.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…` : said;
  return `${noted.heard}: ${frame.open}${short.replace(/["“”„«»]/gu, '’')}${frame.close}`;
}
