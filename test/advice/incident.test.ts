import { expect, test } from 'vitest';
import { type CaseOfIncident, type Declared, partOf } from '../../src/advice/incident';

const now = Date.parse('2026-03-10T12:00:00Z');
const hour = 3_600_000;

const declared = (id: string, more: Partial<Declared> = {}): Declared => ({
  id,
  title: id,
  since: now - hour,
  until: null,
  nextUpdate: null,
  concession: null,
  budget: null,
  cause: null,
  fault: null,
  when: [],
  keys: new Set(),
  ...more,
});
const about = (more: Partial<CaseOfIncident> = {}): CaseOfIncident => ({
  facts: {},
  keys: [],
  said: {},
  ...more,
});
const north = declared('north', { when: [{ fact: 'region', is: 'is', value: 'north' }] });
const named = declared('named', { keys: new Set(['email:dana@example.com']) });
const tapped = declared('tapped');

const rows: readonly (readonly [string, readonly Declared[], CaseOfIncident, string | null])[] = [
  ['nobody without a list, a condition or a tap', [tapped], about(), null],
  ['whom its list names', [named], about({ keys: ['external:7', 'email:dana@example.com'] }), 'named'],
  ['nobody else on its list', [named], about({ keys: ['email:jon@example.com'] }), null],
  ['whom its condition fits', [north], about({ facts: { region: 'north' } }), 'north'],
  ['nobody of whom the condition is not known', [north], about(), null],
  ['nobody whom the condition does not fit', [north], about({ facts: { region: 'south' } }), null],
  ['whom an agent says it is about', [tapped], about({ said: { tapped: true } }), 'tapped'],
  [
    'nobody of whom an agent says it is not',
    [north],
    about({ facts: { region: 'north' }, said: { north: false } }),
    null,
  ],
  ['nobody before it began', [declared('x', { since: now + 1 })], about({ said: { x: true } }), null],
  ['nobody from its end on', [declared('x', { until: now })], about({ said: { x: true } }), null],
  ['somebody until its end', [declared('x', { until: now + 1 })], about({ said: { x: true } }), 'x'],
  [
    'the newest of several',
    [declared('old', { since: 0 }), declared('new')],
    about({ said: { old: true, new: true } }),
    'new',
  ],
  [
    'what the agent said before what was found',
    [{ ...tapped, since: 0 }, north],
    about({ facts: { region: 'north' }, said: { tapped: true } }),
    'tapped',
  ],
];

for (const [says, all, of, expected] of rows)
  test(`an incident is behind the case of ${says}`, () =>
    expect(partOf(all, of, now)?.id ?? null).toBe(expected));

test('a name that every object has is not the agent’s word', () => {
  expect(partOf([declared('constructor')], about(), now)).toBeNull();
});
