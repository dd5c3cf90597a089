import { describe, expect, it } from 'vitest';
import { isReadable } from '../../../extension/sidebar/visibility';

describe('a frame', () => {
  it.each([
    ['in the usual window', 360, 900, 900, true],
    ['in a window of a third of the screen', 300, 320, 400, true],
    ['at half the usual scale', 360, 1800, 900, true],
    ['at a tenth of it', 350, 9000, 900, false],
    ['of 120 pixels', 360, 120, 900, false],
    ['of a strip', 100, 900, 900, false],
  ])('%s', (_name, innerWidth, innerHeight, outerHeight, readable) => {
    expect(isReadable({ innerWidth, innerHeight, outerHeight })).toBe(readable);
  });
});
