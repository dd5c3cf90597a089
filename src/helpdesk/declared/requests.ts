import type { Parts } from './address';
import { at, plain } from './answers';
import type { Description, ReadRequest } from './description';

/** What is filled into a path: the parts of the address, and the fields of what was answered before. */
export interface Known {
  readonly parts: Parts;
  readonly answers: Readonly<Record<string, unknown>>;
}

const slots = /\{([\w.]+)\}/g;

/** The path of a request; null while something it needs is not known, or could lead elsewhere. */
export function pathOf({ path }: ReadRequest, { parts, answers }: Known): string | null {
  let whole = true;
  const filled = path.replace(slots, (_, name: string) => {
    if (name === 'base') return parts.base ?? '';
    const [request = '', ...field] = name.split('.');
    const value = field.length === 0 ? parts[name] : plain(at(answers[request], field.join('.')));
    if (value === null || value === undefined || value === '' || /^\.+$/.test(value) || value.length > 300)
      whole = false;
    return encodeURIComponent(value ?? '');
  });
  return whole && /^\/(?![/\\])/.test(filled) ? filled : null;
}

/**
 * Whether a path is one that a description reads. The background asks this before it fetches for a page, so that a
 * page can never make it ask for anything else: what stands in a slot is one part of the path, and nothing more.
 */
export function isReadPath({ requests = [] }: Pick<Description, 'requests'>, path: string): boolean {
  if (path.length > 2_000 || !/^\/(?!\/)[\x21-\x7e]*$/.test(path)) return false;
  return requests.some((request) => fitsTemplate(path, request.path));
}

/** What `encodeURIComponent` makes of a value; dots alone would be another folder. */
const slotShape = "(?!\\.+(?:[/?]|$))(?:[\\w.!~*'()-]|%(?!2E)[0-9A-F]{2})+";

function fitsTemplate(path: string, template: string): boolean {
  const bare = template.replace(/^\{base\}/, '');
  const literal = bare.split(slots).filter((_, index) => index % 2 === 0);
  const base = template === bare ? '' : '(/(?!\\.+(?:/|$))[\\w.-]+)?';
  const shape = literal.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(slotShape);
  return new RegExp(`^${base}${shape}$`).test(path);
}

/** The request that a path belongs to. */
export const requestFor = (
  { requests = [] }: Pick<Description, 'requests'>,
  path: string,
): ReadRequest | null => requests.find((request) => fitsTemplate(path, request.path)) ?? null;
