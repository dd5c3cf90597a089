import { expect, test } from 'vitest';
import { widthWithin } from '../../../extension/page/edge';

test('a sidebar in a small or zoomed window leaves the ticket more than half of it, and can still be read', () => {
  const rows: readonly (readonly [window: number, chosen: number, shown: number])[] = [
    [1920, 360, 360],
    [1440, 560, 560],
    [1440, 100, 300],
    [1440, 4_000, 560],
    [1280, 560, 512],
    // 1440 zoomed to 150 %, 200 % and 400 %.
    [960, 360, 360],
    [720, 360, 288],
    [720, 560, 288],
    [720, 100, 288],
    [640, 360, 256],
    [360, 360, 256],
  ];
  expect(rows.map(([window, chosen]) => [window, chosen, widthWithin(chosen, window)])).toEqual(rows);
});
