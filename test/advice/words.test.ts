import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { factValuesOf } from '../../src/advice/fact-values';
import { factCatalogue } from '../../src/playbook/facts';
import { textOf } from '../../src/wording/catalogue';
import { advice } from '../../src/wording/catalogues/en/advice';
import { renderValue } from '../../src/wording/render';
import { now } from './inputs';
import { shop } from './shop-playbook';

const folder = join(import.meta.dirname, '../../src/advice');
const code = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

test('every text the advice names exists, and every text there is is named', () => {
  const named = [...code.matchAll(/'advice\.(\w+)'/g)].map((match) => match[1] ?? '');
  const lifted = ['roomLift', 'roomLiftCause', 'roomLiftTenure', 'roomLiftCauseTenure'];
  expect([...new Set([...named, ...lifted])].sort()).toEqual(Object.keys(advice).sort());
});

test('every value of a closed fact has a name in each language', () => {
  for (const language of ['en', 'de', 'es'])
    for (const { id, values } of factCatalogue)
      for (const value of values ?? []) {
        const rendered = factValuesOf({ [id]: value }, shop)[id];
        if (!rendered) throw new Error(`${id} has no value`);
        expect(rendered.unit).toBe('term');
        expect(textOf(String(rendered.value), language)).toBeTypeOf('string');
      }
});

test('values carry their units, and what never happened has none', () => {
  const facts = {
    tenureDays: 2190,
    amountAtIssue: 8900,
    hoursOverdue: 3,
    coverUses: 1,
    cause: 'small-part',
    repeatFailure: false,
    lastGoodwillDays: 'never',
    product: 'Laptop',
  };
  const values = factValuesOf(facts, shop);
  const said = Object.entries(values).map(([id, value]) => {
    const rendered = renderValue(value, { language: 'en', now }).replace(/[\u2066-\u2069]/g, '');
    return `${id} ${rendered}`;
  });
  expect(said).toEqual([
    'tenureDays 6 years',
    'amountAtIssue $89',
    'hoursOverdue 3 hours',
    'coverUses once',
    'cause small part',
    'repeatFailure no',
    'product Laptop',
  ]);
});
