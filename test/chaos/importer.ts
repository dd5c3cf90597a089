import { awhile } from './caller';
import type { Chance } from './chance';

/** Minor units each customer has spent when everything arrived, once. */
export type Spent = Map<string, number>;

const customers = 25;

/**
 * Uploads files of transactions one after another. One that was cut is sent again from its beginning, which
 * the contract says is harmless.
 */
export async function uploadAllDay(
  urls: readonly string[],
  token: string,
  chance: Chance,
  going: () => boolean,
): Promise<{ readonly spent: Spent; readonly rows: number; readonly again: number }> {
  const spent: Spent = new Map();
  let rows = 0;
  let again = 0;
  for (let file = 1; going(); file++) {
    const lines = ['id,customer,at,amount,currency'];
    const size = chance.whole(200, 3_000);
    for (let n = 0; n < size; n++) {
      const customer = `C-${chance.whole(1, customers)}`;
      const amount = chance.whole(1, 50_000);
      lines.push(
        `T-${file}-${n},${customer},2026-0${chance.whole(1, 9)}-11,${(amount / 100).toFixed(2)},USD`,
      );
      spent.set(customer, (spent.get(customer) ?? 0) + amount);
    }
    while (!(await upload(chance.pick(urls), token, `file-${file}`, lines))) {
      again += 1;
      await awhile(chance);
    }
    rows += size;
  }
  return { spent, rows, again };
}

/** False when the server was gone before it said how it went. */
async function upload(url: string, token: string, batch: string, lines: readonly string[]): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/v1/import/transactions?batch=${batch}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body: `${lines.join('\n')}\n`,
    });
    const body = (await answer.json()) as { failed?: number };
    if (answer.ok && body.failed !== 0) throw new RangeError(`${body.failed} rows were refused`);
    return answer.ok;
  } catch (trouble) {
    if (trouble instanceof RangeError) throw trouble;
    return false;
  }
}
