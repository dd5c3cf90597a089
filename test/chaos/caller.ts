import { setTimeout as pause } from 'node:timers/promises';
import { client } from '../../src/contract/client';
import type { Chance } from './chance';

export type Caller = ReturnType<typeof client>;

/** Somebody who calls the contract with the project's own client, at a server that may be gone and come back. */
export const callerAt = (endpoint: string, token: string, chance: Chance, through = fetch): Caller =>
  client({
    endpoint,
    token: async () => token,
    fetch: through,
    // A fifth of what the client asks for: the server is back sooner than after a real outage.
    wait: async (ms) => void (await pause(ms / 5)),
    random: chance.next,
  });

/** What a browser does between two tries when there was no answer. */
export const awhile = (chance: Chance): Promise<unknown> => pause(chance.whole(20, 120));
