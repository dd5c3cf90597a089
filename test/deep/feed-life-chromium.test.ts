import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoStore } from '../../src/playbook/starters/demo-store';
import { until } from '../browser/driver';
import { type RawShift, rawShift } from './raw-shift';

let it: RawShift;
let tab = '';
const second = 1_000;

beforeAll(async () => {
  it = await rawShift();
  tab = await it.browser.open('https://acme.zendesk.com/agent/tickets/4815');
  await it.browser.send('Target.activateTarget', { targetId: tab });
  await until('the sidebar to be in sight', () =>
    it.inSidebar<boolean>(`document.visibilityState === 'visible'`),
  );
  await until('the case', () =>
    it.inSidebar<boolean>(
      `document.querySelector('main.case') && document.querySelector('.case-label')?.textContent.includes('4815')`,
    ),
  );
}, 60_000);
afterAll(() => it?.close());

/** Has the sidebar note by itself when these words are painted; nobody stays attached meanwhile. */
const noteWhenPainted = (words: string): Promise<void> =>
  it.inSidebar(`{
    globalThis.paintedAt = null;
    const look = () => {
      if (globalThis.paintedAt !== null || !document.body.textContent.replace(/[\\u2066-\\u2069\\u200e\\u200f]/g, '').includes(${JSON.stringify(words)})) return;
      requestAnimationFrame(() => setTimeout(() => { globalThis.paintedAt ??= Date.now(); }));
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  }`);
const paintedAt = (): Promise<number> =>
  until('the words to be painted', () => it.inSidebar<number | null>('globalThis.paintedAt'), 90 * second);

/** The next playbook, which counts at once; answers when it was published. */
async function publish(base: number, title: string): Promise<number> {
  const at = Date.now();
  const answer = await it.server.call('POST', '/v1/playbook/versions', {
    as: 'lead',
    body: { playbook: { ...demoStore, title }, reason: 'test', stopNow: true },
    headers: { 'if-match': `"v${base}"` },
  });
  expect(answer.status).toBe(201);
  return at;
}

/** Time that really passes, with nothing asked of the browser. */
async function idleFor(ms: number): Promise<void> {
  const end = Date.now() + ms;
  await until('the time to pass', () => Date.now() >= end, ms + 10 * second);
}

const asks = (from: number) => it.requests.filter(({ route, at }) => route === '/v1/changes' && at >= from);

test('a sidebar that is looked at shows a publish within two seconds, also after 75 idle ones', async () => {
  await noteWhenPainted('A lead changed the playbook');
  const from = Date.now();
  await idleFor(75 * second);
  // Polls of 25 seconds, one after another: the worker lived on, or was begun again at once.
  expect(asks(from).length).toBeGreaterThanOrEqual(2);
  const published = await publish(1, 'Winter rules');
  const took = (await paintedAt()) - published;
  console.log(`after 75 idle seconds a publish was on screen after ${took} ms`);
  expect(took).toBeLessThan(2 * second);
});

test('with no sidebar in sight the browser stops the worker, and a publish still comes within a minute', {
  timeout: 590 * second,
}, async () => {
  const other = await it.browser.open('about:blank');
  await until('the sidebar to be hidden', () =>
    it.inSidebar<boolean>(`document.visibilityState === 'hidden'`),
  );
  const left = Date.now();
  await until('the worker to be stopped', async () => !(await it.workerRuns()), 180 * second);
  console.log(`the browser stopped the worker ${Date.now() - left} ms after the last sidebar was hidden`);
  const published = await publish(2, 'Deep winter rules');
  const fetched = await until(
    'the alarm to bring the publish',
    () => it.requests.find(({ route, at }) => route === '/v1/playbook' && at > published + 1),
    90 * second,
  );
  console.log(`the alarm brought the publish after ${fetched.at - published} ms`);
  expect(fetched.at - published).toBeLessThan(60 * second);

  await until('the worker to be stopped again', async () => !(await it.workerRuns()), 180 * second);
  await publish(3, 'Deepest winter rules');
  await it.browser.send('Target.activateTarget', { targetId: tab });
  const shown = Date.now();
  await noteWhenPainted('Deepest winter rules');
  const took = (await paintedAt()) - shown;
  console.log(`back in front, what was missed was on screen after ${took} ms`);
  expect(took).toBeLessThan(2 * second);
  await it.browser.send('Target.closeTarget', { targetId: other });
});
