import { expect, test } from 'vitest';
import { floorOf } from '../../src/advice/floor';
import { retail } from '../../src/playbook/starters/retail';

const [cause] = retail.causes;

test('the floor is the cause’s, by whose fault it was, and none while nobody knows the cause', () => {
  expect(floorOf(retail.causes, { cause: cause?.id ?? '', fault: 'ours' })).toBe(cause?.floor.ours);
  for (const fault of ['partly', 'notOurs', 'nobodys'])
    expect(floorOf(retail.causes, { cause: cause?.id ?? '', fault })).toBe(cause?.floor.otherwise);
  expect(floorOf(retail.causes, { cause: cause?.id ?? '' })).toBe(cause?.floor.otherwise);
  expect(floorOf(retail.causes, { fault: 'ours' })).toBeNull();
  expect(floorOf(retail.causes, { cause: 'no-such-cause' })).toBeNull();
});
