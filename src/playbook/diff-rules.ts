import {
  field,
  named,
  same,
  shown,
  shownList,
  shownSentence,
  shownTerm,
  shownText,
  shownWords,
  wordsChange,
} from './diff-parts';
import type { Part, Sentence } from './sentence';
import { whenParts } from './sentence-conditions';
import { liftSentence, offerPart } from './sentences';
import type { Lift, Playbook, Rule, When } from './types';

/** The two documents a change lies between. */
export interface Both {
  readonly before: Playbook;
  readonly after: Playbook;
}

/** What changed in one rule, field by field. */
export function ruleChanges(before: Rule, after: Rule, both: Both): readonly Sentence[] {
  const what = named('rule', shownText(after.title));
  const offers = (rule: Rule, playbook: Playbook) =>
    shownList(
      rule.offer.map((id) => offerPart(id, '', playbook)),
      'then',
    );
  return [
    ...field(what, 'title', before.title, after.title, shownText),
    ...causesChange(what, before.causes, after.causes, both),
    ...conditionChanges(what, before, after, both),
    ...(same(before.offer, after.offer)
      ? []
      : [
          {
            key: 'diff.offers',
            parts: { what, before: offers(before, both.before), after: offers(after, both.after) },
          },
        ]),
    ...concessionChange(what, 'with', before.with, after.with, both),
    ...wordsChange(what, 'because', before.because, after.because),
    ...field(what, 'until', before.until, after.until, (until) =>
      shown({ unit: 'date', value: Date.parse(until) }),
    ),
    ...(before.enabled === after.enabled
      ? []
      : [{ key: after.enabled ? 'diff.switchedOn' : 'diff.switchedOff', parts: { what } }]),
    ...field(what, 'note', before.note, after.note, shownText),
  ];
}

function causesChange(
  what: Part,
  before: readonly string[],
  after: readonly string[],
  both: Both,
): readonly Sentence[] {
  if (same(before, after)) return [];
  const show = (ids: readonly string[], playbook: Playbook): Part =>
    ids.length === 0
      ? shownTerm('field.anyCause')
      : shownList(
          ids.map((id) => {
            const cause = playbook.causes.find((one) => one.id === id);
            return cause ? shownWords(cause.label, 'cause') : shownText(id);
          }),
        );
  const parts = { what, field: shownTerm('field.causes') };
  return [
    {
      key: 'diff.changed',
      parts: { ...parts, before: show(before, both.before), after: show(after, both.after) },
    },
  ];
}

/** A field that names a concession, or none. */
export function concessionChange(
  what: Part,
  name: string,
  before: string | null,
  after: string | null,
  both: Both,
): readonly Sentence[] {
  if (before === after) return [];
  const parts = { what, field: shownTerm(`field.${name}`) };
  const show = (id: string | null, playbook: Playbook) =>
    id === null ? shownTerm('field.nothing') : offerPart(id, '', playbook);
  return [
    {
      key: 'diff.changed',
      parts: { ...parts, before: show(before, both.before), after: show(after, both.after) },
    },
  ];
}

/** Conditions that came, went, or ask the same fact something else. */
function conditionChanges(what: Part, before: Rule, after: Rule, both: Both): readonly Sentence[] {
  const gone = without(before.when, after.when);
  const come = without(after.when, before.when);
  if (gone.length === 0 && come.length === 0)
    return same(before.when, after.when) ? [] : [{ key: 'diff.movedConditions', parts: { what } }];
  const say = (item: When[number], rule: Rule, playbook: Playbook): Part => {
    const [part] = whenParts([item], playbook, rule.causes);
    return part ?? shownTerm('field.nothing');
  };
  const changes: Sentence[] = [];
  const added = [...come];
  for (const item of gone) {
    const at = added.findIndex((other) => subject(other) === subject(item));
    const [pair] = at === -1 ? [] : added.splice(at, 1);
    const old = say(item, before, both.before);
    changes.push(
      pair
        ? { key: 'diff.changedCondition', parts: { what, before: old, after: say(pair, after, both.after) } }
        : { key: 'diff.removedCondition', parts: { what, sentence: old } },
    );
  }
  for (const item of added)
    changes.push({ key: 'diff.addedCondition', parts: { what, sentence: say(item, after, both.after) } });
  return changes;
}

const subject = (item: When[number]): string => ('anyOf' in item ? 'anyOf' : item.fact);

/** The items of `all` that `others` does not have, each counted as often as it stands. */
function without<T>(all: readonly T[], others: readonly T[]): readonly T[] {
  const left = [...others];
  return all.filter((item) => {
    const at = left.findIndex((other) => same(other, item));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** Lifts have no ids: equal ones pair first, then those that ask the same; the rest came or went. */
export function liftChanges(both: Both): readonly {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly index: number;
  readonly sentence: Sentence;
}[] {
  const [before, after] = [both.before.room.lifts, both.after.room.lifts];
  const asks = ({ causes, when }: Lift) => ({ causes, when });
  const come = [...without(after, before)];
  const changes: { kind: 'added' | 'removed' | 'changed'; index: number; sentence: Sentence }[] = [];
  for (const lift of without(before, after)) {
    const at = come.findIndex((other) => same(asks(other), asks(lift)));
    const [pair] = at === -1 ? [] : come.splice(at, 1);
    const old = shownSentence(liftSentence(lift, both.before));
    if (pair) {
      const now = shownSentence(liftSentence(pair, both.after));
      const sentence = { key: 'diff.room', parts: { before: old, after: now } };
      changes.push({ kind: 'changed', index: after.indexOf(pair), sentence });
    } else {
      const sentence = { key: 'diff.removedLift', parts: { sentence: old } };
      changes.push({ kind: 'removed', index: before.indexOf(lift), sentence });
    }
  }
  for (const lift of come) {
    const sentence = {
      key: 'diff.addedLift',
      parts: { sentence: shownSentence(liftSentence(lift, both.after)) },
    };
    changes.push({ kind: 'added', index: after.indexOf(lift), sentence });
  }
  return changes;
}
