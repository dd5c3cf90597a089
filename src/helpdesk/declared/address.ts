import type { CaseAddress } from './description';

/** Where a page is, as far as an address template looks. */
export interface Where {
  readonly pathname: string;
  /** Without the question mark. */
  readonly query: string;
  /** Without the hash sign. */
  readonly hash: string;
}

export type Parts = Readonly<Record<string, string>>;

/** What the first template that fits says of an address; null when none does. */
export function caseAt(
  where: Where,
  cases: readonly CaseAddress[],
): { readonly parts: Parts; readonly reads: boolean } | null {
  for (const { address, for: what } of cases) {
    const parts = partsOf(where, address);
    if (parts) return { parts, reads: what !== 'write' };
  }
  return null;
}

/** The named parts of an address by one template, `base` among them when it begins with a star. */
export function partsOf(where: Where, template: string): Parts | null {
  const [beforeHash = '', hash] = cutAt(template, '#');
  const [path = '', query] = cutAt(beforeHash, '?');
  const found: Record<string, string> = {};
  if (!pathFits(where.pathname, path, found)) return null;
  if (query !== undefined && !queryFits(where.query, query, found)) return null;
  if (hash !== undefined) {
    const [ownPath = '', ownQuery = ''] = cutAt(where.hash, '?');
    const [hashPath = '', hashQuery] = cutAt(hash, '?');
    if (!pathFits(ownPath, hashPath, found)) return null;
    if (hashQuery !== undefined && !queryFits(ownQuery, hashQuery, found)) return null;
  }
  return found;
}

/** The address of a case, made from its parts; null when the template has something that nobody knows. */
export function addressOf(template: string, parts: Parts): string | null {
  let whole = template;
  if (whole.endsWith('/*')) whole = whole.slice(0, -2);
  if (whole.startsWith('*')) whole = `${parts.base ?? ''}${whole.slice(1)}`;
  const filled = whole.replace(/\{(\w+):\w+\}/g, (slot, name: string) => parts[name] ?? slot);
  return /[{}*]/.test(filled) ? null : filled;
}

/** The names that a template gives parts to. */
export const namesIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+):\w+\}/g)].map((slot) => slot[1] ?? '');

const slot = /^(.*?)\{(\w+):(\w+)\}(.*)$/;

function pathFits(path: string, template: string, found: Record<string, string>): boolean {
  // An empty folder could make a path of this page the name of another host.
  if (path.includes('//')) return false;
  const wanted = template.replace(/\/$/, '').split('/');
  let own = path.replace(/\/$/, '').split('/');
  if (wanted.at(-1) === '*') {
    wanted.pop();
    own = own.slice(0, Math.max(wanted.length, wanted[0] === '*' ? own.length : 0));
    if (wanted[0] === '*') return withBase(own, wanted, found, true);
  }
  if (wanted[0] === '*') return withBase(own, wanted, found, false);
  return own.length === wanted.length && wanted.every((part, at) => partFits(own[at] ?? '', part, found));
}

/** It may be installed in any one folder, and no deeper: what lies there may be what somebody has uploaded. */
function withBase(
  own: readonly string[],
  [, ...wanted]: readonly string[],
  found: Record<string, string>,
  below: boolean,
): boolean {
  for (let from = 1; from <= 2 && from + wanted.length <= own.length; from += 1) {
    if (!below && from + wanted.length !== own.length) continue;
    const tried: Record<string, string> = {};
    if (!wanted.every((part, at) => partFits(own[from + at] ?? '', part, tried))) continue;
    Object.assign(found, tried, { base: own.slice(0, from).join('/') });
    return true;
  }
  return false;
}

function queryFits(query: string, template: string, found: Record<string, string>): boolean {
  // Some servers part their queries by semicolons.
  const own = new URLSearchParams(query.replaceAll(';', '&'));
  return template.split('&').every((pair) => {
    const [name = '', value = ''] = cutAt(pair, '=');
    const [only, second] = own.getAll(name);
    return only !== undefined && second === undefined && partFits(only, value, found);
  });
}

function partFits(own: string, wanted: string, found: Record<string, string>): boolean {
  if (wanted === '*') return own !== '';
  const [, left = '', name = '', kind = '', right = ''] = slot.exec(wanted) ?? [];
  if (name === '') return own === wanted;
  if (own.length <= left.length + right.length || !own.startsWith(left) || !own.endsWith(right)) return false;
  const value = inOneCase(kind, own.slice(left.length, own.length - right.length));
  if (value.length > 80 || !isOf(kind, value) || (found[name] ?? value) !== value) return false;
  found[name] = value;
  return true;
}

const kinds: Readonly<Record<string, RegExp>> = {
  digits: /^[0-9]+$/,
  word: /^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/,
  key: /^[A-Za-z][A-Za-z0-9_]*-[0-9]+$/,
  guid: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
};

/** However an address spells them, one case has one key. */
const inOneCase = (kind: string, value: string): string =>
  kind === 'guid' ? value.toLowerCase() : kind === 'key' ? value.toUpperCase() : value;

/** What may stand after the colon of a named part. */
export const kindNames: readonly string[] = Object.keys(kinds);

const isOf = (kind: string, value: string): boolean =>
  Object.hasOwn(kinds, kind) && kinds[kind]?.test(value) === true;

function cutAt(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * The helpdesk's own id of a case, as it stands in the key: the folder it is installed in, what the id is an id within,
 * and the id itself, between slashes. `idParts` takes it apart again.
 */
export const idOf = (parts: Parts): string =>
  [parts.base ?? '', ...ordered(Object.keys(parts)).map((name) => parts[name])].join('/').replace(/^\//, '');

/** The parts of a case's id, by a template that has the same names. */
export function idParts(id: string, template: string): Parts | null {
  const names = ordered(namesIn(template));
  const values = id.split('/');
  const own = values.splice(Math.max(0, values.length - names.length));
  if (own.length !== names.length) return null;
  const base = values.length > 0 ? `/${values.join('/').replace(/^\//, '')}` : '';
  return { base, ...Object.fromEntries(names.map((name, at) => [name, own[at] ?? ''])) };
}

/** `id` stands last; a label is no part of it. */
const ordered = (names: readonly string[]): readonly string[] =>
  names
    .filter((name) => name !== 'base' && name !== 'label')
    .sort((one, other) => Number(one === 'id') - Number(other === 'id') || (one < other ? -1 : 1));
