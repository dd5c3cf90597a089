import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { buildOptions, matchPattern, plainBuild } from '../../scripts/build/options';

const read = (...args: string[]) => buildOptions(args);
const problems = (...args: string[]): string => {
  const result = read(...args);
  return result.ok ? '' : result.problems.join('\n');
};

test('without a word it is the build for the stores', () => {
  expect(read()).toEqual({ ok: true, value: plainBuild });
});

test('hosts, endpoint, name and other values are read, however they are written', () => {
  const result = read(
    '--hosts',
    'https://help.example.com/*,desk.example.com',
    '--hosts=*.shop.example.com',
    '--endpoint',
    'https://leeway.example.com',
    '--set',
    'retentionDays=7',
    '--name=Leeway for Acme',
  );
  expect(result).toEqual({
    ok: true,
    value: {
      ...plainBuild,
      hosts: ['https://help.example.com/*', 'https://desk.example.com/*', 'https://*.shop.example.com/*'],
      built: { endpoint: 'https://leeway.example.com', retentionDays: '7' },
      name: 'Leeway for Acme',
    },
  });
});

test.each([
  ['<all_urls>', 'every site'],
  ['*://*/*', 'every site'],
  ['https://*/*', 'every site'],
  ['*', 'every site'],
  ['http://help.example.com/*', 'Begin with https://'],
  ['*://help.example.com/*', 'Begin with https://'],
  ['https://help.example.com:8443/*', 'Leave the port out'],
  ['https://help.example.com/agent/*', 'Write https://help.example.com/*'],
  ['https://help.*.com/*', 'before the first dot'],
  ['https://*.com/*', 'not a host'],
  ['https://helpdesk/*', 'not a host'],
  ['https://help_desk.example.com/*', 'not a host'],
  ['https://iris@help.example.com/*', 'not a host'],
  ['', 'not a host'],
])('the pattern "%s" is refused with its mend: %s', (pattern, mend) => {
  const result = matchPattern(pattern);
  expect(result.ok ? '' : result.mend).toContain(mend);
});

test('a pattern that is taken is TLS, of one host or below one, whatever is typed', () => {
  assert(
    property(string(), (text) => {
      const result = matchPattern(text);
      if (result.ok) expect(result.value).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
    }),
  );
});

test('every mistake of one line is named, each with its mend', () => {
  const said = problems('--hosts', 'ftp://x', '--endpoint', 'leeway', '--host', 'a.example.com', 'stray');
  expect(said).toContain('--hosts "ftp://x": a helpdesk needs TLS');
  expect(said).toContain('endpoint: “leeway” is not an address. The https address of the backend');
  expect(said).toContain('--host is not known. There are: --hosts, --endpoint');
  expect(said).toContain('"stray" stands alone');
});

test('values are held to the forms of the policy', () => {
  expect(problems('--set', 'retentionDays=ten')).toContain(
    '“ten” is not a whole number. A whole number from 1',
  );
  expect(problems('--set', 'days=10')).toContain('no value of this name. There are: endpoint, issuer');
  expect(problems('--set', 'retentionDays')).toContain('write it as key=value');
  expect(problems('--name')).toContain('--name needs a value');
  expect(problems('--name', '--hosts', 'a.example.com')).toContain('--name needs a value');
  expect(problems('--name', 'x'.repeat(46))).toContain('45 characters');
  expect(problems('--build', '70000')).toContain('0 to 65535');
  expect(problems('--firefox-id', 'leeway')).toContain('like leeway@acme.example');
  expect(problems('--pack-url', 'https://it.example.com/leeway')).toContain('needs --key');
  expect(problems('--pack-url', 'it/leeway', '--key', 'k.pem')).toContain('the address of a folder');
});
