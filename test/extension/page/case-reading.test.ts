import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { caseReader } from '../../../extension/page/case-reading';
import type { Visit } from '../../../extension/page/visits';
import { zendesk } from '../../../src/helpdesk/zendesk/page';
import type { CaseTaken, FromPage, HelpdeskAnswer } from '../../../src/messages/page';
import { no, ok, type Result } from '../../../src/trouble/result';
import { portsTo } from './ports';

type CaseRead = Extract<FromPage, { type: 'page/case-read' }>;

const answer = (body: string): Result<HelpdeskAnswer> =>
  ok({ status: 200, retryAfter: null, redirected: false, body });
const earlierPath = '/api/v2/users/7/tickets/requested.json';
const taken: CaseTaken = { earlier: earlierPath, heard: 1_000 };

/** A reader whose helpdesk answers with the path, once it is let; and what it says to the background. */
function reader(background: CaseTaken | null = taken) {
  const asked: string[] = [];
  const told: CaseRead[] = [];
  const held = new Map<string, Promise<void>>();
  let earlier: Result<HelpdeskAnswer> = answer('earlier');
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'leeway',
      connect: portsTo((message: CaseRead) => {
        told.push(message);
        return background;
      }),
    },
  });
  const cases = caseReader({
    adapter: zendesk,
    get: () => async (path) => {
      asked.push(path);
      await held.get(path);
      return path === earlierPath ? earlier : answer(path);
    },
  });
  const life = new AbortController();
  const visit: Visit = {
    number: 1,
    sight: { kind: 'case', id: '4812', caseKey: 'zendesk:acme:4812', label: '#4812' },
    signal: life.signal,
  };
  return {
    cases,
    asked,
    told,
    life,
    visit,
    refuseEarlier() {
      earlier = no('forbidden');
    },
    /** Keeps an answer back until what this gives is called. */
    hold(path: string): () => void {
      let release = (): void => undefined;
      held.set(path, new Promise<void>((done) => (release = done)));
      return release;
    },
  };
}

const parts = (told: readonly CaseRead[]) =>
  told.map((one) => ['about', 'words', 'earlier'].filter((part) => part in one).join(' '));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('ticket and words are asked for at once, the earlier cases where the background says', async () => {
  const { cases, asked, told, visit } = reader();
  await cases.read(visit);
  expect(asked).toEqual([zendesk.wordsPath('4812'), zendesk.casePath('4812'), earlierPath]);
  expect(parts(told)).toEqual(['about', 'about words earlier']);
  expect(told[1]).toMatchObject({
    caseKey: 'zendesk:acme:4812',
    about: answer(zendesk.casePath('4812')),
    words: answer(zendesk.wordsPath('4812')),
    earlier: answer('earlier'),
  });
  expect(cases.lastHeard('zendesk:acme:4812')).toBe(1_000);
});

test('a case is told before slow earlier cases, and again with them', async () => {
  const { cases, told, visit, hold } = reader();
  const release = hold(earlierPath);
  const reading = cases.read(visit);
  await vi.advanceTimersByTimeAsync(299);
  expect(parts(told)).toEqual(['about']);
  await vi.advanceTimersByTimeAsync(1);
  expect(parts(told)).toEqual(['about', 'about words']);
  release();
  await reading;
  expect(parts(told)).toEqual(['about', 'about words', 'about words earlier']);
});

test('a case that could not be read is asked nothing more', async () => {
  const { cases, asked, told, visit } = reader(null);
  await cases.read(visit);
  expect([asked.length, parts(told)]).toEqual([2, ['about']]);
});

test('nothing is told of a view that is over', async () => {
  const { cases, told, life, visit, hold } = reader();
  const release = hold(zendesk.casePath('4812'));
  const reading = cases.read(visit);
  life.abort('over');
  release();
  await reading;
  expect(told).toEqual([]);
});

test('within half a minute a case is not asked for again, unless anew or the background has forgotten it', async () => {
  const { cases, asked, visit } = reader();
  const again = async (anew: boolean, known: boolean | null) => {
    const before = asked.length;
    await cases.read(visit, anew, Promise.resolve(known === null ? null : { known }));
    return asked.length - before;
  };
  expect(await again(false, true)).toBe(3);
  expect([await again(false, true), await again(false, null)]).toEqual([0, 0]);
  expect([await again(true, true), await again(false, false)]).toEqual([3, 3]);
  vi.advanceTimersByTime(30_000);
  expect(await again(false, true)).toBe(3);
});

test('a case without its earlier cases is asked for again when it comes back', async () => {
  const { cases, asked, visit, refuseEarlier } = reader();
  refuseEarlier();
  await cases.read(visit);
  await cases.read(visit, false, Promise.resolve({ known: true }));
  expect(asked).toHaveLength(6);
});
