import { expect, test } from 'vitest';
import { checkPlaybook } from '../../src/playbook/shape';
import { retail } from '../../src/playbook/starters/retail';

function nested(depth: number, leaf: unknown, wrap: (inner: unknown) => unknown): unknown {
  let made = leaf;
  for (let n = 0; n < depth; n++) made = wrap(made);
  return made;
}

const [firstRule] = retail.rules;
const withWhen = (when: unknown) => ({ ...retail, rules: [{ ...firstRule, when }] });
const condition = { fact: 'tenureDays', is: 'atLeast', value: 730 };

test('the document that all of these were made from is fine', () => {
  expect(checkPlaybook(retail).ok).toBe(true);
});

test.each<[string, unknown]>([
  ['a document of ten thousand lists in each other', nested(10_000, [], (inner) => [inner])],
  [
    'any-of in any-of, a thousand deep',
    withWhen([nested(1_000, condition, (inner) => ({ anyOf: [inner] }))]),
  ],
  ['any-of in any-of, twice', withWhen([{ anyOf: [{ anyOf: [condition] }] }])],
  ['keys of an object’s own parts', JSON.parse(JSON.stringify(retail).replace('{', '{"__proto__":{"x":1},'))],
  ['a fact that every object has', withWhen([{ fact: 'constructor', is: 'known' }])],
  ['a comparison that every object has', withWhen([{ fact: 'tenureDays', is: 'toString', value: 1 }])],
  ['a title of a megabyte', { ...retail, title: 'x'.repeat(1_000_000) }],
  ['a million rules', { ...retail, rules: Array.from({ length: 1_000_000 }, () => null) }],
  ['amounts beyond what a number holds', { ...retail, room: { ...retail.room, perCase: 1e300 } }],
  ['no number', { ...retail, room: { ...retail.room, perCase: Number.NaN } }],
  ['half a cent', { ...retail, room: { ...retail.room, perCase: 0.5 } }],
  ['a link that runs', link('javascript:alert(1)')],
  ['a link that is a page of its own', link('data:text/html,<script>1</script>')],
  ['a link behind a blank', link(' javascript:alert(1)')],
])('refuses %s, and says where', (_, document) => {
  const checked = checkPlaybook(document);
  expect(checked.ok).toBe(false);
  if (!checked.ok) expect(checked.problems.length).toBeGreaterThan(0);
});

function link(href: string) {
  const [concession, ...others] = retail.concessions;
  return {
    ...retail,
    concessions: [{ ...concession, steps: [{ text: { en: 'Open' }, link: href }] }, ...others],
  };
}
