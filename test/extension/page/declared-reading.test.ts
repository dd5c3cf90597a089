// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { declaredReader } from '../../../extension/page/declared-reading';
import type { Visit } from '../../../extension/page/visits';
import { declared } from '../../../src/helpdesk/declared/page';
import type { FromPage } from '../../../src/messages/page';
import { no } from '../../../src/trouble/result';
import { portsTo } from './ports';

type Read = Extract<FromPage, { type: 'page/declared-read' }>;

let told: Read[] = [];
const reader = () =>
  declaredReader({
    page: document,
    adapter: declared({
      id: 'deskly',
      cases: [{ address: '/t/{id:digits}' }],
      moves: 'in-place',
      values: {
        email: { selector: '#email', optional: true },
        name: { selector: '#name', optional: true },
        subject: { selector: 'h1' },
      },
    }),
    get: () => async () => no('offline'),
  });

function visit(id: number): Visit {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    `https://desk.example.com/t/${id}`,
  );
  const caseKey = `deskly:desk.example.com:${id}`;
  const sight = { kind: 'case', id: `${id}`, caseKey, label: `#${id}` } as const;
  return { number: id, sight, signal: new AbortController().signal };
}

const show = (email: string, name: string, subject: string) => {
  document.body.innerHTML = `<p id="email">${email}</p><p id="name">${name}</p><h1>${subject}</h1>`;
};

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'leeway',
      connect: portsTo((message: Read) => {
        told.push(message);
        return { next: null, heard: Number(message.caseKey.split(':')[2]) };
      }),
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the customer before, under the subject of the next case, is given time to go', async () => {
  const cases = reader();
  show('dana@example.com', 'Dana', 'Screen');
  const first = cases.read(visit(1));
  await vi.advanceTimersByTimeAsync(300);
  await first;
  show('dana@example.com', 'Omar', 'Battery');
  const second = cases.read(visit(2));
  await vi.advanceTimersByTimeAsync(600);
  expect(told).toHaveLength(1);
  show('omar@example.com', 'Omar', 'Battery');
  await vi.advanceTimersByTimeAsync(300);
  await second;
  expect(told[1]?.page?.values).toMatchObject({ email: 'omar@example.com', name: 'Omar' });
});

test('the same customer’s next case is read all the same, a moment later', async () => {
  const cases = reader();
  show('dana@example.com', 'Dana', 'Screen');
  const first = cases.read(visit(1));
  await vi.advanceTimersByTimeAsync(300);
  await first;
  show('dana@example.com', 'Dana', 'Battery');
  const second = cases.read(visit(2));
  await vi.advanceTimersByTimeAsync(1_100);
  await second;
  expect(told).toHaveLength(2);
});

test('the last fifty cases are remembered, and no more', async () => {
  const cases = reader();
  for (let id = 1; id <= 51; id += 1) {
    show(`c${id}@example.com`, `C${id}`, 'Screen');
    const reading = cases.read(visit(id));
    await vi.advanceTimersByTimeAsync(300);
    await reading;
  }
  expect(cases.lastHeard('deskly:desk.example.com:1')).toBeNull();
  expect(cases.lastHeard('deskly:desk.example.com:2')).toBe(2);
});
