import { describe, expect, it } from 'vitest';
import { compilePlaybook } from '../../src/playbook/compile';
import { checkPlaybook } from '../../src/playbook/shape';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { starters } from '../../src/playbook/starters/starters';
import type { Playbook } from '../../src/playbook/types';
import type { PhraseValues, Words } from '../../src/wording/phrase';
import { renderWords } from '../../src/wording/render';

const all: readonly (readonly [string, Playbook])[] = [
  ...starters.map(({ id, playbook }) => [id, playbook] as const),
  ['demo-store', demoStore],
];

/** Every text of a playbook that exists by language. */
function textsIn(value: unknown): Words[] {
  if (typeof value !== 'object' || value === null) return [];
  const isWords = 'en' in value && typeof value.en === 'string';
  return isWords ? [value as Words] : Object.values(value).flatMap(textsIn);
}

const known: PhraseValues = {
  tenureDays: { unit: 'days', value: 2190 },
  daysPastLimit: { unit: 'days', value: 3 },
  daysLate: { unit: 'days', value: 5 },
  hoursOverdue: { unit: 'hours', value: 3 },
  coverUses: { unit: 'count', value: 1 },
};

describe.each(all)('the starter %s', (_id, playbook) => {
  it('passes validation', () => {
    const checked = checkPlaybook(playbook);
    expect(checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([]);
  });

  it('says everything in English, German and Spanish, and nothing twice the same', () => {
    const texts = textsIn(playbook);
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) {
      expect(Object.keys(text).sort()).toEqual(['de', 'en', 'es']);
      expect(text.de === text.en || text.es === text.en, text.en).toBe(false);
    }
  });

  it('leaves no gap in any text when the facts are known', () => {
    for (const text of textsIn(playbook))
      for (const language of ['en', 'de', 'es']) {
        const said = renderWords(text, known, { language, now: 0 });
        expect(said.missing).toBe(false);
        expect(said.text).not.toMatch(/[{}]|\s{2}|^$/);
        for (const [name] of (text[language] ?? '').matchAll(/(?<=\{)[^}]+(?=\})/g))
          expect(known[name], `a value for ${name}`).toBeDefined();
      }
  });

  it('has something whole to say even when no fact is known or may be quoted', () => {
    for (const { id, say } of playbook.concessions)
      for (const language of ['en', 'de', 'es']) {
        const { text } = renderWords(say, {}, { language, now: 0 });
        expect(text, `${id} in ${language}`).toMatch(/^\p{Lu}.{20,}\.$/u);
      }
  });

  it('gives the reason for its numbers in every rule', () => {
    for (const rule of playbook.rules) expect(rule.note.length, rule.id).toBeGreaterThan(20);
  });

  it('guesses each cause by words in every language, no two causes by the same', () => {
    const seen = new Map<string, string>();
    for (const cause of playbook.causes) {
      expect(Object.keys(cause.words).sort()).toEqual(['de', 'en', 'es']);
      for (const phrase of Object.values(cause.words).flat()) {
        expect([phrase, seen.get(phrase.toLowerCase()) ?? cause.id]).toEqual([phrase, cause.id]);
        seen.set(phrase.toLowerCase(), cause.id);
      }
    }
  });

  it('keeps the window of a customer at least as wide as its highest lift', () => {
    const highest = Math.max(...playbook.room.lifts.map(({ perCase }) => perCase), playbook.room.perCase);
    expect(playbook.room.perCustomer?.amount ?? 0).toBeGreaterThanOrEqual(highest);
  });

  it('uses every concession that is not an act', () => {
    const used = new Set([
      ...playbook.rules.flatMap((rule) => [...rule.offer, rule.with]),
      ...playbook.causes.flatMap(({ floor }) => [floor.ours, floor.otherwise]),
    ]);
    const unused = playbook.concessions.filter(({ id, kind }) => kind !== 'act' && !used.has(id));
    expect(unused.map(({ id }) => id)).toEqual([]);
  });

  it('offers a newcomer no credit and no refund where the fault is not ours, unless it is owed', () => {
    const { rules, concessions } = compilePlaybook(playbook);
    for (const { id: cause } of playbook.causes)
      for (const fault of ['notOurs', 'nobodys']) {
        const facts = {
          cause,
          fault,
          tenureDays: 10,
          daysPastLimit: 3,
          hoursOverdue: 3,
          goodwill365dCount: 4,
        };
        const offered = rules
          .filter((rule) => rule.decide(facts, 0).result === 'fired')
          .flatMap(({ rule }) => rule.offer);
        const money = offered.filter((id) => {
          const one = concessions.get(id);
          return one?.owed === null && (one.kind === 'credit' || one.kind === 'refund');
        });
        expect([cause, fault, money]).toEqual([cause, fault, []]);
      }
  });
});

describe('history in the starters', () => {
  const cases = [
    ['travel-rental', 'cancelled-late', 'travel-credit', 'arrange'],
    ['software-subscriptions', 'renewed-unwanted', 'undo-renewal', 'arrange'],
    ['retail', 'return-late', 'take-back', 'act'],
  ] as const;

  it.each(cases)(
    '%s, %s: after four times not %s but an %s, unless the fault is ours',
    (id, cause, wish, instead) => {
      const playbook = starters.find((one) => one.id === id)?.playbook;
      if (!playbook) throw new Error('there is such a starter');
      const { rules, causes, concessions } = compilePlaybook(playbook);
      const first = (goodwill365dCount: number, fault: 'ours' | 'notOurs') => {
        const facts = { cause, fault, tenureDays: 800, daysPastLimit: 2, goodwill365dCount };
        const fired = rules.find((rule) => rule.decide(facts, 0).result === 'fired');
        const floor = causes.get(cause)?.floor;
        return fired?.rule.offer[0] ?? (fault === 'ours' ? floor?.ours : floor?.otherwise) ?? '';
      };
      expect(first(3, 'notOurs')).toBe(wish);
      expect(concessions.get(first(4, 'notOurs'))?.kind).toBe(instead);
      expect(first(4, 'ours')).toBe(wish);
    },
  );
});
