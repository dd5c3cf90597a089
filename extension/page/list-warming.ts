import type { Adapter, Get } from './adapter';
import { say } from './runtime';

/** A list counts as drawn when nothing was added for this long. */
const calm = 300;
/** After a movement nothing more is listened for so long: a list that never rests costs a few words a second. */
const breath = 50;
const mostRemembered = 1_000;

export interface ListWarming {
  /** A list came on screen, or the page around it changed. */
  readonly changed: (signal: AbortSignal) => void;
  /** Something on the list moved. */
  readonly stirred: (signal: AbortSignal) => void;
}

export interface ListWarmingOptions {
  readonly page: Document;
  readonly adapter: Adapter;
  readonly tenant: string;
  readonly get: (signal: AbortSignal) => Get;
  /** Asks to be told of the next movement. */
  readonly listen: () => void;
}

/**
 * Warms the requesters of the cases on a list, with one request for all that were not asked for before; the
 * answer goes to the background's memory and is not kept here.
 */
export function listWarming(options: ListWarmingOptions): ListWarming {
  const { page, adapter, tenant, get, listen } = options;
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const warm = async (signal: AbortSignal) => {
    if (signal.aborted) return;
    const ids = adapter.casesListed(page).filter((id) => !asked.has(id));
    if (ids.length === 0) return;
    if (asked.size + ids.length > mostRemembered) asked.clear();
    for (const id of ids) asked.add(id);
    const answer = await get(signal)(adapter.listPath(ids));
    const taken =
      answer.ok &&
      (await say({
        to: 'background',
        type: 'page/list-read',
        adapter: adapter.id,
        tenant,
        list: answer.value,
      }));
    // Warming is a courtesy: when it fails, the case itself will say so once it is opened.
    if (!taken) for (const id of ids) asked.delete(id);
  };

  const warmSoon = (signal: AbortSignal) => {
    clearTimeout(timer);
    timer = setTimeout(() => void warm(signal), calm);
  };
  return {
    changed: warmSoon,
    stirred(signal) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (signal.aborted) return;
        listen();
        warmSoon(signal);
      }, breath);
    },
  };
}
