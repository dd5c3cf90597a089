import { askAgain } from '../../fetch/asks';
import type { Made } from './change';

/** A lead has answered: who asked fetches what was said. */
export const askAnswered: Made<'ask-answered'> = async (world, all) => {
  await askAgain(
    world,
    all.map(({ ask }) => ask),
  );
};
