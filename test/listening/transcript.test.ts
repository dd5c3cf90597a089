import { expect, test } from 'vitest';
import { withoutMachine } from '../../src/listening/transcript';

test('a line of a person who is not the customer ends what the customer says', () => {
  const chat =
    'Bot: How can I help?\nCustomer: My lamp is broken\nOrder number: 4412 of May\nMarek: I have sent you a voucher\nand wish you a good day\nCustomer: It does not work';
  expect(withoutMachine(chat)).toBe('My lamp is broken.\nOrder number: 4412 of May\nIt does not work.');
});
