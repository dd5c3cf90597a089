import { describe, expect, test } from 'vitest';
import { check } from './case-row';
import { edgeRows } from './cases-edges';
import { factRows } from './cases-facts';
import { listRows } from './cases-list';
import { roomRows } from './cases-room';
import { situationRows } from './cases-situations';
import { shop } from './shop-playbook';

const tables = {
  'the six situations': situationRows,
  'the list, the recommendation and what stands beside it': listRows,
  'the room': roomRows,
  'facts, questions and the trace': factRows,
  'the edges': edgeRows,
};

for (const [name, rows] of Object.entries(tables)) {
  describe(name, () => {
    for (const row of rows) test(row.says, () => check(shop, row));
  });
}

test('the tables hold at least 150 rows, and each row compares something', () => {
  const rows = Object.values(tables).flat();
  expect(rows.length).toBeGreaterThanOrEqual(150);
  expect(rows.filter((row) => Object.keys(row.shows).length === 0)).toEqual([]);
});

test('no two rows of a table say the same', () => {
  for (const rows of Object.values(tables)) {
    const said = rows.map((row) => row.says);
    expect(new Set(said).size).toBe(said.length);
  }
});
