import { expect, test } from 'vitest';
import { checkDescription } from '../../../src/helpdesk/declared/check-description';
import { problems } from '../../../src/helpdesk/declared/description-shape';
import { presets } from '../../../src/helpdesk/declared/presets';
import { textOf } from '../../../src/wording/catalogue';

const good = {
  id: 'deskly',
  name: 'Deskly',
  hosts: ['desk.example.com'],
  cases: [{ address: '/t/{id:digits}' }],
  moves: 'page-loads',
  requests: [
    { name: 'ticket', path: '/api/t/{id}', headers: { 'X-View': 'full' } },
    { name: 'person', path: '/api/p/{ticket.who}' },
  ],
  values: { email: { from: 'person', path: 'email' }, subject: { selector: 'h1' } },
  composer: { selector: '#reply', mode: { by: 'always', is: 'reply' } },
};

/** The good one with one part in another's place; `undefined` takes it away. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(good) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let within: Record<string, unknown> = copy;
  for (const name of names) within = within[name] as Record<string, unknown>;
  if (value === undefined) delete within[last];
  else within[last] = value;
  return copy;
}

test('a description that is right is taken, its hosts as match patterns', () => {
  const checked = checkDescription(good);
  expect(checked.ok && checked.value.hosts).toEqual(['https://desk.example.com/*']);
});

test.each([
  ['name', undefined, 'name', 'missing'],
  ['colour', 'red', 'colour', 'unknown'],
  ['id', 'Deskly!', 'id', 'id'],
  ['hosts', ['*'], 'hosts.0', 'host'],
  ['hosts', ['http://desk.example.com'], 'hosts.0', 'host'],
  ['cases', [], 'cases', 'missing'],
  ['cases.0.address', 't/{id:digits}', 'cases.0.address', 'address'],
  ['cases.0.address', '/t/{id:number}', 'cases.0.address', 'address-slot'],
  ['cases.0.address', '/t/{id}', 'cases.0.address', 'address-slot'],
  ['cases.0.address', '/t/{no:digits}', 'cases.0.address', 'address-id'],
  [
    'cases',
    [{ address: '/t/{id:digits}' }, { address: '/a/{a:digits}/t/{id:digits}' }],
    'cases.1.address',
    'address-names',
  ],
  ['moves', 'sometimes', 'moves', 'choice'],
  ['requests.0.path', 'https://evil.example/{id}', 'requests.0.path', 'request-path'],
  ['requests.0.path', '//evil.example/{id}', 'requests.0.path', 'request-path'],
  ['requests.0.path', '/api/../admin/{id}', 'requests.0.path', 'request-path'],
  ['requests.0.path', '/api/t/{number}', 'requests.0.path', 'request-slot'],
  ['requests.0.path', '/api/t/{person.id}', 'requests.0.path', 'request-slot'],
  ['requests.1.name', 'ticket', 'requests.1.name', 'request-twice'],
  ['requests.0.method', 'POST', 'requests.0.method', 'unknown'],
  ['requests.0.headers', { Authorization: 'Bearer x' }, 'requests.0.headers.Authorization', 'header-secret'],
  ['requests.0.headers', { 'X View': 'a' }, 'requests.0.headers.X View', 'header'],
  ['values.email', { from: 'people', path: 'email' }, 'values.email.from', 'from'],
  ['values.email', { from: 'person', path: 'a..b' }, 'values.email.path', 'json-path'],
  ['values.email', { selector: 'h1 {' }, 'values.email.selector', 'selector'],
  ['values.email', { selector: 'h1', matches: '^a' }, 'values.email.matches', 'unknown'],
  ['values.email', { selector: 'h1', between: ['a'] }, 'values.email.between.1', 'missing'],
  ['values.emial', { selector: 'h1' }, 'values.emial', 'unknown'],
  ['values', { subject: { selector: 'h1' } }, 'values', 'person'],
  ['values.tags', { selector: 'h1' }, 'values.tags', 'page-only'],
  ['moves', 'in-place', 'front', 'front'],
  ['composer.mode', { by: 'value', selector: '#kind' }, 'composer.mode', 'mode'],
  [
    'composer.mode',
    { by: 'attribute', selector: '#kind', note: ['x'] },
    'composer.mode.attribute',
    'missing',
  ],
  ['composer.mode', { by: 'script', code: '1' }, 'composer.mode.by', 'choice'],
  ['source', { how: 'run', what: 'x', on: 'today' }, 'source.on', 'date'],
])('%s = %j is named: %s, %s', (path, value, where, problem) => {
  const checked = checkDescription(changed(path, value));
  expect(checked.ok ? [] : checked.problems).toContainEqual(
    expect.objectContaining({ path: where, problem }),
  );
});

test('nothing but an object with the right parts is a description', () => {
  for (const given of [null, 1, 'x', [], [good]]) expect(checkDescription(given).ok).toBe(false);
});

test('a name that is taken is named', () => {
  expect(checkDescription(good, ['deskly'])).toEqual({
    ok: false,
    problems: [{ path: 'id', problem: 'taken', part: 'deskly' }],
  });
});

test('every problem has a text with its mend, in all languages', () => {
  for (const problem of problems)
    for (const language of ['en', 'de', 'es'])
      expect(textOf(`console.described.problem.${problem}`, language), `${problem} ${language}`).toBeTruthy();
});

test.each(presets.map((one) => [one.id, one] as const))(
  'the preset %s is right, and says where it is from',
  (_, one) => {
    expect(checkDescription(one)).toEqual({ ok: true, value: one });
    expect(one.source).toBeDefined();
  },
);

test('each preset has a name of its own', () => {
  expect(new Set(['zendesk', 'salesforce', ...presets.map(({ id }) => id)]).size).toBe(presets.length + 2);
});
