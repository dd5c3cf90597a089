import { type Facts, type FactUnit, factCatalogue } from '../playbook/facts';
import type { Playbook } from '../playbook/types';
import type { Phrase, PhraseValue, PhraseValues, Words } from '../wording/phrase';

const kinds = new Map(factCatalogue.map((kind) => [kind.id, kind]));

/**
 * Every known fact as a value with its unit, ready for placeholders and labels. `'never'` has none, so that
 * the clause it stands in is dropped ("{lastGoodwillDays} ago" says nothing when there was no time).
 */
export function factValuesOf(facts: Facts, playbook: Playbook): PhraseValues {
  const values: Record<string, PhraseValue> = {};
  for (const id of Object.keys(facts)) {
    const value = factValue(id, facts, playbook);
    if (value) values[id] = value;
  }
  return values;
}

/** A lead's words with the values of the facts they name, and no others. */
export function wordsWith(words: Words, facts: Facts, playbook: Playbook): Phrase {
  const values: Record<string, PhraseValue> = {};
  for (const id of placeholdersIn(words)) {
    const value = factValue(id, facts, playbook);
    if (value) values[id] = value;
  }
  return { words, values };
}

const named = new WeakMap<Words, readonly string[]>();

function placeholdersIn(words: Words): readonly string[] {
  let ids = named.get(words);
  if (!ids) {
    const found = Object.values(words).flatMap((text) => [...text.matchAll(/\{\s*([\w.]+)\s*[,}]/g)]);
    ids = [...new Set(found.map((match) => match[1] ?? ''))];
    named.set(words, ids);
  }
  return ids;
}

function factValue(id: string, facts: Facts, playbook: Playbook): PhraseValue | undefined {
  const value = facts[id];
  if (value === undefined || value === 'never') return undefined;
  const kind = kinds.get(id);
  if (id === 'coverUses' && typeof value === 'number') return { unit: 'times', value };
  if (typeof value === 'number') return numberValue(kind?.unit ?? 'count', value, playbook.currency);
  if (typeof value === 'boolean') return { unit: 'term', value: value ? 'units.yes' : 'units.no' };
  if (typeof value !== 'string')
    return { unit: 'list', value: value.map((text) => ({ unit: 'text', value: text })) };
  if (id === 'cause') {
    const cause = playbook.causes.find((one) => one.id === value);
    return cause ? { unit: 'words', value: cause.label } : undefined;
  }
  // Values of a closed list have names in the catalogue; anything else is somebody's own word.
  if (kind?.values) return { unit: 'term', value: `playbook.value.${id}.${value}` };
  return { unit: 'text', value };
}

function numberValue(unit: FactUnit, value: number, currency: string): PhraseValue {
  if (unit === 'money') return { unit, value, currency };
  return { unit: unit === 'days' || unit === 'hours' ? unit : 'count', value };
}
