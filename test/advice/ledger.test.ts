import { expect, test } from 'vitest';
import { advise } from '../../src/advice/advise';
import { type LedgerDecision, ledgerOf, type RoomCase, shareRoom, windowOf } from '../../src/advice/ledger';
import { roomFor } from '../../src/advice/room';
import { windowGrows } from '../../src/advice/spent';
import { day, given, inputOf, now } from './inputs';
import { shop } from './shop-playbook';

const one = (caseKey: string, daysAgo: number, more: Partial<RoomCase> = {}): RoomCase => ({
  caseKey,
  holder: 'dana',
  cause: 'late-delivery',
  at: now - daysAgo * day,
  ...more,
});

const share = (...cases: RoomCase[]) => shareRoom('a', [one('a', 0), ...cases]);

const rows: readonly (readonly [says: string, shared: readonly string[], expected: readonly string[]])[] = [
  ['a case alone', share(), ['a']],
  ['a case nobody has listed', shareRoom('x', []), ['x']],
  ['the same cause 14 days apart', share(one('b', 14)), ['a', 'b']],
  ['not the same cause 15 days apart', share(one('b', 15)), ['a']],
  ['not another cause', share(one('b', 1, { cause: 'small-part' })), ['a']],
  ['not another customer', share(one('b', 1, { holder: 'omar' })), ['a']],
  ['not a case whose cause nobody has said', share(one('b', 1, { cause: null })), ['a']],
  [
    'a follow-up, however late and whatever the cause',
    share(one('b', 200, { cause: null }), one('c', 300)).concat(
      shareRoom('b', [one('b', 0, { followUpOf: 'c', cause: null }), one('c', 300)]),
    ),
    ['a', 'b', 'c'],
  ],
  [
    'a merged case',
    shareRoom('b', [one('a', 90), one('b', 0, { mergedInto: 'a', cause: 'small-part' })]),
    ['b', 'a'],
  ],
  [
    'a chain of follow-ups',
    shareRoom('c', [one('a', 300), one('b', 200, { followUpOf: 'a' }), one('c', 0, { followUpOf: 'b' })]),
    ['c', 'b', 'a'],
  ],
  [
    'what was merged into a same-cause case',
    share(one('b', 10), one('m', 40, { mergedInto: 'b', cause: null })),
    ['a', 'b', 'm'],
  ],
];

for (const [says, shared, expected] of rows)
  test(`a room is shared by ${says}`, () => expect(new Set(shared)).toEqual(new Set(expected)));

const decision = (caseKey: string, daysAgo: number, more: Partial<LedgerDecision> = {}): LedgerDecision => ({
  ...given('credit-20', { at: now - daysAgo * day, amount: 2000, decisionId: `${caseKey}-${daysAgo}` }),
  caseKey,
  holder: 'dana',
  goodwill: true,
  ...more,
});

test('the window holds what stands, of this customer, newest first', () => {
  const decisions = [
    decision('a', 20),
    decision('b', 5, { state: 'done' }),
    decision('c', 4, { state: 'withdrawn' }),
    decision('d', 3, { state: 'declined' }),
    decision('e', 2, { holder: 'omar' }),
    decision('f', 400),
    decision('g', 1, { approved: true }),
  ];
  expect(windowOf(decisions, 'dana', shop, now).map((entry) => (now - entry.at) / day)).toEqual([1, 5, 20]);
});

test('what shares the room but was given on another case is marked', () => {
  const cases = [one('a', 0), one('b', 3)];
  const ledger = ledgerOf(
    { caseKey: 'a', holder: 'dana' },
    cases,
    [decision('a', 0), decision('b', 3)],
    shop,
    now,
  );
  expect(ledger.onCase.map((entry) => entry.elsewhere ?? false)).toEqual([false, true]);
  expect(ledger.inWindow).toHaveLength(2);
});

test('two cases of one room use it together', () => {
  const cases = [one('a', 0, { cause: 'small-part' }), one('b', 3, { cause: 'small-part' })];
  const decisions = [decision('a', 0), decision('b', 3, { amount: 1500 })];
  const ledger = ledgerOf({ caseKey: 'a', holder: 'dana' }, cases, decisions, shop, now);
  const room = roomFor(inputOf(shop, { cause: 'small-part', fault: 'ours' }, { ledger }), now);
  expect([room.left, room.usedOnCase]).toEqual([1500, 3500]);
});

test('given, withdrawn and given again leaves the room as the last one has it', () => {
  const room = (...states: LedgerDecision['state'][]) => {
    const decisions = states.map((state, i) => decision('a', 0, { state, decisionId: `d${i}` }));
    const ledger = ledgerOf({ caseKey: 'a', holder: 'dana' }, [one('a', 0)], decisions, shop, now);
    return roomFor(inputOf(shop, { cause: 'small-part' }, { ledger }), now).left;
  };
  expect([room(), room('given'), room('withdrawn'), room('withdrawn', 'done')]).toEqual([
    5000, 3000, 5000, 3000,
  ]);
});

const window = (...gives: readonly (readonly [daysAgo: number, amount: number])[]) => ({
  onCase: [],
  inWindow: gives.map(([daysAgo, amount]) => ({ at: now - daysAgo * day, amount, goodwill: true })),
});

test('the window says when it next grows: when the oldest give falls out', () => {
  expect(windowGrows(window([300, 50_000], [10, 30_000]), shop, now)).toBe(now + 65 * day);
});

test('an overdrawn window grows only when enough has fallen out', () => {
  expect(windowGrows(window([300, 10_000], [200, 50_000], [10, 75_000]), shop, now)).toBe(now + 165 * day);
});

test('an empty window has nothing to wait for, and neither has a playbook without one', () => {
  expect(windowGrows(window(), shop, now)).toBeNull();
  const open = { ...shop, room: { ...shop.room, perCustomer: null } };
  expect(windowGrows(window([10, 500]), open, now)).toBeNull();
});

test('the room says until when only where the window binds', () => {
  const room = (ledger: ReturnType<typeof window>) =>
    roomFor(inputOf(shop, { cause: 'small-part', fault: 'notOurs' }, { ledger }), now);
  expect(room(window([10, 78_000])).until).toBe(now + 355 * day);
  expect(room(window([10, 1000])).until).toBeNull();
});

test('a small kindness is history but outside the window', () => {
  const ledger = {
    onCase: [],
    inWindow: [{ at: now - day, amount: 80_000, goodwill: true, smallKindness: true }],
  };
  expect(roomFor(inputOf(shop, { cause: 'small-part' }, { ledger }), now).customerLeft).toBe(80_000);
});

test('the room for a case is the one its advice shows', () => {
  const input = inputOf(shop, { cause: 'cover-just-ended', tenureDays: 900, fault: 'nobodys' });
  expect(roomFor(input, now)).toEqual(advise(input, now).room);
});
