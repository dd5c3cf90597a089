import {
  causeChanges,
  concessionChanges,
  headChanges,
  listeningChanges,
  ownFactChanges,
  promiseChanges,
  savedCaseChanges,
  signalsChanges,
} from './diff-items';
import { type Area, same, shown, shownSentence, shownTerm, shownText, shownWords } from './diff-parts';
import { type Both, liftChanges, ruleChanges } from './diff-rules';
import type { Part, Sentence } from './sentence';
import { causeSentence, concessionSentences, roomParts, roomSentence, ruleSentences } from './sentences';
import type { Playbook } from './types';

/** One change between two playbooks, as a sentence a lead reads. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  readonly area: Area;
  /** Of the rule, concession, cause, own fact or promise; null elsewhere. */
  readonly id: string | null;
  /** JSON pointer: into the old document for what was removed, else into the new one. */
  readonly path: string;
  readonly sentence: Sentence;
}

/**
 * Everything that changed from one playbook to the other, in the order of the document. Empty exactly when
 * both say the same (the order of keys does not matter). An item is the same one when its id is.
 */
export function diffPlaybooks(before: Playbook, after: Playbook): readonly Change[] {
  const both = { before, after };
  const changed = (area: Area, path: string, sentences: readonly Sentence[]): Change[] =>
    sentences.map((sentence) => ({ kind: 'changed', area, id: null, path, sentence }));
  return [
    ...changed('playbook', '', headChanges(both)),
    ...listChanges(both, {
      area: 'rule',
      field: 'rules',
      name: (rule) => shownText(rule.title),
      sentence: (rule, playbook) => ruleSentences(rule, playbook)[0],
      changes: ruleChanges,
    }),
    ...listChanges(both, {
      area: 'concession',
      field: 'concessions',
      name: ({ title }) => shownWords(title, 'concession'),
      sentence: (concession, playbook) => concessionSentences(concession, playbook.currency)[0],
      changes: concessionChanges,
    }),
    ...listChanges(both, {
      area: 'cause',
      field: 'causes',
      name: ({ label }) => shownWords(label),
      sentence: causeSentence,
      changes: causeChanges,
    }),
    ...listChanges(both, {
      area: 'ownFact',
      field: 'ownFacts',
      name: ({ label }) => shownWords(label),
      sentence: () => undefined,
      changes: ownFactChanges,
    }),
    ...roomChanges(both),
    ...changed('listening', '/listening', listeningChanges(both)),
    ...changed('signals', '/signals', signalsChanges(both)),
    ...listChanges(both, {
      area: 'promise',
      field: 'promises',
      name: ({ label }) => shownWords(label),
      sentence: () => undefined,
      changes: promiseChanges,
    }),
    ...listChanges(both, {
      area: 'savedCase',
      field: 'cases',
      name: ({ title }) => shownText(title),
      sentence: () => undefined,
      changes: savedCaseChanges,
    }),
  ];
}

type ListField = 'rules' | 'concessions' | 'causes' | 'ownFacts' | 'promises' | 'cases';
type ItemOf<Field extends ListField> = NonNullable<Playbook[Field]>[number];

/** How one list of the document is compared and named. */
interface ListKind<Field extends ListField> {
  readonly area: Area;
  readonly field: Field;
  readonly name: (item: ItemOf<Field>) => Part;
  readonly sentence: (item: ItemOf<Field>, playbook: Playbook) => Sentence | undefined;
  readonly changes: (before: ItemOf<Field>, after: ItemOf<Field>, both: Both) => readonly Sentence[];
}

function listChanges<Field extends ListField>(both: Both, list: ListKind<Field>): readonly Change[] {
  type Item = ItemOf<Field>;
  const before = (both.before[list.field] ?? []) as readonly Item[];
  const after = (both.after[list.field] ?? []) as readonly Item[];
  const { area, field } = list;
  const old = new Map(before.map((item, i) => [item.id, { item, i }]));
  const kept = new Set(after.map(({ id }) => id));
  const stay = inPlace(after.flatMap(({ id }) => old.get(id)?.i ?? []));
  const came = area[0]?.toUpperCase() + area.slice(1);
  const whole = (key: string, item: Item, playbook: Playbook): Sentence => {
    const sentence = list.sentence(item, playbook);
    const name = list.name(item);
    return { key, parts: sentence ? { name, sentence: shownSentence(sentence) } : { name } };
  };
  const changes: Change[] = [];
  for (const [i, item] of after.entries()) {
    const { id } = item;
    const path = `/${field}/${i}`;
    const was = old.get(id);
    if (!was) {
      changes.push({ kind: 'added', area, id, path, sentence: whole(`diff.added${came}`, item, both.after) });
      continue;
    }
    if (!stay.has(was.i)) {
      const parts = {
        area: shownTerm(`area.${area}`),
        name: list.name(item),
        before: place(was.i),
        after: place(i),
      };
      changes.push({ kind: 'moved', area, id, path, sentence: { key: 'diff.moved', parts } });
    }
    for (const sentence of list.changes(was.item, item, both))
      changes.push({ kind: 'changed', area, id, path, sentence });
  }
  for (const [i, item] of before.entries())
    if (!kept.has(item.id)) {
      const sentence = whole(`diff.removed${came}`, item, both.before);
      changes.push({ kind: 'removed', area, id: item.id, path: `/${field}/${i}`, sentence });
    }
  return changes;
}

const place = (index: number): Part => shown({ unit: 'count', value: index + 1 });

/** The longest run of old places that still stand in order; only the others are said to have moved. */
function inPlace(places: readonly number[]): ReadonlySet<number> {
  const best: (readonly number[])[] = [];
  for (const at of places) {
    const before = best.filter((run) => (run.at(-1) ?? -1) < at);
    const longest = before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, at]);
  }
  return new Set(best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []));
}

function roomChanges(both: Both): readonly Change[] {
  const { before, after } = both;
  const shared = { area: 'room', id: null } as const;
  const changes: Change[] = roomParts.flatMap((part): Change[] => {
    const parts = {
      before: shownSentence(roomSentence(part, before.room, before.currency)),
      after: shownSentence(roomSentence(part, after.room, after.currency)),
    };
    if (same(before.room[part], after.room[part]) && same(parts.before, parts.after)) return [];
    return [{ ...shared, kind: 'changed', path: `/room/${part}`, sentence: { key: 'diff.room', parts } }];
  });
  const lifts = liftChanges(both);
  for (const { kind, index, sentence } of lifts)
    changes.push({ kind, area: 'lift', id: null, path: `/room/lifts/${index}`, sentence });
  if (lifts.length === 0 && !same(before.room.lifts, after.room.lifts))
    changes.push({
      ...shared,
      kind: 'moved',
      path: '/room/lifts',
      sentence: { key: 'diff.reordered', parts: { what: shownTerm('what.room') } },
    });
  return changes;
}
