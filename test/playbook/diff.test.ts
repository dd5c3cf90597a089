import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffPlaybooks } from '../../src/playbook/diff';
import { same } from '../../src/playbook/diff-parts';
import { sentenceText } from '../../src/playbook/sentence';
import { retail } from '../../src/playbook/starters/retail';
import type { Playbook, Rule } from '../../src/playbook/types';
import { runs } from '../runs';
import { arbitraryPlaybook } from './arbitrary-playbook';

const reading = { language: 'en', now: Date.parse('2026-03-02T12:00:00Z'), timeZone: 'UTC' };
const told = (after: Playbook, before: Playbook = retail) =>
  diffPlaybooks(before, after).map(({ sentence }) => sentenceText(sentence, reading));

const withRule = (id: string, change: Partial<Rule>): Playbook => ({
  ...retail,
  rules: retail.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});
const longTime = 'Rule “Long-time customer, cover just ended”';
const [first, second, third, ...others] = retail.rules;
if (!first || !second || !third) throw new Error('the retail starter has rules');

const table: readonly [string, Playbook, readonly string[]][] = [
  ['nothing changed', structuredClone(retail), []],
  [
    'a bound moved',
    withRule('cover-two-years', {
      when: [
        { fact: 'tenureDays', is: 'atLeast', value: 365 },
        { fact: 'daysPastLimit', is: 'between', value: [1, 14] },
      ],
    }),
    [`${longTime}: asked that with us at least 2 years, now asks that with us at least 1 year.`],
  ],
  [
    'a condition came and one went',
    withRule('cover-two-years', {
      when: [
        { fact: 'daysPastLimit', is: 'between', value: [1, 14] },
        { fact: 'saysLeaving', is: 'is', value: true },
      ],
    }),
    [
      `${longTime}: no longer asks that with us at least 2 years.`,
      `${longTime}: also asks that they say they are leaving.`,
    ],
  ],
  [
    'conditions only changed places',
    withRule('cover-two-years', { when: [...second.when].reverse() }),
    [`${longTime}: the same conditions in another order.`],
  ],
  [
    'other offers',
    withRule('small-part', { offer: ['give-part', 'call-back-yourself'] }),
    ['Rule “Small part, big panic”: offered Give it ($5), now offers Give it ($5), then Call back yourself.'],
  ],
  [
    'nothing given along any more',
    withRule('cover-two-years', { with: null }),
    [`${longTime}: what is given along was Lend a device meanwhile, is now nothing.`],
  ],
  [
    'any cause',
    withRule('small-part', { causes: [] }),
    ['Rule “Small part, big panic”: what happened was a small part is missing, is now anything.'],
  ],
  [
    'an end, a switch, a note, a title',
    withRule('small-part', {
      title: 'Tiny part',
      until: '2026-05-31T20:00:00Z',
      enabled: false,
      note: '',
    }),
    [
      'Rule “Tiny part”: the title was Small part, big panic, is now Tiny part.',
      expect.stringMatching(/^Rule “Tiny part”: the end is now .*31 May.*\.$/),
      'Rule “Tiny part”: switched off.',
      expect.stringMatching(/^Rule “Tiny part”: the note was A part .*, is now empty\.$/),
    ],
  ],
  [
    'the reason in one language',
    withRule('small-part', {
      because: { ...(retail.rules.find(({ id }) => id === 'small-part')?.because ?? {}), en: 'Tiny.' },
    }),
    [
      'Rule “Small part, big panic”: the reason (en) was “A small part. No sum, no approval.”, is now “Tiny.”.',
    ],
  ],
  [
    'one rule moved up past two',
    { ...retail, rules: [third, first, second, ...others] },
    ['Rule “Long-time customer, cover ended, the fault is ours” moved from place 3 to place 1.'],
  ],
  [
    'a rule is gone',
    { ...retail, rules: retail.rules.filter(({ id }) => id !== 'small-part') },
    ['Rule “Small part, big panic” is gone: When a small part is missing, offer Give it ($5).'],
  ],
  [
    'a rule is new',
    {
      ...retail,
      rules: [
        ...retail.rules,
        { ...second, id: 'new', title: 'New one', when: [], causes: [], offer: ['give-part'] },
      ],
    },
    ['New rule “New one”: Whatever happened, offer Give it ($5).'],
  ],
  [
    'more room',
    { ...retail, room: { ...retail.room, perCase: 8000, capPercent: null } },
    [
      '$50 a case is theirs to give. — now: $80 a case is theirs to give.',
      'Credits and refunds together at most 150% of what is at issue. — now: No cap on credits and refunds.',
    ],
  ],
  [
    'ceilings on what is theirs by right',
    { ...retail, room: { ...retail.room, owedCeilings: { law: 50_000, billing: 20_000 } } },
    [
      'No ceiling on what is theirs by right. — now: What is theirs by right may come to $500 by law and $200 to correct a bill before a lead is told.',
    ],
  ],
  [
    'a higher lift, and a new one',
    {
      ...retail,
      room: {
        ...retail.room,
        lifts: [
          ...retail.room.lifts.map((lift, i) => (i === 0 ? { ...lift, perCase: 90_000 } : lift)),
          { causes: [], when: [], perCase: 6000 },
        ],
      },
    },
    [
      'When cover ended a few days ago and with us at least 2 years and cover ended between 1 and 14 days ago, $600 a case. — now: When cover ended a few days ago and with us at least 2 years and cover ended between 1 and 14 days ago, $900 a case.',
      'New: Whatever happened, $60 a case.',
    ],
  ],
  [
    'a concession that costs more and asks a lead',
    {
      ...retail,
      concessions: retail.concessions.map((one) =>
        one.id === 'delivery-free' ? { ...one, cost: { fixed: 1250 }, asksLead: true } : one,
      ),
    },
    [
      'Concession “Take back the delivery fee”: the cost was $10, is now $12.50.',
      'Concession “Take back the delivery fee”: asking a lead was no, is now yes.',
    ],
  ],
  [
    'a floor and a limit of a cause',
    {
      ...retail,
      causes: retail.causes.map((cause) =>
        cause.id === 'small-part'
          ? { ...cause, limit: 'return', floor: { ...cause.floor, ours: 'loan-device' } }
          : cause,
      ),
    },
    [
      'Cause “A small part is missing”: the limit it counts from is now the return time.',
      'Cause “A small part is missing”: the floor when the fault is ours was Give it ($5), is now Lend a device meanwhile.',
    ],
  ],
  [
    'an own fact and a promise',
    {
      ...retail,
      ownFacts: [{ id: 'own.bike', type: 'bool', label: { en: 'Has a bike' }, source: 'agent' }],
      promises: retail.promises.map((one) => (one.id === 'call-back' ? { ...one, withinHours: 4 } : one)),
    },
    ['New own fact “Has a bike”.', 'Promise “Call back”: the time allowed was 8 hours, is now 4 hours.'],
  ],
  [
    'listening, signals, title',
    {
      ...retail,
      title: 'Shop',
      listening: { ...retail.listening, live: 'open' },
      signals: { ...retail.signals, renewalWithinDays: 60 },
    },
    [
      'Playbook: the title was Retail starter, is now Shop.',
      'Listening: Solve on a call was folded until they confirm, is now open from the start.',
      'Signals: time before renewal was 30 days, is now 60 days.',
    ],
  ],
];

describe('the difference of two playbooks', () => {
  it.each(table)('%s', (_name, after, expected) => {
    expect(told(after)).toEqual(expected);
  });

  it('says nothing exactly when both are the same', () => {
    fc.assert(
      fc.property(arbitraryPlaybook(), arbitraryPlaybook(), fc.boolean(), (before, other, alike) => {
        const after = alike ? structuredClone(before) : other;
        const changes = diffPlaybooks(before, after);
        expect(changes.length === 0).toBe(same(before, after));
        for (const { sentence } of changes)
          for (const language of ['en', 'de', 'es'])
            expect(sentenceText(sentence, { ...reading, language })).not.toMatch(
              /[{}]|playbook\.[a-z]|undefined/,
            );
      }),
      { numRuns: runs(30) },
    );
  });

  it('sees a change of any single field', () => {
    fc.assert(
      fc.property(arbitraryPlaybook(), fc.nat(), (before, pick) => {
        const after = structuredClone(before);
        const leaves = leavesIn(after);
        const leaf = leaves[pick % leaves.length];
        if (!leaf) throw new Error('a playbook has fields');
        leaf();
        expect(diffPlaybooks(before, after)).not.toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });
});

/** A way to change each text, number and switch of the document, ids and the format left alone. */
function leavesIn(value: unknown): (() => void)[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    if (key === 'id' || key === 'format') return [];
    const set = (to: unknown) => () => {
      (value as Record<string, unknown>)[key] = to;
    };
    if (typeof child === 'string') return [set(key === 'until' ? '2031-01-01T00:00:00Z' : `${child}x`)];
    if (typeof child === 'number') return [set(child + 1)];
    if (typeof child === 'boolean') return key === 'none' ? [] : [set(!child)];
    return leavesIn(child);
  });
}
