import { expect, test } from 'vitest';
import { lockable, policyKeys } from '../../extension/background/policy-keys';
import { managedSchema } from '../../scripts/managed-schema';
import { textOf } from '../../src/wording/catalogue';
import { shipped } from '../../src/wording/language';
import { read } from './sources';

const names = Object.keys(policyKeys);

test('the managed schema is the one made from the table (npx tsx scripts/managed-schema.ts)', () => {
  expect(read('extension/static/managed-schema.json')).toBe(managedSchema());
});

test.each(shipped)('every managed value has a name and a form in %s', (language) => {
  const silent = names.filter(
    (key) => !textOf(`policy.key.${key}`, language) || !textOf(`policy.form.${key}`, language),
  );
  expect(silent).toEqual([]);
});

test.each(shipped)('the lists in the forms are the lists of the table, in %s', (language) => {
  const form = (key: string) => textOf(`policy.form.${key}`, language) ?? '';
  for (const name of lockable) expect(form('locked')).toContain(name);
  const choices = ['starter', 'language', 'theme', 'side', 'figures', 'adaptersOff'] as const;
  for (const key of choices) expect(form(key)).toContain(policyKeys[key].example);
});
