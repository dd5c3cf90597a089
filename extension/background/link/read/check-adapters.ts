import * as v from 'valibot';
import { adapterBody, isCovered } from '../../../../src/contract/adapters';
import { isTicketSelector } from '../../../../src/contract/selector';
import { packaged } from '../../../../src/helpdesk/zendesk/selectors';
import type { AdapterChange, PagePart } from '../../../../src/messages/page';
import { no, ok, type Result } from '../../../../src/trouble/result';

/** What is pushed for each helpdesk that this version knows; nothing for those that nobody said anything of. */
export type Changes = Readonly<Record<string, AdapterChange>>;

/** The parts of a helpdesk's page that may be named; `{id}` may and must stand only where the number does. */
const places: Readonly<Record<string, { readonly all: readonly string[]; readonly numbered: string }>> = {
  zendesk: { all: Object.keys(packaged), numbered: 'ticket' },
};

export const isKnownAdapter = (adapter: string): boolean => Object.hasOwn(places, adapter);

const parts: readonly PagePart[] = ['insertion', 'list-warming', 'page-space'];
const isPart = (name: string): name is PagePart => (parts as readonly string[]).includes(name);

const most = 100;

/** Why something pushed is refused; its text is `console.healthAdapters.<this>`. */
export type AdapterProblem = 'shape' | 'size' | 'versions' | 'selector' | 'place' | 'part';

/**
 * What of a pushed list is for this version, refused as a whole when any line that is for it is wrong. `detail` is
 * the problem and the field, such as `selector 0.selectors.composer`. Lines for other versions, and for helpdesks
 * that this version does not know, are not looked into beyond their shape.
 */
export function checkAdapters(list: readonly unknown[], version: string): Result<Changes> {
  if (list.length > most) return refused('size', '');
  const changes: Record<string, { selectors: Record<string, string>; off: PagePart[] }> = {};
  for (const [index, line] of list.entries()) {
    const checked = v.safeParse(adapterBody, line, { abortEarly: true });
    if (!checked.success) {
      const field = v.getDotPath(checked.issues[0]) ?? '';
      return refused(problemAt(field), `${index}.${field}`);
    }
    const { adapter, versions, selectors, off } = checked.output;
    const known = Object.hasOwn(places, adapter) ? places[adapter] : undefined;
    if (!known || !isCovered(version, versions)) continue;
    for (const [name, selector] of Object.entries(selectors)) {
      const field = `${index}.selectors.${name}`;
      if (!known.all.includes(name)) return refused('place', field);
      const fits = name === known.numbered ? isTicketSelector(selector) : !selector.includes('{id}');
      if (!fits) return refused('selector', field);
    }
    const unknown = off.findIndex((part) => !isPart(part));
    if (unknown !== -1) return refused('part', `${index}.off.${unknown}`);
    const before = changes[adapter] ?? { selectors: {}, off: [] };
    changes[adapter] = {
      selectors: { ...before.selectors, ...selectors },
      off: [...new Set([...before.off, ...off.filter(isPart)])],
    };
  }
  return ok(changes);
}

const refused = (problem: AdapterProblem, field: string): Result<never> =>
  // A field's name may itself be pushed text.
  no('invalid', `${problem} ${field.replace(/[^\w.-]/g, '').slice(0, 80)}`.trim());

function problemAt(field: string): AdapterProblem {
  if (field.startsWith('versions')) return 'versions';
  return field.startsWith('selectors.') ? 'selector' : 'shape';
}
