import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { startChromium } from '../browser/chromium';
import { startFirefox } from '../browser/firefox';
import { type MoneyHere, moneyHere } from './money-here';

/** Nobody listens there: money needs no network. */
const nowhere = 9;
const here = moneyHere();
let script: string;

beforeAll(async () => {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome120',
      lib: { entry: join(import.meta.dirname, 'money-here.ts'), formats: ['iife'], name: 'money' },
    },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('nothing was built');
  script = `${first.output[0].code}; globalThis.money = money;`;
});

it('in Node an amount is read back as it was written, with the decimals of ISO 4217', () => {
  expect(here.table.length).toBeGreaterThan(150);
  // Where runtimes of our time differ, and the ends of the table.
  expect(here.table).toEqual(
    expect.arrayContaining(['HUF 2', 'IDR 2', 'COP 2', 'PKR 2', 'IQD 3', 'RSD 2', 'JPY 0', 'KWD 3', 'CLF 4']),
  );
  for (const line of here.written) {
    const [, minor = '', digits = '-', back] = /^\w+ \w+ (\d+): (\d+), .*, (\w+)$/.exec(line) ?? [];
    expect(back, line).toBe(minor);
    // Whole amounts stand without decimals, all others with every one of them.
    expect(
      [minor, `0${minor}`, `00${minor}`, `000${minor}`, `0000${minor}`].some((one) => one.startsWith(digits)),
      line,
    ).toBe(true);
  }
});

describe.each([
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
] as const)('in a real %s', (_, start) => {
  it('every currency has the decimals it has in Node, on screen and in fields', async () => {
    const driver = await start({ port: nowhere });
    try {
      const tab = await driver.openOwn('extension/console/index.html');
      await tab.load(script);
      const there = await tab.run(() =>
        (globalThis as unknown as { money: { moneyHere(): MoneyHere } }).money.moneyHere(),
      );
      expect(there.table).toEqual(here.table);
      expect(there.written).toEqual(here.written);
    } finally {
      await driver.close();
    }
  });
});
