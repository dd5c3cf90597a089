import { expect, test } from 'vitest';
import { imports, sources, within } from './imports';
import { read } from './sources';

const base = 'extension/background';

/** What every room may use. */
const ground = ['world', 'in-turn', 'hosts', 'report', 'kept', 'redraw', 'tell-page', 'tell-sidebar'];
/** Who may import whom inside the worker, its own room always; what is not listed is refused, types included. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  world: [],
  'in-turn': [],
  hosts: ['in-turn', 'world'],
  report: ['world'],
  kept: ['world', 'in-turn'],
  redraw: ['world', 'kept'],
  'tell-page': ['world', 'kept'],
  'tell-sidebar': ['world', 'kept'],
  helpdesks: ['hosts'],
  senders: [...ground],
  policy: [...ground],
  'link/read': [...ground, 'policy'],
  case: [...ground, 'link/read'],
  draw: [...ground, 'policy', 'link/read', 'case'],
  'link/call': [...ground, 'link/read'],
  'link/fetch': [...ground, 'policy', 'case', 'link/read', 'link/call'],
  'link/tell': [...ground, 'policy', 'case', 'link/read', 'link/call', 'link/fetch'],
  'link/follow': [...ground, 'draw', 'link/read', 'link/call', 'link/fetch', 'link/tell'],
  'link/sign-in': [
    ...[...ground, 'policy', 'draw'],
    ...['link/read', 'link/call', 'link/fetch', 'link/tell', 'link/follow'],
  ],
  'link/lead': [...ground, 'link/read', 'link/call', 'link/fetch'],
  'follow-policy': [...ground, 'policy', 'link/sign-in'],
  'follow-consent': [...ground, 'policy', 'link/read', 'link/follow'],
  acts: [...ground, 'policy', 'case', 'draw', 'link/read', 'link/fetch', 'link/tell'],
  page: [...ground, 'helpdesks', 'senders', 'policy', 'case', 'draw', 'acts', 'link/read', 'link/fetch'],
  sidebar: [
    ...[...ground, 'helpdesks', 'senders', 'policy', 'case', 'draw', 'acts'],
    ...['link/read', 'link/follow', 'link/sign-in'],
  ],
  console: [
    ...[...ground, 'policy', 'follow-policy', 'case', 'draw'],
    ...['link/read', 'link/follow', 'link/sign-in', 'link/lead'],
  ],
  alarms: [
    ...ground,
    'policy',
    'follow-policy',
    'draw',
    'link/read',
    'link/tell',
    'link/follow',
    'link/sign-in',
  ],
  commands: [...ground, 'policy'],
  router: [...ground, 'senders', 'policy', 'page', 'sidebar', 'console'],
  listen: [...ground, 'policy', 'follow-policy', 'follow-consent', 'draw', 'alarms', 'commands', 'router'],
  start: ['world', 'kept', 'listen'],
};

const roomOf = (path: string): string =>
  Object.keys(rooms).find((room) => within(path, `${base}/${room}`) || path === `${base}/${room}.ts`) ?? path;

const inside = imports.filter(({ file, target }) => within(file, base) && within(target, base));

test('every file of the worker stands in a room of the table', () => {
  const homeless = sources.filter((file) => within(file, base) && !(roomOf(file) in rooms));
  expect(homeless).toEqual([]);
});

test('no room of the worker imports what the table does not allow', () => {
  const wrong = inside
    .map(({ file, target }) => [roomOf(file), roomOf(target)] as const)
    .filter(([from, to]) => from !== to && !rooms[from]?.includes(to))
    .map(([from, to]) => `${from} imports ${to}`);
  expect([...new Set(wrong)]).toEqual([]);
  expect(inside.length).toBeGreaterThan(300);
});

test('the table allows nothing that is not used, and no circle of rooms', () => {
  const used = new Set(inside.map(({ file, target }) => `${roomOf(file)} imports ${roomOf(target)}`));
  const order = Object.keys(rooms);
  for (const [room, may] of Object.entries(rooms))
    for (const other of may)
      expect(order.indexOf(other), `${room} may import ${other}`).toBeLessThan(order.indexOf(room));
  const idle = Object.entries(rooms).flatMap(([room, may]) =>
    may.filter((other) => !ground.includes(other)).map((other) => `${room} imports ${other}`),
  );
  expect(idle.filter((one) => !used.has(one))).toEqual([]);
});

test('only what is kept at hand uses the storage of the session', () => {
  const users = sources.filter(
    (file) => within(file, 'extension') && /storage[\s\S]{0,40}\bsession\b/.test(code(file)),
  );
  expect(users).toEqual([`${base}/kept/session.ts`]);
});

/** Without comments: what is said of the storage is no use of it. */
const code = (file: string): string => read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
