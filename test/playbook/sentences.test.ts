import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonsOf, factKinds } from '../../src/playbook/fact-kinds';
import { sentencesText, sentenceText, tokensOf } from '../../src/playbook/sentence';
import { conditionSentence } from '../../src/playbook/sentence-conditions';
import {
  causeSentence,
  concessionSentences,
  liftSentence,
  roomSentences,
  ruleSentences,
} from '../../src/playbook/sentences';
import { demoStore } from '../../src/playbook/starters/demo-store';
import type { Condition } from '../../src/playbook/types';
import { runs } from '../runs';
import { arbitraryPlaybook } from './arbitrary-playbook';
import { small } from './small-playbook';

const in_ = (language: string) => ({ language, now: Date.parse('2026-03-02T12:00:00Z'), timeZone: 'UTC' });
const [en, de, es] = [in_('en'), in_('de'), in_('es')];

const conditions: readonly [Condition, readonly string[], string, string, string][] = [
  [
    { fact: 'tenureDays', is: 'atLeast', value: 730 },
    [],
    'with us at least 2 years',
    'mindestens 2 Jahre bei uns',
    'lleva al menos 2 años con nosotros',
  ],
  [
    { fact: 'tenureDays', is: 'atLeast', value: 400 },
    [],
    'with us at least 400 days',
    'mindestens 400 Tage bei uns',
    'lleva al menos 400 días con nosotros',
  ],
  [
    { fact: 'daysPastLimit', is: 'between', value: [1, 14] },
    ['cover'],
    'cover ended between 1 and 14 days ago',
    'seit dem Ende der Garantie sind es 1 bis 14 Tage',
    'la garantía terminó hace entre 1 y 14 días',
  ],
  [
    { fact: 'daysPastLimit', is: 'between', value: [1, 14] },
    [],
    'the limit ended between 1 and 14 days ago',
    'seit dem Ende der Frist sind es 1 bis 14 Tage',
    'el plazo terminó hace entre 1 y 14 días',
  ],
  [
    { fact: 'daysPastLimit', is: 'between', value: [30, 365] },
    ['cover'],
    'cover ended between 30 days and 1 year ago',
    'seit dem Ende der Garantie sind es 30 Tage bis 1 Jahr',
    'la garantía terminó hace entre 30 días y 1 año',
  ],
  [
    { fact: 'hoursOverdue', is: 'atMost', value: 4 },
    [],
    'they were at most 4 hours late',
    'sie waren höchstens 4 Stunden zu spät',
    'se retrasaron como máximo 4 horas',
  ],
  [
    { fact: 'hoursOverdue', is: 'atMost', value: 50 },
    [],
    'they were at most 50 hours late',
    'sie waren höchstens 50 Stunden zu spät',
    'se retrasaron como máximo 50 horas',
  ],
  [
    { fact: 'amountAtIssue', is: 'atMost', value: 500 },
    [],
    'at most $5 is at issue',
    'es geht um höchstens 5 $',
    'hay como máximo 5 US$ en juego',
  ],
  [
    { fact: 'fault', is: 'is', value: 'ours' },
    [],
    'the fault is ours',
    'der Fehler liegt bei uns',
    'el fallo es nuestro',
  ],
  [
    { fact: 'fault', is: 'oneOf', value: ['notOurs', 'nobodys'] },
    [],
    'the fault is not ours or nobody’s',
    'der Fehler liegt nicht bei uns oder bei niemandem',
    'el fallo es ajeno o de nadie',
  ],
  [
    { fact: 'repeatFailure', is: 'is', value: true },
    [],
    'it happened before',
    'es ist nicht das erste Mal',
    'ya había pasado',
  ],
  [
    { fact: 'outcome', is: 'is', value: 'nothing' },
    [],
    'they got nothing of use',
    'sie hatten nichts davon',
    'no recibieron nada útil',
  ],
  [
    { fact: 'cause', is: 'is', value: 'cover' },
    [],
    'it is cover ended',
    'es geht um cover ended',
    'se trata de cover ended',
  ],
  [
    { fact: 'own.bike', is: 'oneOf', value: ['city', 'road'] },
    [],
    'Bike: city or road',
    'Bike: city oder road',
    'Bike: city o road',
  ],
  [
    { fact: 'brokenPromises', is: 'atLeast', value: 1 },
    [],
    'we broke at least 1 promise',
    'wir haben mindestens 1 Zusage nicht gehalten',
    'incumplimos al menos 1 promesa',
  ],
  [
    { fact: 'brokenPromises', is: 'atLeast', value: 2 },
    [],
    'we broke at least 2 promises',
    'wir haben mindestens 2 Zusagen nicht gehalten',
    'incumplimos al menos 2 promesas',
  ],
  [
    { fact: 'contacts30d', is: 'atLeast', value: 1 },
    [],
    'at least 1 contact in 30 days',
    'mindestens 1 Kontakt in 30 Tagen',
    'al menos 1 contacto en 30 días',
  ],
  [
    { fact: 'coverUses', is: 'atMost', value: 1 },
    [],
    'the cover was used at most 1 time',
    'die Garantie wurde höchstens 1 Mal genutzt',
    'la garantía se usó como máximo 1 vez',
  ],
  [
    { fact: 'referrals', is: 'atLeast', value: 1 },
    [],
    'they brought at least 1 customer',
    'mindestens 1 geworbener Kunde',
    'ha traído al menos 1 cliente',
  ],
  [
    { fact: 'caseTags', is: 'excludes', value: 'bulk' },
    [],
    'the case is not tagged bulk',
    'der Fall hat nicht das Schlagwort bulk',
    'el caso no tiene la etiqueta bulk',
  ],
  [
    { fact: 'npsScore', is: 'known' },
    [],
    'recommendation score known',
    'Empfehlungswert bekannt',
    'nota de recomendación: conocido',
  ],
];

describe('a condition as a sentence', () => {
  it.each(conditions)('%j for %j: %s', (condition, causes, english, german, spanish) => {
    const sentence = conditionSentence(condition, small, causes);
    const plain = (text: string) =>
      text.replaceAll('\u00a0', ' ').replaceAll("'", '’').replace('5 $ en', '5 US$ en');
    expect(plain(sentenceText(sentence, en))).toBe(english);
    expect(plain(sentenceText(sentence, de))).toBe(german);
    expect(plain(sentenceText(sentence, es))).toBe(spanish);
  });

  it('exists for every fact with every comparison it accepts, in every language', () => {
    let said = 0;
    for (const kind of factKinds(small.ownFacts).values())
      for (const is of comparisonsOf(kind)) {
        const number = is === 'between' ? [2, 5] : 3;
        const choice = kind.values?.[0] ?? 'x';
        const one = kind.type === 'number' ? number : kind.type === 'bool' ? true : choice;
        const value = is === 'oneOf' ? [choice] : one;
        const condition = (
          is === 'known' ? { fact: kind.id, is } : { fact: kind.id, is, value }
        ) as Condition;
        for (const reading of [en, de, es]) {
          const text = sentenceText(conditionSentence(condition, small), reading);
          expect(text).not.toMatch(/[{}]|playbook\.[a-z]|undefined/);
          expect(text.length).toBeGreaterThan(3);
          said++;
        }
      }
    expect(said).toBeGreaterThan(200);
  });
});

describe('a whole playbook as sentences', () => {
  it('reads a rule as the lead would say it', () => {
    const rule = demoStore.rules.find(({ id }) => id === 'cover-two-years');
    if (!rule) throw new Error('the demo store has the rule');
    expect(sentencesText(ruleSentences(rule, demoStore), en)).toBe(
      'When cover ended a few days ago and with us at least 2 years and cover ended between 1 and 14 days ago, offer Honour the cover (up to $600), then Pay toward the repair (up to $600), then Pay half of the repair or a new one (50% of what is at issue, up to $300), then Share a small repair (50% of what is at issue, up to $50), then Pay in three parts. Along with the first: Lend a device meanwhile.',
    );
  });

  it('groups causes and an any-of with "either"', () => {
    const rule = {
      ...small.rules[0],
      causes: [],
      when: [
        {
          anyOf: [
            { fact: 'repeatFailure', is: 'is', value: true },
            { fact: 'daysLate', is: 'atLeast', value: 3 },
          ],
        },
      ],
    } as unknown as (typeof small.rules)[0];
    expect(sentencesText(ruleSentences(rule, small), en)).toBe(
      'Whatever happened, when either it happened before or we were at least 3 days late, offer Title of honour (up to $600).',
    );
    const both = {
      ...demoStore.rules[0],
      causes: ['late-delivery', 'faulty-item'],
      when: [],
    } as unknown as (typeof small.rules)[0];
    expect(sentencesText(ruleSentences(both, demoStore), en)).toMatch(
      /^When either delivery is late or lost or it is faulty and still covered, offer /,
    );
  });

  it('says until when a rule holds, and that it is off', () => {
    const rule = {
      ...small.rules[0],
      until: '2026-03-08T20:00:00Z',
      enabled: false,
    } as unknown as (typeof small.rules)[0];
    const text = sentencesText(ruleSentences(rule, small), en);
    expect(text).toMatch(/ Until [^{}]*20:00\. Switched off\.$/);
  });

  it('marks what is owed, what asks and what is always possible', () => {
    const texts = (small.concessions[3] ? [small.concessions[3]] : []).map((one) =>
      sentencesText(concessionSentences({ ...one, asksLead: true }, 'USD'), en),
    );
    expect(texts).toEqual([
      'Title of owed-refund: a refund, 100% of what is at issue. Theirs by right, by law: no lead, no room. Always asks a lead.',
    ]);
  });

  it('fits a span to a German preposition', () => {
    expect(sentencesText(roomSentences(small), de)).toContain(
      'Höchstens 800\u00a0$ Kulanz je Kunde in 1 Jahr.',
    );
    const week = { ...small, room: { ...small.room, perCustomer: { amount: 100, days: 7 } } };
    expect(sentencesText(roomSentences(week), de)).toContain('je Kunde in 7 Tagen.');
  });

  it('never shows a key or a brace, and every token leads to what it shows', () => {
    fc.assert(
      fc.property(arbitraryPlaybook(), fc.constantFrom(en, de, es), (playbook, reading) => {
        const owners = [
          ...playbook.rules.map((rule) => ({ owner: rule, sentences: ruleSentences(rule, playbook) })),
          ...playbook.concessions.map((one) => ({
            owner: one,
            sentences: concessionSentences(one, playbook.currency),
          })),
          ...playbook.causes.map((one) => ({ owner: one, sentences: [causeSentence(one, playbook)] })),
          ...playbook.room.lifts.map((one) => ({ owner: one, sentences: [liftSentence(one, playbook)] })),
        ];
        for (const { owner, sentences } of owners)
          for (const sentence of sentences) {
            const tokens = tokensOf(sentence, reading);
            expect(tokens.map(({ text }) => text).join('')).toBe(sentenceText(sentence, reading));
            for (const token of tokens) {
              expect(token.text).not.toMatch(/[{}]|playbook\.[a-z]|undefined/);
              expect(token.path === null).toBe(token.kind === 'keyword');
              if (token.path !== null) expect(at(owner, token.path)).toBeDefined();
            }
          }
      }),
      { numRuns: runs(40) },
    );
  });
});

function at(value: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((inside, step) => (inside as Record<string, unknown> | undefined)?.[step], value);
}
