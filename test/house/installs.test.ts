import { expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { read } from './sources';

interface Locked {
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
}

const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** The oldest Node that README and `package.json` promise. */
const promised = (/\d+\.\d+/.exec(packageJson.engines.node)?.[0] ?? '').split('.').map(Number);

const numbers = (version: string): number[] => version.split('.').map((one) => Number(one) || 0);

function compare(one: readonly number[], other: readonly number[]): number {
  for (const at of [0, 1, 2]) {
    const apart = (one[at] ?? 0) - (other[at] ?? 0);
    if (apart !== 0) return apart;
  }
  return 0;
}

/** One comparator of a range, as npm reads them: `>=18`, `^20.9.0`, `<=21`, `14`, `*`. */
function holds(comparator: string, version: readonly number[]): boolean {
  const [, sign = '', text = ''] = /^(\^|~|>=|<=|<|>|=|)v?([\d.x*]*)$/.exec(comparator) ?? [];
  if (text === '' || text === '*' || text === 'x') return true;
  const least = numbers(text);
  const apart = compare(version, least);
  if (sign === '>=') return apart >= 0;
  if (sign === '<=') return apart <= 0;
  if (sign === '>') return apart > 0;
  if (sign === '<') return apart < 0;
  return apart >= 0 && version[0] === least[0];
}

const accepts = (range: string, version: readonly number[]): boolean =>
  range.split('||').some((part) =>
    part
      .trim()
      .replace(/(\^|~|>=|<=|<|>|=)\s+/g, '$1')
      .split(/\s+/)
      .every((one) => holds(one, version)),
  );

test.each([
  ['>=22', false],
  ['^18.18.0 || ^20.9.0 || >=21.1.0', true],
  ['^20.20.0 || >=22', false],
  ['>= 14.21.3', true],
  ['>=6 <20', false],
  ['*', true],
])('of the range %s it is known whether the promised Node is in it', (range, right) => {
  expect(accepts(range, [20, 19])).toBe(right);
});

test('every package accepts the oldest Node that is promised, so that installing says no warning', () => {
  expect(promised).toEqual([20, 19]);
  const tooNew = Object.entries(packages).filter(
    ([name, { engines }]) => name !== '' && !accepts(engines?.node ?? '*', promised),
  );
  expect(tooNew.map(([name, { engines }]) => `${name} wants ${engines?.node}`)).toEqual([]);
});

test('of every package that wants to run a script while it is installed it is decided whether it may', () => {
  const decided = Object.keys(packageJson.allowScripts);
  const wanting = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([name]) => name.replace(/^.*node_modules\//, ''));
  expect([...new Set(wanting)].filter((name) => !decided.includes(name))).toEqual([]);
});
