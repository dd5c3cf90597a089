import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runSuite } from './suite';

const example = join(import.meta.dirname, '../../docs/examples/own-backend.mjs');
let url = '';
let stop = (): void => undefined;

beforeAll(async () => {
  const child = spawn(process.execPath, [example], {
    env: { ...process.env, LEEWAY_TOKEN: 'chosen', PORT: '0' },
  });
  stop = () => child.kill();
  url = await new Promise((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => resolve(/http:\S+/.exec(text.toString())?.[0] ?? ''));
    child.once('exit', () => reject(new Error('the example ended')));
  });
});
afterAll(() => stop());

test('the example of the guide keeps the profile level', async () => {
  const known = { kind: 'email', value: 'dana@example.com' };
  const outcomes = await runSuite({ url, tokens: { agent: 'chosen' }, known }, 'profile');
  expect(outcomes.filter((one) => one.broken !== null)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(15);
});
