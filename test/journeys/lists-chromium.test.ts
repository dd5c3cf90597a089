import { expect, test } from 'vitest';
import { until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { bringToFront } from './editor';
import { caseShown, says } from './panel';

const shift = chromiumShift();

const asked = (): readonly string[] =>
  shift.helpdesk.log.filter(({ workspace }) => !workspace).map(({ method, path }) => `${method} ${path}`);

test('a list warms its customers with one call, and opening one shows the person before the helpdesk answers', async () => {
  const tab = await shift.open('/agent/filters/360001');
  const panel = await tab.sidebar();
  await says(panel, 'No case is open');
  await until('the list to be asked for', () => asked().length > 0);
  // A second look at the same list asks nothing again.
  await tab.click({ css: 'nav[data-test-id="support_nav"] a[aria-label="Home"]' });
  await tab.click({ css: 'nav[data-test-id="support_nav"] a[aria-label="Views"]' });
  await until('the list to stand again', () =>
    tab.run(() => document.querySelectorAll('tbody tr').length === 16),
  );
  shift.helpdesk.switches.api.push({ path: /tickets\/4815/, kind: 'slow', delay: 13_000 });
  const from = Date.now();
  await tab.click({ css: 'a[href="/agent/tickets/4815"]' });
  await says(panel, 'Marcus Bell', '.who');
  expect(Date.now() - from).toBeLessThan(12_500);
  await caseShown(panel, 4815);
  const calls = asked();
  expect(calls.filter((call) => call.includes('show_many'))).toHaveLength(1);
  expect(calls[0]).toContain('/api/v2/tickets/show_many.json?ids=');
  expect(calls.every((call) => call.startsWith('GET '))).toBe(true);
});

test('warmed customers stay in memory: the disk holds only cases that were opened', async () => {
  const stored = async (): Promise<number> => {
    const answer = await shift.driver.say({ to: 'background', type: 'console/overview' });
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value.counts.profiles;
  };
  const before = await stored();
  const tab = await shift.open('/agent/filters/360001');
  const panel = await tab.sidebar();
  await says(panel, 'No case is open');
  await until('the list to be asked for', () => asked().some((call) => call.includes('show_many')));
  await tab.click({ css: 'a[href="/agent/tickets/4812"]' });
  await caseShown(panel, 4812);
  // What is asked for late would be counted by the next journey.
  await until('the case to be read', () => asked().some((call) => call.includes('requested')));
  const after = await stored();
  expect(after - before).toBeLessThanOrEqual(1);
});

test('one opened case costs the helpdesk three reads and no write', async () => {
  const { tab, panel } = await shift.openCase(4812);
  await caseShown(panel, 4812);
  await says(panel, '2 contacts', '.signals, main');
  const reads = asked();
  expect(reads).toHaveLength(3);
  expect(reads.every((call) => call.startsWith('GET '))).toBe(true);
  await tab.click({ css: 'nav[data-test-id="support_nav"] a[aria-label="Home"]' });
  await says(panel, 'No case is open');
  await bringToFront(tab, 4812);
  await caseShown(panel, 4812);
  expect(shift.helpdesk.reports).toEqual([]);
});
