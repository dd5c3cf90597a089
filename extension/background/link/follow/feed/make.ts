import type { World } from '../../../world';
import { adapters } from './adapters';
import { askAnswered } from './ask-answered';
import type { Change, Made } from './change';
import { customer } from './customer';
import { forgotten } from './forgotten';
import { given } from './given';
import { incident } from './incident';
import { playbook } from './playbook';
import { promiseDue } from './promise-due';

type Kinds = { readonly [Type in Change['type']]: Made<Type> };

/** What is done for each kind of change, in this order; a forgotten customer is not fetched again after it. */
const kinds: Kinds = {
  playbook,
  incident,
  adapters,
  forgotten,
  customer,
  given,
  'ask-answered': askAnswered,
  'promise-due': promiseDue,
};

/**
 * Makes it so here, kind by kind and each kind once, however often it was said. False when one of them has to
 * be read again.
 */
export async function make(world: World, all: readonly Change[]): Promise<boolean> {
  let done = true;
  for (const [type, made] of Object.entries(kinds)) {
    const ofType = all.filter((one) => one.type === type);
    // The table pairs each kind with its own handler; the loop cannot say so.
    if (ofType.length === 0) continue;
    if ((await (made as Made<Change['type']>)(world, ofType)) === false) done = false;
  }
  return done;
}
