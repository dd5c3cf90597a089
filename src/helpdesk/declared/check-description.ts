import * as v from 'valibot';
import { kindNames, namesIn } from './address';
import type { Description } from './description';
import { descriptionShape, type ProblemName, problems } from './description-shape';

/** One thing that is wrong: where, what, and the words it is about. Its text and mend are in the catalogues. */
export interface DescriptionProblem {
  /** `requests.0.path` */
  readonly path: string;
  readonly problem: ProblemName;
  readonly part: string;
}

export type Checked =
  | { readonly ok: true; readonly value: Description }
  | { readonly ok: false; readonly problems: readonly DescriptionProblem[] };

const mostProblems = 20;

/** Looks a description over: its shape first, and what its parts mean together once that is right. */
export function checkDescription(given: unknown, taken: readonly string[] = []): Checked {
  const shaped = v.safeParse(descriptionShape, given);
  if (!shaped.success) return { ok: false, problems: shaped.issues.slice(0, mostProblems).map(problemOf) };
  const found = [...meaning(shaped.output, taken)].slice(0, mostProblems);
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, value: shaped.output };
}

function problemOf(issue: v.BaseIssue<unknown>): DescriptionProblem {
  const path = v.getDotPath(issue) ?? '';
  const named = (problems as readonly string[]).includes(issue.message)
    ? (issue.message as ProblemName)
    : null;
  const missing = issue.received === 'undefined';
  const unknown = issue.type === 'strict_object' && issue.expected === 'never';
  const problem = missing ? 'missing' : unknown ? 'unknown' : (named ?? 'kind');
  const expected = issue.expected?.replaceAll('"', '') ?? '';
  const part =
    problem === 'kind' || problem === 'choice' || problem === 'missing' ? expected : String(issue.input);
  return { path: path || '.', problem, part: part.slice(0, 120) };
}

function* meaning(about: Description, taken: readonly string[]): Generator<DescriptionProblem> {
  const wrong = (path: string, problem: ProblemName, part = ''): DescriptionProblem => ({
    path,
    problem,
    part,
  });
  if (taken.includes(about.id)) yield wrong('id', 'taken', about.id);

  const names = namesIn(about.cases[0]?.address ?? '');
  for (const [index, { address }] of about.cases.entries()) {
    const path = `cases.${index}.address`;
    const problem = addressProblem(address);
    if (problem) yield wrong(path, problem.problem, problem.part);
    else if (!namesIn(address).includes('id')) yield wrong(path, 'address-id');
    else if (own(namesIn(address)).join() !== own(names).join())
      yield wrong(path, 'address-names', own(names).join(', '));
  }

  const requests: string[] = [];
  for (const [index, request] of (about.requests ?? []).entries()) {
    const path = `requests.${index}`;
    if (
      !/^(\{base\})?\/(?!\/)[\x21-\x7e]*$/.test(request.path) ||
      /[#\\]|:\/\/|(^|\/)\.{1,2}(\/|$)/.test(request.path)
    )
      yield wrong(`${path}.path`, 'request-path', request.path);
    for (const [, slot = ''] of request.path.matchAll(/\{([^}]*)\}/g)) {
      const [from = '', ...field] = slot.split('.');
      const known = field.length === 0 ? slot === 'base' || names.includes(slot) : requests.includes(from);
      if (!known || !/^[\w.]+$/.test(slot)) yield wrong(`${path}.path`, 'request-slot', slot);
    }
    if (requests.includes(request.name)) yield wrong(`${path}.name`, 'request-twice', request.name);
    requests.push(request.name);
  }

  for (const [name, value] of Object.entries(about.values)) {
    if (value && 'from' in value && !requests.includes(value.from))
      yield wrong(`values.${name}.from`, 'from', value.from);
    if (value && !('from' in value) && name === 'tags') yield wrong('values.tags', 'page-only');
  }
  if (!about.values.email && !about.values.person) yield wrong('values', 'person');
  if (about.messages && 'from' in about.messages && !requests.includes(about.messages.from))
    yield wrong('messages.from', 'from', about.messages.from);

  if (about.moves === 'in-place' && !about.front && readsPage(about)) yield wrong('front', 'front');

  const mode = about.composer?.mode;
  if (mode && mode.by !== 'always') {
    if (mode.by === 'attribute' && !mode.attribute)
      yield wrong('composer.mode.attribute', 'missing', 'attribute');
    if (!mode.reply && !mode.note) yield wrong('composer.mode', 'mode');
  }
}

/** Whether anything of the customer is read from the page itself. */
export const readsPage = ({ values, messages }: Description): boolean =>
  Object.values(values).some((value) => value !== undefined && !('from' in value)) ||
  (messages !== undefined && !('from' in messages));

/** A label may stand in one address and not in another. */
const own = (names: readonly string[]): readonly string[] => names.filter((name) => name !== 'label').sort();

function addressProblem(address: string): { readonly problem: ProblemName; readonly part: string } | null {
  if (!/^(\*\/|\/(?!\/))/.test(address) || /\s|\/\/|\\/.test(address))
    return { problem: 'address', part: address };
  for (const part of address.split(/[/?#&=]/)) {
    const slots = [...part.matchAll(/\{([^}]*)\}/g)];
    const [slot, second] = slots;
    const loose = part.replace(/\{\w+:\w+\}/g, '');
    if (second || /[{}]/.test(loose) || (loose.includes('*') && part !== '*'))
      return { problem: 'address-slot', part };
    const [, name = '', kind = ''] = /^\{(\w+):(\w+)\}$/.exec(slot?.[0] ?? '') ?? [];
    if (slot && (!kindNames.includes(kind) || name === 'base')) return { problem: 'address-slot', part };
  }
  return null;
}
