import { expect, test } from 'vitest';
import {
  forgetOf,
  recall,
  recallEach,
  remember,
  unlearn,
  writesSoFar,
} from '../../../../extension/background/kept/session';
import { type Entry, type One, rules } from '../../../../extension/background/kept/table';
import { desk } from '../desk';
import { caseOf } from '../people';

const customer = (name: string, at: number) =>
  [
    'customer:zendesk:acme:1',
    { at, row: null, candidates: [{ customerId: 'c', name, distinguishing: [] }] },
  ] as const;

test('everything of the link is forgotten with it, and nothing else', async () => {
  const { world, browser } = desk();
  const of = (owner: string) =>
    Object.entries(rules).flatMap(([name, rule]) => (rule.owner === owner ? [name] : []));
  const values: { readonly [Name in keyof One]?: One[Name] } = { linkOdd: ['find'], linkAway: true };
  for (const name of of('link'))
    await remember(world, [name, values[name as keyof One] ?? 7] as unknown as Entry);
  await remember(world, ['badge', 3], customer('Dana', 1));
  await forgetOf(world, 'link');
  const left = Object.keys(await browser.api.storage.session.get(null));
  expect(left.filter((key) => key.startsWith('link'))).toEqual([]);
  expect(left).toEqual(expect.arrayContaining(['badge', 'customer:zendesk:acme:1']));
  expect(of('link').length).toBeGreaterThan(5);
  await forgetOf(world, 'backend');
  expect(Object.keys(await browser.api.storage.session.get(null))).not.toContain('customer:zendesk:acme:1');
});

test('a write voids what sidebars have kept when they could show the difference, and only then', async () => {
  const { world } = desk();
  const voids = async (...entries: readonly Entry[]): Promise<boolean> => {
    const before = writesSoFar(world);
    await remember(world, ...entries);
    return writesSoFar(world) > before;
  };
  expect(await voids(customer('Dana', 1))).toBe(true);
  expect(await voids(customer('Dana', 2))).toBe(false);
  expect(await voids(customer('Jon', 3))).toBe(true);
  const seen = caseOf(1);
  expect(await voids(['case:zendesk:acme:1', { seen, at: 1 }])).toBe(true);
  expect(await voids(['case:zendesk:acme:1', { seen, at: 2 }])).toBe(false);
  expect(await voids(['case:zendesk:acme:1', { seen: { ...seen, subject: 'x' }, at: 3 }])).toBe(true);
  expect(await voids(['linkAlive', 5], ['badge', 1], ['recent', []])).toBe(false);
  const before = writesSoFar(world);
  await unlearn(world, ['case:zendesk:acme:1']);
  expect(writesSoFar(world)).toBeGreaterThan(before);
});

test('what another worker has written is found one by one and all at once', async () => {
  const at = desk();
  await remember(at.world, customer('Dana', 1), ['badge', 4]);
  at.restart();
  expect(await recall(at.world, 'badge')).toBe(4);
  expect(await recallEach(at.world, 'customer')).toEqual([['zendesk:acme:1', customer('Dana', 1)[1]]]);
  await unlearn(at.world, ['customer:zendesk:acme:1']);
  expect(await recallEach(at.world, 'customer')).toEqual([]);
  expect(await recall(at.world, 'customer:zendesk:acme:1')).toBeUndefined();
});
