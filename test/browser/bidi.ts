import { WebSocket } from 'ws';

/** One WebDriver BiDi session over a socket: commands with answers, nothing more. */
export interface Bidi {
  send<T = Record<string, unknown>>(method: string, params: Record<string, unknown>): Promise<T>;
  end(): Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
}

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`, { maxPayload: 64 * 1024 * 1024 });
  await new Promise<void>((done, fail) => {
    socket.once('open', () => done());
    socket.once('error', fail);
  });
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let last = 0;
  socket.on('message', (text) => {
    const reply = JSON.parse(String(text)) as Reply;
    const asked = reply.id === undefined ? undefined : waiting.get(reply.id);
    if (reply.id === undefined || !asked) return;
    waiting.delete(reply.id);
    if (reply.type === 'success') asked.done(reply.result);
    else asked.fail(new Error(`${reply.error}: ${reply.message}`));
  });
  socket.on('close', () => {
    for (const { fail } of waiting.values()) fail(new Error('the browser is gone'));
    waiting.clear();
  });
  const send: Bidi['send'] = <T>(method: string, params: Record<string, unknown>) =>
    new Promise<T>((done, fail) => {
      const id = ++last;
      waiting.set(id, { done: done as (value: unknown) => void, fail });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return {
    send,
    end: async () => {
      await send('browser.close', {}).catch(() => undefined);
      socket.close();
    },
  };
}
