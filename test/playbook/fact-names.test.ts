import { expect, test } from 'vitest';
import { factCatalogue } from '../../src/playbook/facts';
import { textOf } from '../../src/wording/catalogue';
import { shipped } from '../../src/wording/language';

test.each(shipped)('every fact has a name in %s', (language) => {
  const nameless = factCatalogue
    .filter(({ id }) => !textOf(`playbook.fact.${id}`, language))
    .map(({ id }) => id);
  expect(nameless).toEqual([]);
  expect(factCatalogue.length).toBeGreaterThan(30);
});
