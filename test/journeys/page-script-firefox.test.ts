import { expect, test } from 'vitest';
import { startFirefox } from '../browser/firefox';
import { commonJourneys, ground, openCase, said, seenIn } from './page-script';

const on = ground('firefox', startFirefox);

commonJourneys('Firefox', on);

test('asks through the background where the page forbids the script to fetch', async () => {
  const { desk, stand } = on();
  desk.switches.policy = 'none';
  const tab = await openCase(on(), 4812);
  const through = await said(stand, 'page/fetch');
  expect(through.length).toBeGreaterThan(0);
  expect((await seenIn(stand)).at(-1)?.requester?.name).toBe('Dana Whitfield');
  await tab.close();
});
