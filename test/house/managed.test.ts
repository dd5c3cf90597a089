import { expect, test } from 'vitest';
import { lockable, policyKeys } from '../../extension/background/policy/keys';
import { buildOptions } from '../../scripts/build/options';
import { managedSchema } from '../../scripts/managed-schema';
import { textOf } from '../../src/wording/catalogue';
import { shipped } from '../../src/wording/language';
import { policyForm } from '../../src/wording/policy-form';
import { read } from './sources';

const names = Object.keys(policyKeys);

test('the managed schema is the one made from the table (npx tsx scripts/managed-schema.ts)', () => {
  expect(read('extension/static/managed-schema.json')).toBe(managedSchema());
});

test.each(shipped)('every managed value has a name and a form in %s', (language) => {
  const silent = names.filter((key) => !textOf(`policy.key.${key}`, language) || !policyForm(key, language));
  expect(silent).toEqual([]);
});

test.each(shipped)('the lists in the forms are the lists of the table, in %s', (language) => {
  const form = (key: string) => policyForm(key, language) ?? '';
  for (const name of lockable) expect(form('locked')).toContain(name);
  const choices = ['starter', 'language', 'theme', 'side', 'figures', 'adaptersOff'] as const;
  for (const key of choices) expect(form(key)).toContain(policyKeys[key].example);
});

test('the administrators’ document has one row for each value, with its form and its example', () => {
  const rows = read('docs/administrators.md')
    .split('\n')
    .map((line) => /^\| `(\w+)` \| (.+?) \| `([^`]+)` \| (.+) \|$/.exec(line))
    .filter((found) => found !== null);
  expect(rows.map((row) => row[1])).toEqual(names);
  for (const [, key = '', form, example, effect = ''] of rows) {
    expect({ key, form }).toEqual({ key, form: policyForm(key, 'en') });
    expect({ key, example }).toEqual({ key, example: policyKeys[key as keyof typeof policyKeys].example });
    expect(effect.length, key).toBeGreaterThan(15);
  }
});

test('the administrators’ document names every option of a build', () => {
  const text = read('docs/administrators.md');
  const said = buildOptions(['--unknown', 'x']);
  const options = said.ok ? [] : (said.problems[0]?.match(/--[a-z-]+(?=[,.])/g) ?? []);
  expect(options.length).toBeGreaterThan(7);
  expect(options.filter((option) => !text.includes(`| \`${option}`))).toEqual([]);
});
