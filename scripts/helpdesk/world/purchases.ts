import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Transaction } from '../../../src/value/transaction';

const day = 86_400_000;

/** Real purchases by invented person (see the README beside), shifted so that they end just before `now`. */
export function purchases(now: number): ReadonlyMap<string, readonly Transaction[]> {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'histories.csv'), 'utf8')
    .trim()
    .split('\n');
  const all = new Map<string, Transaction[]>();
  for (const line of lines) {
    const [person = '', , , ago = '', amount = ''] = line.split(',');
    const list = all.get(person) ?? [];
    list.push({ at: now - (Number(ago) + 0.5) * day, amount: Number(amount) });
    all.set(person, list);
  }
  return all;
}
