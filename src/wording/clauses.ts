import type { Grammar } from './grammar';
import { grammarOf } from './language';

const ends = /[.!?…]["”“»)]?$/u;

/**
 * Takes out the clauses that `keep` refuses (a placeholder without a value), and mends what is left: its
 * first letter, a conjunction at the start, the full stop at the end. A sentence whose first clause goes is
 * dropped whole where the language would turn the verb around (German), so that nothing ungrammatical is said.
 */
export function keepClauses(text: string, keep: (clause: string) => boolean, language: string): string {
  if (keep(text)) return text;
  return sentencesOf(text)
    .map((sentence) => keepInSentence(sentence, keep, grammarOf(language)))
    .filter((sentence) => sentence !== '')
    .join(' ');
}

const sentencesOf = (text: string): string[] => outsideBraces(text, /(?<=[.!?…]["”“»)]?)\s+/u);

function keepInSentence(sentence: string, keep: (clause: string) => boolean, grammar: Grammar): string {
  if (keep(sentence)) return sentence;
  const clauses = outsideBraces(sentence, grammar.joints);
  const first = clauses[0] ?? '';
  if (grammar.turnsVerbs && !keep(first) && /,$/.test(first)) return '';
  const left = clauses.filter(keep);
  if (left.length === 0) return '';
  const end = /[.!?…]["”“»)]?$/u.exec(sentence)?.[0] ?? '';
  const joined = left
    .join(' ')
    .replace(/[;:,]$/u, '')
    .replace(/\s[–—]$/u, '');
  const whole = ends.test(joined) ? joined : `${joined}${end}`;
  return keep(first) ? whole : capital(whole.replace(grammar.conjunctions, ''));
}

const capital = (text: string): string => (text[0] ?? '').toLocaleUpperCase() + text.slice(1);

/** Splits, but never inside a placeholder's braces. */
function outsideBraces(text: string, at: RegExp): string[] {
  const parts: string[] = [];
  for (const part of text.split(at)) {
    const last = parts.at(-1);
    const open = last !== undefined && last.split('{').length > last.split('}').length;
    if (open) parts[parts.length - 1] = `${last} ${part}`;
    else parts.push(part);
  }
  return parts;
}
