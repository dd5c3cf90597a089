import { expect, it } from 'vitest';
import type { Identifier } from '../../src/customer/profile';
import { maybeSomebodyElse, whoIs } from '../../src/customer/who-is';

const kinds = { id: 'external', mail: 'email', tel: 'phone', zd: 'zendesk:acme:user' } as const;
/** `id:C-1 mail:a@example.com` */
const read = (text: string): Identifier[] =>
  text.split(' ').map((one) => {
    const at = one.indexOf(':');
    return { kind: kinds[one.slice(0, at) as keyof typeof kinds], value: one.slice(at + 1) };
  });

const ann = 'id:C-1 mail:ann@example.com tel:+4922855501020';
const bob = 'id:C-2 mail:bob@example.com tel:+4922855501020';
const byPhone = 'tel:+12085550101';

const table: readonly (readonly [
  asked: string,
  people: readonly string[],
  found: readonly string[],
  certain: boolean,
])[] = [
  ['mail:ann@example.com', [ann, bob], [ann], true],
  ['id:C-2', [ann, bob], [bob], true],
  ['tel:+4922855501020', [ann, bob], [ann, bob], false],
  ['mail:ANN@example.com tel:+4922855501020', [ann, bob], [ann], true],
  ['id:C-2 mail:ann@example.com', [ann, bob], [bob], true],
  ['tel:+4922855501020', [ann], [ann], true],
  // A new partner on the same phone is not Ann.
  ['mail:new@example.com tel:+4922855501020', [ann], [ann], false],
  ['id:C-9 tel:+4922855501020', [ann], [ann], false],
  ['mail:new@example.com tel:+12085550101', [byPhone], [byPhone], true],
  ['tel:0049(0)22855501020', [ann], [ann], true],
  ['mail:nobody@example.com', [ann, bob], [], false],
  ['zd:7 mail:other@example.com', ['zd:7 mail:ann@example.com'], ['zd:7 mail:ann@example.com'], true],
];

it.each(table)('%s among %j is %j', (asked, people, found, certain) => {
  expect(whoIs(read(asked), people, read)).toEqual({ people: found, certain });
});

it('takes nobody for somebody else who shares an id or an e-mail', () => {
  expect(maybeSomebodyElse(read(ann), read('id:C-1 mail:new@example.com'))).toBe(false);
  expect(maybeSomebodyElse(read(ann), read('mail:ann@example.com id:9'))).toBe(false);
  expect(maybeSomebodyElse(read(ann), read(bob))).toBe(true);
});
