import * as v from 'valibot';
import { checkConcessions, checkFloors } from './check-concessions';
import { checkNames } from './check-names';
import { checkRules } from './check-rules';
import { checkTexts } from './check-texts';
import { limits } from './limits';
import {
  collect,
  count,
  listOf,
  type Path,
  type Problem,
  type ProblemCode,
  type Report,
  term,
  text,
} from './problems';
import { playbookSchema } from './schema';
import type { Playbook } from './types';

export type Checked =
  | { readonly ok: true; readonly value: Playbook }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The one validation of a playbook: the console, the background and the server all ask here. Says no with at
 * least one and at most 100 problems, each with its path, what is wrong and how to mend it. Never throws; the
 * value is a fresh copy that holds nothing but the schema's keys. That a rule has ended is no problem.
 */
export function checkPlaybook(document: unknown): Checked {
  const { report, problems } = collect(document);
  const bytes = jsonBytes(document);
  if (bytes === null) report('not-json', []);
  else if (bytes > limits.bytes) report('too-big', [], { limit: count(limits.bytes / 1024) });
  if (problems.length > 0) return { ok: false, problems };
  const read = v.safeParse(playbookSchema, document);
  if (!read.success) {
    for (const issue of read.issues) reportIssue(issue, report);
    return { ok: false, problems };
  }
  const playbook = read.output;
  checkNames(playbook, report);
  checkConcessions(playbook, report);
  checkFloors(playbook, report);
  checkRules(playbook, report);
  checkTexts(playbook, report);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: playbook };
}

/** The same for the text of a file. */
export function readPlaybook(json: string): Checked {
  let document: unknown;
  try {
    document = JSON.parse(json);
  } catch {
    const { report, problems } = collect(null);
    report('not-json', []);
    return { ok: false, problems };
  }
  return checkPlaybook(document);
}

/**
 * UTF-8 bytes of the document as JSON; null when it is not JSON: circular, far too deep, or with keys that
 * name the prototype of an object.
 */
function jsonBytes(document: unknown): number | null {
  try {
    const json = JSON.stringify(document, (key, value) => {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        throw new TypeError('not plain');
      return value;
    });
    if (json === undefined) return null;
    let bytes = 0;
    for (const character of json) {
      const code = character.codePointAt(0) ?? 0;
      bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return bytes;
  } catch {
    return null;
  }
}

const codes: ReadonlySet<string> = new Set<ProblemCode>([
  'type',
  'unknown-key',
  'not-one-of',
  'too-small',
  'too-large',
  'whole',
  'too-many',
  'too-long',
  'empty',
  'control',
  'id',
  'own-fact-id',
  'currency',
  'language',
  'date',
  'format',
  'comparison',
]);
const isCode = (message: string): message is ProblemCode => codes.has(message);

/** Valibot's issue in our words; the schema's messages are our codes. */
function reportIssue(issue: v.BaseIssue<unknown>, report: Report): void {
  const path: Path = (issue.path ?? []).map((step) => step.key as string | number);
  const last = path.at(-1);
  const name = last === undefined ? term('playbook.at.document') : text(String(last));
  const absent = issue.received === 'undefined' && issue.input === undefined;
  const known = isCode(issue.message) ? issue.message : 'type';
  // The one limit that is a sum, and so a check of its own, is the number of conditions.
  const requirement =
    known === 'too-many' && typeof issue.requirement !== 'number' ? limits.conditions : issue.requirement;
  report(absent && known !== 'comparison' ? 'missing' : known, path, {
    name,
    ...(typeof requirement === 'number' ? { limit: count(requirement) } : {}),
    wanted: term(`playbook.type.${wantedTypes.has(issue.expected ?? '') ? issue.expected : 'other'}`),
    ...(issue.expected ? { expected: listOf(expectations(issue.expected)) } : {}),
  });
}

const wantedTypes: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'Array', 'Object']);

/** `("a" | "b")` as the list a, b. */
const expectations = (expected: string): string[] =>
  expected
    .replace(/^\((.*)\)$/, '$1')
    .split('|')
    .map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
