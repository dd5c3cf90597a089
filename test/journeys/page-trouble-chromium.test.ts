import { describe, expect, test } from 'vitest';
import { until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { caseShown, has, says, words } from './panel';

const shift = chromiumShift();

describe('the page or its API is not as expected', () => {
  test('a redesigned page is said to be changed, nothing is guessed, and the helpdesk works as before', async () => {
    shift.helpdesk.switches.renamed = true;
    const { tab, panel } = await shift.openCase(4812);
    await says(panel, 'The helpdesk page is not as Leeway knows it');
    expect(await words(panel)).not.toContain('Dana');
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('input.subject')?.value)).toContain(
      'White lines',
    );
  });

  const answers: readonly (readonly [
    string,
    { status?: number; kind: 'status' | 'wrong-shape' | 'not-json' },
    string,
  ])[] = [
    ['a case the agent may not see', { kind: 'status', status: 403 }, 'You may not see this case'],
    ['a case that is gone', { kind: 'status', status: 404 }, 'does not exist any more'],
    ['a helpdesk that fails', { kind: 'status', status: 503 }, 'reports a fault of its own'],
    ['an answer of another shape', { kind: 'wrong-shape' }, 'not as Leeway knows it'],
    ['a sign-in page instead of an answer', { kind: 'not-json' }, 'not as Leeway knows it'],
  ];
  for (const [name, trouble, said] of answers) {
    test(`${name} is said in one line with what to do`, async () => {
      shift.helpdesk.switches.api.push({ path: /\/tickets\/4836/, ...trouble });
      const { panel } = await shift.openCase(4836);
      await says(panel, said);
      expect(await words(panel)).not.toContain('Amara');
    });
  }

  test('signed out of the helpdesk is said, and trying again after signing in brings the case', async () => {
    shift.helpdesk.switches.signedOut = true;
    const { panel } = await shift.openCase(4836);
    await says(panel, 'You are signed out of the helpdesk');
    shift.helpdesk.switches.signedOut = false;
    await panel.click({ name: 'Try again' });
    await caseShown(panel, 4836);
    await says(panel, 'Amara Nwosu', '.who');
  });

  test('a helpdesk that asks to wait is not asked again before its time, then the case comes by itself', async () => {
    const limit = { path: /\/tickets\/4836/, kind: 'status', status: 429, retryAfter: 3 } as const;
    shift.helpdesk.switches.api.push(limit);
    const { panel } = await shift.openCase(4836);
    await until('the first refusal', () => refusals().length > 0);
    shift.helpdesk.switches.api = [];
    await caseShown(panel, 4836);
    const [first] = refusals();
    const next = shift.helpdesk.log.find(
      ({ at, path, workspace, status }) =>
        !workspace && status === 200 && path.includes('/tickets/4836.json') && at > (first?.at ?? 0),
    );
    expect((next?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2900);
  });

  test('a page that forbids every request and every frame still shows the sidebar', async () => {
    shift.helpdesk.switches.policy = 'none';
    const { panel } = await shift.openCase(4812);
    await caseShown(panel, 4812);
    expect(shift.helpdesk.reports).toEqual([]);
  });

  test('a page that isolates itself cannot hold the sidebar, is told nothing of it by any report, and works on', async () => {
    shift.helpdesk.switches.policy = 'isolated';
    await shift.driver.context.addInitScript(() => {
      const reported: string[] = [];
      Object.assign(globalThis, { reported });
      const note = (all: readonly Report[]) => {
        for (const one of all) reported.push(JSON.stringify(one));
      };
      new ReportingObserver(note, { buffered: true }).observe();
    });
    // What a helpdesk said is remembered for the session of the browser, and this one has begun.
    await shift.driver
      .pageOf(await shift.driver.openOwn('extension/console/index.html'))
      .evaluate('chrome.storage.session.clear()');
    await shift.driver.stopBackground();
    const tab = await shift.open('/agent/tickets/4812');
    await until('the workspace', () =>
      tab.run(() => document.querySelector('[data-test-id="omni-log-comment-item"]') !== null),
    );
    await until('the sidebar’s place', () => tab.run(() => document.querySelector('[data-leeway]') !== null));
    const frames = shift.driver
      .pageOf(tab)
      .frames()
      .map((frame) => frame.url());
    expect(frames).toEqual(['https://acme.zendesk.com/agent/tickets/4812']);
    // A report of the browser's own comes before the answer to a request that is sent after it.
    await tab.run(() => fetch('/agent/tickets/4812').then((answer) => answer.text()));
    expect(await tab.run(() => (globalThis as unknown as { reported: string[] }).reported)).toEqual([]);
  });
});

const refusals = () => shift.helpdesk.log.filter(({ status, workspace }) => status === 429 && !workspace);

test('a dashboard has no case: the find box is offered', async () => {
  const tab = await shift.open('/agent/dashboard');
  const panel = await tab.sidebar();
  await says(panel, 'No case is open');
  await panel.click({ css: 'input[type=search]' });
  await panel.type('marcus');
  await says(panel, '1 person found');
  expect(await has(panel, 'main.case')).toBe(false);
});
