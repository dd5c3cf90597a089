import type { Concession, Condition, Playbook, Rule } from '../types';
import { freshId, newRule } from './items';
import { withWhen } from './reason';
import { saidCondition } from './said-condition';
import { quantityIn, readTyped } from './typed';
import { usesOfConcession } from './uses';

/** What was understood of a rule said in one sentence. */
export interface SaidRule {
  readonly rule: Rule;
  /** A concession that has to be added for it: one that exists, under another limit. */
  readonly concession: Concession | null;
  /** The pieces nobody could make anything of, as they were written. */
  readonly left: readonly string[];
}

/**
 * A rule out of one sentence of plain words: "two years with us and at most fourteen days over: honour the cover,
 * up to $600". What stands before the colon is asked, what stands behind it is offered. Understands what it can
 * of English, German and Spanish and says what is left; it never guesses a concession nobody named.
 */
export function saidRule(line: string, playbook: Playbook, causes: readonly string[]): SaidRule {
  const [asked = '', offered = ''] = parted(line);
  const left: string[] = [];
  const when: Condition[] = [];
  for (const piece of pieces(asked)) {
    const condition = saidCondition(piece, playbook);
    if (condition && !when.some(({ fact }) => fact === condition.fact)) when.push(condition);
    else left.push(piece);
  }
  const offer: string[] = [];
  let concession: Concession | null = null;
  let last: Concession | undefined;
  for (const piece of offered.split(/,(?!\d)|;|\b(?:then|dann|luego|después)\b/iu).map(tidy)) {
    if (piece === '') continue;
    const limit = limitIn(piece, playbook.currency);
    const named = concessionNamed(piece, playbook, causes);
    if (named && !offer.includes(named.id)) {
      offer.push(named.id);
      last = named;
    } else if (limit === null || !last) {
      left.push(piece);
      continue;
    }
    if (limit === null) continue;
    const limited: Concession | null =
      limit === 'unread' || !last || concession ? null : withLimit(last, limit, playbook);
    if (limited === null || !last) left.push(piece);
    else if (limited !== last) {
      concession = limited;
      offer[offer.indexOf(last.id)] = limited.id;
      last = limited;
    }
  }
  const rule = newRule(playbook, titleOf(asked || line), causes);
  return { rule: { ...withWhen(rule, when, playbook), offer }, concession, left };
}

const parted = (line: string): readonly string[] => {
  const at = /:\s|→|\b(?:then )?(?:offer|give)\b|\bdann (?:biete|gib)\b|\b(?:ofrece|ofrecer|dar)\b/iu.exec(
    line,
  );
  return at ? [line.slice(0, at.index), line.slice(at.index + at[0].length)] : [line, ''];
};

const pieces = (line: string): readonly string[] =>
  line
    .split(/,(?!\d)|;|\s(?:and|und|y|e)\s/iu)
    .map(tidy)
    .filter((piece) => piece !== '');

const tidy = (piece: string): string =>
  piece
    .trim()
    .replace(/^(?:when|if|wenn|falls|cuando|si|and|und|y)\s+/iu, '')
    .replace(/[.:]+$/u, '')
    .trim();

function titleOf(line: string): string {
  const title = tidy(line.replace(/\s+/gu, ' ')).slice(0, 80);
  return title === '' ? '…' : (title[0] ?? '').toLocaleUpperCase() + title.slice(1);
}

/** The limit of an offer in minor units; null when none is named, `unread` when it is no amount of money. */
function limitIn(piece: string, currency: string): number | 'unread' | null {
  const found = /(?:up to|at most|bis(?: zu)?|höchstens|hasta|máximo|como mucho)\s+(.+)$/iu.exec(piece)?.[1];
  if (found === undefined) return null;
  if (/%/u.test(found) || (quantityIn(found)?.hours ?? null) !== null) return 'unread';
  return readTyped(found, { unit: 'money' }, currency) ?? 'unread';
}

/** The concession that shares most words with what was said; those this cause's rules use come first. */
function concessionNamed(
  piece: string,
  playbook: Playbook,
  causes: readonly string[],
): Concession | undefined {
  const said = wordsOf(piece);
  const near = new Set(
    playbook.rules
      .filter((rule) => causes.length === 0 || rule.causes.some((cause) => causes.includes(cause)))
      .flatMap(({ offer }) => offer),
  );
  const scored = playbook.concessions.map((one) => {
    const best = Math.max(0, ...Object.values(one.title).map((title) => shared(said, wordsOf(title))));
    return { one, score: best === 0 ? 0 : best + (near.has(one.id) ? 0.2 : 0) };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  return best && best.score >= 0.5 ? best.one : undefined;
}

const wordsOf = (line: string): ReadonlySet<string> =>
  new Set(
    line
      .toLocaleLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(
        (word) =>
          word.length > 2 && !/^(?:the|der|die|das|den|una?|los|las|del|for|für|para|einen?)$/u.test(word),
      ),
  );

/** The share of the title's words that were said. */
const shared = (said: ReadonlySet<string>, title: ReadonlySet<string>): number =>
  title.size === 0 ? 0 : [...title].filter((word) => said.has(word)).length / title.size;

/**
 * The concession under this limit: itself when it has it already, else one of its own, so that no rule and no floor
 * changes. Null for one that has no limit.
 */
function withLimit(one: Concession, limit: number, playbook: Playbook): Concession | null {
  if (!('percentOfAmount' in one.cost) || limit < 1) return null;
  if (one.cost.max === limit) return one;
  const cost = { ...one.cost, max: limit };
  const twin = playbook.concessions.find(
    (other) =>
      other.kind === one.kind && 'max' in other.cost && other.cost.max === limit && sameTitle(other, one),
  );
  if (twin) return twin;
  const taken = playbook.concessions.map(({ id }) => id);
  const uses = usesOfConcession(playbook, one.id);
  return uses.rules.length + uses.causes.length === 0
    ? { ...one, cost }
    : { ...one, id: freshId(one.id, taken), cost };
}

const sameTitle = (a: Concession, b: Concession): boolean =>
  Object.entries(a.title).some(([tag, title]) => b.title[tag] === title);

/** The playbook with the rule, and with its concession put where it belongs. */
export function withSaidRule(playbook: Playbook, said: SaidRule): Playbook {
  const { concession, rule } = said;
  const known = playbook.concessions.some(({ id }) => id === concession?.id);
  const concessions = !concession
    ? playbook.concessions
    : known
      ? playbook.concessions.map((one) => (one.id === concession.id ? concession : one))
      : [...playbook.concessions, concession];
  return { ...playbook, concessions, rules: [...playbook.rules, rule] };
}
