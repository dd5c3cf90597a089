import { describe, expect, test, vi } from 'vitest';
import { advise } from '../../src/advice/advise';
import type { Facts } from '../../src/playbook/facts';
import { retail } from '../../src/playbook/starters/retail';
import { softwareSubscriptions } from '../../src/playbook/starters/software-subscriptions';
import { starters } from '../../src/playbook/starters/starters';
import { telecomUtilities } from '../../src/playbook/starters/telecom-utilities';
import { travelRental } from '../../src/playbook/starters/travel-rental';
import type { Playbook } from '../../src/playbook/types';
import { lineOf } from './case-row';
import { inputOf, now } from './inputs';

vi.setConfig({ testTimeout: 120_000 });

/** What is recommended along one fact, as a lead reads it: `1–14: honour-cover 300.00`. */
function walk(playbook: Playbook, facts: Facts, fact: string, steps: readonly number[]): readonly string[] {
  const lines: { from: number; to: number; what: string }[] = [];
  for (const value of steps) {
    const said = lineOf(advise(inputOf(playbook, { ...facts, [fact]: value }), now));
    const [concession, amount] = (said.recommended ?? 'nothing').split(' ');
    const sum = amount === undefined || amount === '?' ? '' : ` ${(Number(amount) / 100).toFixed(2)}`;
    const what = `${concession}${sum}${said.ask === null ? '' : ', and an ask'}`;
    const last = lines.at(-1);
    if (last?.what === what) last.to = value;
    else lines.push({ from: value, to: value, what });
  }
  return lines.map(({ from, to, what }) => `${from}–${to}: ${what}`);
}

const upTo = (most: number, by = 1) => Array.from({ length: Math.floor(most / by) }, (_, i) => (i + 1) * by);
const known = { tenureDays: 2190 };

describe('days, hours and prices, one step at a time', () => {
  const cover = { ...known, cause: 'cover-just-ended' };
  test('days after the cover ended, a repair of $300', () => {
    expect(walk(retail, { ...cover, amountAtIssue: 30_000 }, 'daysPastLimit', upTo(200))).toEqual([
      '1–14: honour-cover 300.00',
      '15–30: pay-half-repair 150.00',
      '31–60: pay-quarter-repair 75.00',
      '61–180: share-repair 50.00',
      '181–200: repair-quote',
    ]);
  });
  test('days after the cover ended, a repair of $1,200', () => {
    expect(walk(retail, { ...cover, amountAtIssue: 120_000 }, 'daysPastLimit', upTo(200))).toEqual([
      '1–14: pay-toward-repair 600.00',
      '15–30: pay-half-repair 300.00',
      '31–60: pay-quarter-repair 150.00',
      '61–180: share-repair 50.00',
      '181–200: repair-quote',
    ]);
  });
  test('the price of the repair, three days after', () => {
    const prices = [59_998, 59_999, 60_000, 60_001, 60_002, 90_000, 1_000_000];
    expect(walk(retail, { ...cover, daysPastLimit: 3 }, 'amountAtIssue', prices)).toEqual([
      '59998–59998: honour-cover 599.98',
      '59999–59999: honour-cover 599.99',
      '60000–60000: honour-cover 600.00',
      '60001–1000000: pay-toward-repair 600.00',
    ]);
  });
  test('days after the return period', () => {
    const facts = {
      ...known,
      cause: 'return-late',
      fault: 'notOurs',
      amountAtIssue: 8000,
      goodwill365dCount: 0,
    };
    expect(walk(retail, facts, 'daysPastLimit', upTo(40))).toEqual([
      '1–14: take-back 25.00',
      '15–30: swap-for-credit 25.00',
      '31–40: find-buyer',
    ]);
  });
  const late = { ...known, cause: 'late-return' };
  test('hours late with a rental, a fee of $64', () => {
    expect(walk(travelRental, { ...late, amountAtIssue: 6400 }, 'hoursOverdue', upTo(60))).toEqual([
      '1–6: waive-late-fee 64.00',
      '7–24: part-of-late-fee 32.00',
      '25–48: quarter-of-late-fee 16.00',
      '49–60: return-reminder',
    ]);
  });
  test('the late fee, three hours late', () => {
    const fees = [14_999, 15_000, 15_001, 40_000];
    expect(walk(travelRental, { ...late, hoursOverdue: 3 }, 'amountAtIssue', fees)).toEqual([
      '14999–14999: waive-late-fee 149.99',
      '15000–15000: waive-late-fee 150.00',
      '15001–40000: most-of-late-fee 150.00',
    ]);
  });
  test('days after free cancellation, a trip of $250', () => {
    const facts = {
      ...known,
      cause: 'cancelled-late',
      fault: 'notOurs',
      goodwill365dCount: 0,
      amountAtIssue: 25_000,
    };
    expect(walk(travelRental, facts, 'daysPastLimit', upTo(20))).toEqual([
      '1–3: travel-credit 200.00',
      '4–14: half-travel-credit 100.00',
      '15–20: move-dates',
    ]);
  });
  test('days after a renewal of $600', () => {
    const facts = { ...known, cause: 'renewed-unwanted', amountAtIssue: 60_000, goodwill365dCount: 0 };
    const shown = [
      '1–30: undo-renewal 600.00',
      '31–60: undo-half-renewal 300.00',
      '61–90: undo-quarter-renewal 100.00',
    ];
    const days = upTo(100);
    expect(walk(softwareSubscriptions, { ...facts, fault: 'notOurs' }, 'daysPastLimit', days)).toEqual([
      ...shown,
      '91–100: monthly-instead',
    ]);
    expect(walk(softwareSubscriptions, { ...facts, fault: 'ours' }, 'daysPastLimit', days)).toEqual([
      '1–100: undo-renewal 600.00',
    ]);
  });
  test('days late with a payment', () => {
    const facts = { ...known, cause: 'late-payment', fault: 'notOurs', amountAtIssue: 9000 };
    expect(walk(telecomUtilities, facts, 'daysPastLimit', upTo(40))).toEqual([
      '1–14: waive-reminder-fee 25.00',
      '15–30: half-reminder-fee 12.50',
      '31–40: pay-in-three',
    ]);
  });
  test('the fee for leaving early', () => {
    const facts = { ...known, cause: 'moving-or-leaving', fault: 'notOurs' };
    expect(walk(telecomUtilities, facts, 'amountAtIssue', [9999, 10_000, 10_001, 50_000])).toEqual([
      '9999–9999: waive-ending-fee 99.99',
      '10000–10000: waive-ending-fee 100.00',
      '10001–50000: ending-fee-toward 100.00',
    ]);
  });
});

/** A case a customer would call absurd. */
const wrong = (found: object) => expect.unreachable(JSON.stringify(found));

const faults = ['ours', 'partly', 'notOurs', 'nobodys', undefined];
const standings = [{}, { tenureDays: 400 }, { tenureDays: 800 }, { tenureDays: 2190 }];
const amounts = [500, 2000, 6400, 15_000, 30_000, 60_000, 120_000];
const worth = (playbook: Playbook, facts: Facts): number => {
  const { owed, recommended } = advise(inputOf(playbook, facts), now);
  return [...owed, recommended].reduce((sum, offer) => sum + (offer?.amount ?? 0), 0);
};
const everyCase = (playbook: Playbook): readonly Facts[] =>
  playbook.causes
    .filter(({ handOver }) => handOver === null)
    .flatMap(({ id }) =>
      faults.flatMap((fault) =>
        standings.map((standing) => ({ cause: id, fault, goodwill365dCount: 0, ...standing })),
      ),
    );

describe.each(starters)('$id', ({ playbook }) => {
  test('from one day or hour to the next a third stays, and what ends at once is small', () => {
    const { perCase } = playbook.room;
    for (const facts of everyCase(playbook))
      for (const fact of ['daysPastLimit', 'hoursOverdue', 'daysLate'])
        for (const amountAtIssue of amounts) {
          let before: number | null = null;
          for (const value of upTo(fact === 'hoursOverdue' ? 80 : 200)) {
            const now = worth(playbook, { ...facts, amountAtIssue, [fact]: value });
            const least: number = before === null || before <= 2 * perCase ? 0 : before / 3;
            if (now < least - 1) wrong({ ...facts, amountAtIssue, [fact]: value, before, now });
            before = now;
          }
        }
  });

  test('a dearer failure never gets less', () => {
    for (const facts of everyCase(playbook))
      for (const daysPastLimit of [undefined, 3, 20, 45, 80])
        for (const hoursOverdue of [undefined, 3, 12, 30]) {
          let before = 0;
          for (const amountAtIssue of [...upTo(200, 7), ...upTo(130_000, 499)]) {
            const now = worth(playbook, { ...facts, daysPastLimit, hoursOverdue, amountAtIssue });
            if (now < before) wrong({ ...facts, daysPastLimit, hoursOverdue, amountAtIssue, before, now });
            before = now;
          }
        }
  });

  test('better standing never gets less, and a fault of ours never less than one that is not', () => {
    for (const { id } of playbook.causes.filter(({ handOver }) => handOver === null))
      for (const daysPastLimit of [undefined, 3, 20, 45, 80, 300])
        for (const hoursOverdue of [undefined, 3, 12, 30])
          for (const amountAtIssue of amounts) {
            const facts = { cause: id, goodwill365dCount: 0, daysPastLimit, hoursOverdue, amountAtIssue };
            const of = (fault: string, standing: Facts) => worth(playbook, { ...facts, fault, ...standing });
            for (const fault of ['ours', 'partly', 'notOurs'])
              for (const [i, standing] of standings.entries()) {
                const less = of(fault, standings[i - 1] ?? {});
                if (of(fault, standing) < less) wrong({ ...facts, fault, ...standing, less });
                if (of('ours', standing) < of('notOurs', standing))
                  wrong({ ...facts, ...standing, ours: true });
              }
          }
  });

  test('where the fault is ours a new customer gets what is owed, the floor, or more', () => {
    for (const cause of playbook.causes.filter(({ handOver }) => handOver === null))
      for (const more of [
        {},
        { daysPastLimit: 3 },
        { repeatFailure: true },
        { outcome: 'nothing' },
        { hoursOverdue: 30 },
      ])
        for (const amountAtIssue of [undefined, ...amounts]) {
          const facts = { cause: cause.id, fault: 'ours', tenureDays: 1, amountAtIssue, ...more };
          const { owed, recommended, others, acts, alternative } = advise(inputOf(playbook, facts), now);
          const floor = [...owed, recommended, alternative, ...others, ...acts].find(
            (offer) => offer?.concession === cause.floor.ours,
          );
          const first = owed[0] ?? recommended;
          const isFloor =
            first?.owed || first?.floor || first?.needsAmount || (first?.amount ?? 0) >= (floor?.amount ?? 0);
          const costs = floor?.kind === 'act' || first?.kind !== 'arrange' || floor?.kind === 'arrange';
          if (!isFloor || !costs) wrong({ facts, first: first?.concession, floor: floor?.concession });
        }
  });

  test('after four kindnesses this year and not our fault, an act or an arrangement leads', () => {
    const history = { goodwill365dCount: 4, goodwill365dAmount: 12_000, lastGoodwillDays: 20 };
    for (const facts of everyCase(playbook))
      for (const fault of ['notOurs', 'nobodys'])
        for (const daysPastLimit of [undefined, 3, 20, 45, 80])
          for (const hoursOverdue of [undefined, 3, 12, 30])
            for (const amountAtIssue of [undefined, ...amounts]) {
              const all = { ...facts, ...history, fault, daysPastLimit, hoursOverdue, amountAtIssue };
              const { owed, recommended, ask } = advise(inputOf(playbook, all), now);
              const kind = recommended?.kind ?? 'act';
              const byRight = owed.length > 0 || recommended?.floor;
              if ((!byRight && kind !== 'act' && kind !== 'arrange') || ask)
                wrong({ all, recommended: recommended?.concession, ask: ask?.concession });
            }
  });
});
