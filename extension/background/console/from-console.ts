import { databaseTrouble } from '../../../src/cache/trouble';
import type { ConsoleAnswers, FromConsole } from '../../../src/messages/console';
import type { No } from '../../../src/trouble/result';
import { inTurn } from '../in-turn';
import { settingsInForce } from '../policy/settings';
import type { World } from '../world';
import { atOnce, type Handler, handlers } from './handlers';
import { refusedByPolicy } from './refused-by-policy';

/** Answers the options page. Changes come one after another, so that two pages cannot interleave an import. */
export async function fromConsole(
  world: World,
  message: FromConsole,
): Promise<ConsoleAnswers[FromConsole['type']] | No> {
  try {
    const refused = refusedByPolicy((await settingsInForce(world)).policy, message);
    if (refused !== null) return refused;
    // The table pairs each message with its own handler; the compiler cannot follow it through the union.
    const handler = handlers[message.type] as Handler<FromConsole['type']>;
    const work = () => handler(world, message);
    return await (message.type in atOnce ? work() : inTurn('console', work));
  } catch (error) {
    return databaseTrouble(error);
  }
}
