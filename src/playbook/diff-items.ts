import type { PhraseValue, Words } from '../wording/phrase';
import { wordsIn } from '../wording/words-in';
import {
  field,
  fieldChange,
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
import { type Both, concessionChange } from './diff-rules';
import { factKinds } from './fact-kinds';
import type { Part, Sentence } from './sentence';
import { factName, factValue } from './sentence-conditions';
import { costSentence } from './sentences';
import type { Cause, Concession, OwnFact, Playbook, PromiseKind, SavedCase } from './types';

const texts = (values: readonly string[]) => shownList(values.map(shownText));
const number = (value: number) => shown({ unit: 'count', value });
const days = (value: number) => shown({ unit: 'days', value });

/** What changed in one concession, field by field. */
export function concessionChanges(before: Concession, after: Concession, both: Both): readonly Sentence[] {
  const what = named('concession', shownWords(after.title, 'concession'));
  const yesNo = (value: boolean) => shown({ unit: 'term', value: value ? 'units.yes' : 'units.no' });
  const steps = (concession: Concession) =>
    texts(concession.steps.map(({ text }) => leadText(text, both.after)));
  return [
    ...wordsChange(what, 'title', before.title, after.title),
    ...field(what, 'kind', before.kind, after.kind, (kind) => shownTerm(`kind.${kind}`)),
    ...field(what, 'owed', before.owed, after.owed, ({ ground }) => shownTerm(`ground.${ground}`)),
    ...fieldChange(what, 'cost', before.cost, after.cost, {
      before: shownSentence(costSentence(before.cost, both.before.currency)),
      after: shownSentence(costSentence(after.cost, both.after.currency)),
    }),
    ...wordsChange(what, 'say', before.say, after.say),
    // Only links or other languages differ: the lists would read the same.
    ...(same(steps(before), steps(after))
      ? fieldChange(what, 'steps', before.steps, after.steps, { before: null, after: null })
      : fieldChange(what, 'steps', before.steps, after.steps, {
          before: steps(before),
          after: steps(after),
        })),
    ...field(what, 'asksLead', before.asksLead, after.asksLead, yesNo),
  ];
}

const leadText = (words: Words, { language }: Playbook): string => wordsIn(words, language);

/** What changed in one cause, field by field. */
export function causeChanges(before: Cause, after: Cause, both: Both): readonly Sentence[] {
  const what = named('cause', shownWords(after.label));
  const tags = [...new Set([...Object.keys(before.words), ...Object.keys(after.words)])];
  const facts = (cause: Cause, playbook: Playbook): Part =>
    shownList(cause.questions.map((fact) => shown(factName(fact, playbook))));
  const to = (cause: Cause) => cause.handOver?.to ?? {};
  const how = (cause: Cause) => cause.handOver?.how ?? {};
  return [
    ...wordsChange(what, 'label', before.label, after.label),
    ...tags.flatMap((tag) => field(what, 'words', before.words[tag], after.words[tag], texts)),
    ...field(what, 'limit', before.limit, after.limit, (limit) => shownTerm(`limit.${limit}`)),
    ...concessionChange(what, 'floorOurs', before.floor.ours, after.floor.ours, both),
    ...concessionChange(what, 'floorOtherwise', before.floor.otherwise, after.floor.otherwise, both),
    ...fieldChange(what, 'questions', before.questions, after.questions, {
      before: facts(before, both.before),
      after: facts(after, both.after),
    }),
    ...wordsChange(what, 'handOverTo', to(before), to(after)),
    ...wordsChange(what, 'handOverHow', how(before), how(after)),
  ];
}

/** What changed in one own fact, field by field. */
export function ownFactChanges(before: OwnFact, after: OwnFact): readonly Sentence[] {
  const what = named('ownFact', shownWords(after.label));
  return [
    ...wordsChange(what, 'label', before.label, after.label),
    ...field(what, 'type', before.type, after.type, (type) => shownTerm(`factType.${type}`)),
    ...field(what, 'values', before.values, after.values, texts),
    ...field(what, 'source', before.source, after.source, (source) => shownTerm(`source.${source}`)),
    ...field(what, 'from', before.from, after.from, shownText),
  ];
}

/** What changed in one kind of promise, field by field. */
export function promiseChanges(before: PromiseKind, after: PromiseKind): readonly Sentence[] {
  const what = named('promise', shownWords(after.label));
  const hours = (value: number) => shown({ unit: 'hours', value } satisfies PhraseValue);
  return [
    ...wordsChange(what, 'label', before.label, after.label),
    ...field(what, 'withinHours', before.withinHours, after.withinHours, hours),
    ...field(what, 'hours', before.hours, after.hours, (kind) => shownTerm(`hours.${kind}`)),
  ];
}

/** What changed in one saved case: its title, what is known, what must come out. */
export function savedCaseChanges(before: SavedCase, after: SavedCase, both: Both): readonly Sentence[] {
  const what = named('savedCase', shownText(after.title));
  const known = (one: SavedCase, playbook: Playbook): Part => {
    const kinds = factKinds(playbook.ownFacts);
    return shownList(
      Object.entries(one.facts).map(([fact, value]) => {
        const values = typeof value === 'object' ? value : [value];
        const shownValues = values.map((item) => shown(factValue(item, kinds.get(fact), fact, playbook)));
        return shownSentence({
          key: 'when.is',
          parts: { fact: shown(factName(fact, playbook)), value: shownList(shownValues) },
        });
      }),
    );
  };
  const comes = ({ expect }: SavedCase, playbook: Playbook): Part => {
    const offer =
      expect.recommended === null
        ? shownTerm('field.nothing')
        : shownWords(
            playbook.concessions.find(({ id }) => id === expect.recommended)?.title ?? {
              en: expect.recommended,
            },
            'concession',
          );
    if (expect.amount === undefined) return offer;
    const amount = shown({ unit: 'money', value: expect.amount, currency: playbook.currency });
    return shownList([offer, amount]);
  };
  return [
    ...field(what, 'title', before.title, after.title, shownText),
    ...fieldChange(what, 'caseFacts', before.facts, after.facts, {
      before: known(before, both.before),
      after: known(after, both.after),
    }),
    ...fieldChange(what, 'caseExpect', before.expect, after.expect, {
      before: comes(before, both.before),
      after: comes(after, both.after),
    }),
  ];
}

/** What changed in the listening step. */
export function listeningChanges({ before, after }: Both): readonly Sentence[] {
  const what = shownTerm('what.listening');
  const fold = (value: 'fold' | 'open') => shownTerm(`fold.${value}`);
  return [
    ...field(what, 'live', before.listening.live, after.listening.live, fold),
    ...field(what, 'written', before.listening.written, after.listening.written, fold),
    ...wordsChange(what, 'apology', before.listening.apology, after.listening.apology),
  ];
}

/** What changed in the thresholds of the signals. */
export function signalsChanges({ before, after }: Both): readonly Sentence[] {
  const what = shownTerm('what.signals');
  const [old, now] = [before.signals, after.signals];
  return [
    ...field(what, 'repeatCount', old.repeatContact.count, now.repeatContact.count, number),
    ...field(what, 'repeatDays', old.repeatContact.days, now.repeatContact.days, days),
    ...field(what, 'renewalWithinDays', old.renewalWithinDays, now.renewalWithinDays, days),
    ...field(what, 'disruptionWithinDays', old.disruptionWithinDays, now.disruptionWithinDays, days),
  ];
}

/** What changed in the head of the document. */
export function headChanges({ before, after }: Both): readonly Sentence[] {
  const what = shownTerm('what.playbook');
  return [
    ...field(what, 'title', before.title, after.title, shownText),
    ...field(what, 'currency', before.currency, after.currency, shownText),
    ...field(what, 'language', before.language, after.language, shownText),
  ];
}
