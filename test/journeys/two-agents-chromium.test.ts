import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle } from '../../scripts/helpdesk/settle';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { giveOf, publish } from '../backend/acts-for-test';
import { type Running, start } from '../backend/running';
import { endMoves } from '../browser/at-rest';
import { accessibilityFaults } from '../browser/axe';
import { pictures } from '../browser/built';
import { type ChromiumDriver, startChromium } from '../browser/chromium';
import { type Tab, until } from '../browser/driver';
import { chromiumShift } from '../browser/shift';
import { tampering } from '../conformance/tampering';
import { caseShown, give, openSolve, sayCauseById, says, titled, words } from './panel';

const shift = chromiumShift();
let server: Running;
let second: ChromiumDriver;
/** The way of the second agent's browser to the server: what others do is told late while it is behind. */
let way: { url: string; close: () => void };
let behind = false;

beforeAll(async () => {
  server = await start('sqlite', Date.now());
  await publish(server);
  way = await tampering(server.url, {
    late: ({ path }) => (behind && /changes|ledger/.test(path) ? 5_000 : 0),
  });
  second = await startChromium({ port: shift.helpdesk.port });
}, 120_000);
afterAll(async () => {
  await second?.close();
  way?.close();
  await server?.close();
});

const caseKey = 'zendesk:acme:4815';
const signIn = async (driver: ChromiumDriver, endpoint: string, token: string): Promise<void> => {
  const found = await driver.say({ to: 'background', type: 'console/link-sign-in', endpoint, token });
  expect(found).toMatchObject({ ok: true, value: { found: 'fine' } });
};
const onCase = async () => (await server.call('GET', `/v1/ledger?case=${caseKey}`)).body.onCase;

/** Pictures to look at; what the sidebar shows is checked for access in the gallery, where nothing covers it. */
async function pictured(tab: Tab, name: string, look?: (scheme: string) => Promise<void>): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await tab.scheme(scheme);
    // A colour half way through its fade is nobody's colour.
    await tab.run(endMoves);
    await look?.(`${name}, ${scheme}`);
    await tab.screenshot(join(pictures, 'two-agents', `${name}-${scheme}.png`));
  }
  await tab.scheme('light');
}

test('two agents on one customer: what one gives the other sees, what no longer fits is refused first, and a lead’s yes is given once', async () => {
  await settle(second.say, demoStore, Date.now());
  const colleague = await server.tokenFor({ role: 'agent' });
  await signIn(shift.driver, server.url, colleague);
  await signIn(second, way.url, server.tokens.agent);
  const first = await shift.openCase(4815);
  const tab = await second.open('/agent/tickets/4815');
  const panel = await tab.sidebar();
  for (const place of [first.panel, panel]) {
    await caseShown(place, 4815);
    await openSolve(place);
    await sayCauseById(place, 'late-return');
  }
  await says(panel, '$150 yours to give');

  const given = Date.now();
  await give(first.panel);
  await says(panel, 'given by a colleague just now');
  const took = Date.now() - given;
  console.log(`a colleague saw the give ${took} ms after it was pressed`);
  // How fast is for the benches: here, that nobody waited for the next look of a minute.
  expect(took).toBeLessThan(15_000);
  await says(panel, '$86 yours to give');
  await pictured(tab, 'by-a-colleague');

  behind = true;
  const made = giveOf(server, { case: caseKey, concession: 'part-of-late-fee', amount: 8_000 });
  const facts = { cause: 'late-return', tenureDays: 2_000, hoursOverdue: 3, amountAtIssue: 6_400 };
  const event = { ...made, madeWith: { ...(made.madeWith as object), facts, roomShown: 15_000 } };
  const told = await server.call('POST', '/v1/events', { as: colleague, body: { events: [event] } });
  expect(told.body.results[0]).toMatchObject({ result: 'accepted' });
  await panel.click({ name: 'Give something more', within: '#solve' });
  await panel.click({ name: `Give ${titled('part-of-late-fee')}`, within: '#solve' });
  await says(panel, `Not given: ${titled('part-of-late-fee')}`, '#solve .not-given');
  await says(panel, '$6 is left to give', '#solve .not-given');
  expect(await onCase()).toHaveLength(2);
  behind = false;
  await pictured(tab, 'not-given');

  await panel.click({ name: 'Ask', within: '#solve .not-given' });
  await panel.click({ name: 'Send the ask', within: '#solve .not-given' });
  await says(panel, /Asked .* does not wait for it/, '#solve .asked');
  await shift.driver.say({ to: 'background', type: 'console/link-sign-out' });
  await signIn(shift.driver, server.url, server.tokens.lead);
  const lead = await shift.driver.openOwn('extension/console/index.html#asks');
  await says(lead, 'Case #4815');
  await says(lead, titled('part-of-late-fee'));
  await pictured(lead, 'waiting-asks', async (name) => {
    expect(await accessibilityFaults(lead), name).toEqual([]);
  });
  const answered = Date.now();
  await lead.click({ css: 'label:has(input[value="three"])' });
  await lead.click({ name: `Say yes: ${titled('part-of-late-fee')}` });
  await says(panel, 'Yes from A lead.', '#solve .asked');
  console.log(`a lead's yes was on screen after ${Date.now() - answered} ms`);
  // The press itself, with the page scrolling to it, is among this time.
  expect(Date.now() - answered).toBeLessThan(15_000);
  await says(lead, 'Nobody waits for you.');
  await pictured(tab, 'a-yes');

  await panel.click({ name: `Give ${titled('part-of-late-fee')}`, within: '#solve .asked' });
  await says(panel, "with a lead's yes");
  await until('the approved give in the ledger', async () =>
    (await onCase()).some((one: { approved: boolean }) => one.approved),
  );
  expect(await onCase()).toHaveLength(3);
  expect(await panel.run(() => document.querySelector('#solve .asked') === null)).toBe(true);

  await lead.click({ css: 'a[href="#incidents"]' });
  await lead.click({ name: 'Declare an incident' });
  await lead.type('Trains stopped');
  await lead.click({ css: '#incident-who' });
  await lead.type('marcus.bell@example.com');
  await lead.run((concession) => {
    const list = document.querySelector<HTMLSelectElement>('#incident-concession');
    if (list) list.value = concession;
    list?.dispatchEvent(new Event('change', { bubbles: true }));
  }, 'waive-late-fee');
  await lead.click({ css: '#incident-budget' });
  await lead.type('500');
  await lead.click({ name: 'Declare' });
  await says(panel, 'Trains stopped');
  await says(lead, 'used $0 of $500');
  await lead.click({ name: 'Change Trains stopped' });
  await says(lead, 'Nothing yet.');
  await lead.click({ css: '#incident-title' });
  await lead.type(' near York');
  await lead.click({ name: 'Save for everybody' });
  await says(panel, 'Trains stopped near York');
  await lead.click({ name: 'It is over: Trains stopped near York' });
  await until('the sidebar to let go of it', async () => !(await words(panel)).includes('Trains stopped'));
  await lead.click({ css: 'a[href="#insights"]' });
  await lead.click({ name: 'Show' });
  await says(lead, 'People to call before they call');
  await lead.close();
}, 150_000);
