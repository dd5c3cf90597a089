import type { Phrase, PhraseValue, PhraseValues } from '../wording/phrase';

type Path = readonly (string | number)[];

/** Where each list of the document finds the name of an item. */
const lists: Readonly<Record<string, { readonly key: string; readonly name: readonly string[] }>> = {
  rules: { key: 'rule', name: ['title', 'id'] },
  concessions: { key: 'concession', name: ['title', 'id'] },
  causes: { key: 'cause', name: ['label', 'id'] },
  ownFacts: { key: 'ownFact', name: ['label', 'id'] },
  promises: { key: 'promise', name: ['label', 'id'] },
  cases: { key: 'savedCase', name: ['title', 'id'] },
};

/** A place in a document as people name it. Works on any document, also one that is not a playbook. */
export function placeOf(document: unknown, path: Path): Phrase {
  const [area, second, ...rest] = path;
  if (area === undefined) return { key: 'playbook.at.document' };
  const known = typeof area === 'string' && Object.hasOwn(lists, area) ? lists[area] : undefined;
  if (known && typeof second === 'number') {
    const item = at(at(document, area), second);
    const values = { number: one(second), name: nameOf(item, known.name) };
    if (rest[0] === 'when' && typeof rest[1] === 'number')
      return { key: `playbook.at.${known.key}Condition`, values: { ...values, condition: one(rest[1]) } };
    return withField(`playbook.at.${known.key}`, values, rest);
  }
  if (area === 'room' && second === 'lifts' && typeof rest[0] === 'number')
    return { key: 'playbook.at.lift', values: { number: one(rest[0]) } };
  if (area === 'room' || area === 'signals' || area === 'listening')
    return withField(`playbook.at.${area}`, {}, path.slice(1));
  return withField('playbook.at.top', {}, path);
}

/** Adds the name of the field, as the document spells it: `cost → max`. */
function withField(key: string, values: PhraseValues, rest: Path): Phrase {
  const names = rest.filter((step) => typeof step === 'string');
  if (names.length === 0) return { key, values };
  return { key: `${key}Field`, values: { ...values, field: { unit: 'text', value: names.join(' → ') } } };
}

const one = (index: number): PhraseValue => ({ unit: 'count', value: index + 1 });

function at(container: unknown, step: string | number): unknown {
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, step))
    return undefined;
  return (container as Readonly<Record<string | number, unknown>>)[step];
}

function nameOf(item: unknown, fields: readonly string[]): PhraseValue {
  for (const field of fields) {
    const found = at(item, field);
    if (typeof found === 'string' && found !== '') return { unit: 'text', value: short(found) };
    if (typeof found !== 'object' || found === null) continue;
    const words = Object.entries(found).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    if (words.length > 0)
      return { unit: 'words', value: Object.fromEntries(words.map(([tag, text]) => [tag, short(text)])) };
  }
  return { unit: 'text', value: '?' };
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
