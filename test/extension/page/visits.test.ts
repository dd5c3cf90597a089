// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Adapter, Sight } from '../../../extension/page/adapter';
import { followVisits, type Visit } from '../../../extension/page/visits';

const caseSight = (id: number): Sight => ({
  kind: 'case',
  caseKey: `zendesk:acme:${id}`,
  id: String(id),
  label: `#${id}`,
});

function following() {
  let sight: Sight = { kind: 'other' };
  const begun: Visit[] = [];
  const life = new AbortController();
  const adapter = { look: () => sight } as unknown as Adapter;
  const visits = followVisits(document, adapter, (visit) => void begun.push(visit), life.signal);
  const goTo = (next: Sight): void => {
    sight = next;
    visits.look();
  };
  return { visits, begun, goTo, life };
}

test('each visit has a higher number than the one before, also the same case again', () => {
  const { visits, begun, goTo } = following();
  goTo(caseSight(1));
  goTo(caseSight(2));
  goTo(caseSight(1));
  visits.again();
  expect(begun.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(visits.current()).toBe(begun[3]);
});

test('a look that finds the same case begins nothing, and a new visit ends the one before', () => {
  const { visits, begun, goTo, life } = following();
  goTo(caseSight(1));
  visits.look();
  expect(begun).toHaveLength(1);
  expect(begun[0]?.signal.aborted).toBe(false);
  goTo({ kind: 'other' });
  expect(begun.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  life.abort();
  expect(visits.current().signal.aborted).toBe(true);
});
