import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newId } from '../../src/id';
import { ask } from '../browser/ask-background';
import { pictures } from '../browser/built';
import { type Place, type Tab, until } from '../browser/driver';
import { looksRight } from '../browser/looks-right';
import { chromiumShift } from '../browser/shift';
import { type BadName, hostileServer } from '../chaos/hostile-server';
import { queuedIn } from './full-outbox';
import { backend, ledgerOf } from './link';
import { makeAll, manyActs } from './many-acts';
import { caseShown, has, openSolve, sayCauseById, says, words } from './panel';

const shift = chromiumShift();
const there = backend();
const caseKey = 'zendesk:acme:4815';

const away = 'Offline';
const odd = 'Leeway’s backend answers, but not as it should.';
const kinds: readonly (readonly [BadName, RegExp])[] = [
  ['a page that says 502', new RegExp(away)],
  ['hangs up in the middle', new RegExp(away)],
  ['go elsewhere', new RegExp(away)],
  ['letters that are none', new RegExp(odd)],
  ['without end', new RegExp(`${away}|${odd}`)],
  ['another shape', new RegExp(odd)],
];

const pictureOf = (tab: Tab, name: string, place: Place = tab): Promise<void> =>
  looksRight(tab, join(pictures, 'bad-server', name), { place });

/** What the sidebar says every twenty seconds while it is looked at, without the wait. */
const alive = (panel: Place): Promise<unknown> => panel.run(ask, { to: 'background', type: 'sidebar/alive' });

test('whatever a bad server answers, the open case stays right, one line says why, acts go on, and all is told once it is good', async ({
  onTestFinished,
}) => {
  const between = await hostileServer(there.server.url);
  onTestFinished(() => between.close());
  const signedIn = await shift.driver.say({
    to: 'background',
    type: 'console/link-sign-in',
    endpoint: between.url,
    token: there.server.tokens.agent,
  });
  expect(signedIn).toMatchObject({ ok: true, value: { found: 'fine' } });
  const { tab, panel } = await shift.openCase(4815);
  await caseShown(panel, 4815);
  await openSolve(panel);
  await sayCauseById(panel, 'late-return');
  const who = await words(panel, '.who');
  expect(who).not.toBe('');
  expect(await has(panel, '.state-lines')).toBe(false);

  const given: string[] = [];
  for (const [how, line] of kinds) {
    const before = between.given();
    between.bad = { how, where: /./ };
    const kept = await makeAll(panel, manyActs(caseKey, 'waive-late-fee', 3));
    given.push(...kept.declined);
    await until(`an answer that ${how}`, () => between.given() > before);
    await says(panel, line, '.state-lines');
    await says(panel, 'What you give is kept and sent later', '.state-lines');
    expect(await panel.run(() => document.querySelectorAll('.state-lines > *').length), how).toBe(1);
    expect(await words(panel, '.who'), how).toBe(who);
    expect(await words(panel, '.case-label'), how).toBe('#4815');
  }
  await says(panel, odd, '.state-lines');
  await pictureOf(tab, 'sidebar', panel);
  const options = await shift.driver.openOwn('extension/console/index.html#backend');
  await says(options, 'answers, but not as it should');
  await pictureOf(options, 'console');
  await options.close();
  expect(await ledgerOf(there, 4815)).toEqual([]);

  between.bad = null;
  const more = { to: 'background', type: 'sidebar/praise', caseKey, text: 'It works again' } as const;
  await makeAll(panel, [{ ...more, id: newId(Date.now()) }]);
  await alive(panel);
  // The last act can still be undone, and is not told before that is over.
  await until('all but the last act to be told', async () => (await queuedIn(shift.driver)) === 1, 30_000);
  await until('nothing to be said', async () => !(await has(panel, '.state-lines')), 40_000);
  const ledger = await ledgerOf(there, 4815);
  expect(ledger.map(({ decision }) => decision).sort()).toEqual(given.sort());
  expect(await words(panel, '.who')).toBe(who);
}, 120_000);
