import { Agent, request } from 'node:http';

export interface Load {
  /** Calls a second. */
  readonly rate: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

export interface Calls {
  readonly url: string;
  readonly token: string;
  /** The body of the nth call. */
  readonly body: (n: number) => unknown;
}

/** So many callers at a time, each with one connection, one call after another, for so long. */
export async function loadOn({ url, token, body }: Calls, callers: number, ms: number): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const took: number[] = [];
  let n = 0;
  const until = performance.now() + ms;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < until) {
        n += 1;
        const begin = performance.now();
        await post(agent, url, token, JSON.stringify(body(n)));
        took.push(performance.now() - begin);
      }
    }),
  );
  const whole = performance.now() - from;
  agent.destroy();
  took.sort((one, other) => one - other);
  const at = (part: number): number => took[Math.floor(took.length * part)] ?? Number.NaN;
  return { rate: (took.length / whole) * 1000, p50: at(0.5), p99: at(0.99) };
}

function post(agent: Agent, url: string, token: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'POST',
        agent,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        },
      },
      (answer) => {
        answer.resume();
        answer.once('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${url} answered ${answer.statusCode}`)),
        );
      },
    );
    call.once('error', reject);
    call.end(text);
  });
}

/** Two in turn, A B A B, so that a machine that slows down slows both; the middle one of five each. */
export async function loadsInTurn(
  ours: Calls,
  theirs: Calls,
  callers: number,
  ms: number,
): Promise<readonly [Load, Load]> {
  await loadOn(ours, callers, 700);
  await loadOn(theirs, callers, 700);
  const seen: [Load[], Load[]] = [[], []];
  for (let round = 0; round < 5; round++) {
    seen[0].push(await loadOn(ours, callers, ms));
    seen[1].push(await loadOn(theirs, callers, ms));
  }
  const middle = (all: Load[]): Load => {
    const [, , one] = all.sort((a, b) => a.rate - b.rate);
    if (!one) throw new Error('nothing was measured');
    return one;
  };
  return [middle(seen[0]), middle(seen[1])];
}
