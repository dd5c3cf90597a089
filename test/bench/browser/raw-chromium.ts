import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { findBrowser } from '../../../scripts/browsers';
import { until } from '../../browser/driver';

/** One target of the browser, spoken to over its own protocol and nothing else. */
export interface Target {
  readonly id: string;
  send<T = Record<string, unknown>>(method: string, params?: Record<string, unknown>): Promise<T>;
  evaluate<T>(expression: string): Promise<T>;
  detach(): Promise<void>;
}

export interface RawChromium {
  send<T = Record<string, unknown>>(method: string, params?: Record<string, unknown>): Promise<T>;
  on(method: string, hear: (params: Record<string, unknown>) => void): () => void;
  /** Opens a tab without attaching to it. */
  open(url: string): Promise<string>;
  attach(id: string): Promise<Target>;
  targets(): Promise<readonly { readonly targetId: string; readonly url: string; readonly type: string }[]>;
  close(): Promise<void>;
}

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Chromium without a test library's own worlds and listeners in every page: what is weighed there is the page
 * and the extension, nothing else.
 */
export async function startRawChromium(port: number, dist: string | null): Promise<RawChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'leeway-raw-'));
  const child = spawn(
    findBrowser('chromium'),
    [
      '--headless',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--window-size=1440,900',
      '--ignore-certificate-errors',
      ...(dist
        ? [`--disable-extensions-except=${dist}`, `--load-extension=${dist}`]
        : ['--disable-extensions']),
      `--host-resolver-rules=MAP *.zendesk.com 127.0.0.1:${port}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const socket = new WebSocket(await listening(child), { maxPayload: 256 * 1024 * 1024 });
  await new Promise<void>((done, fail) => {
    socket.once('open', () => done());
    socket.once('error', fail);
  });
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  const hearing = new Map<string, Set<(params: Record<string, unknown>) => void>>();
  let last = 0;
  socket.on('message', (text) => {
    const { id, method, params, result, error } = JSON.parse(String(text)) as Reply;
    if (method) for (const hear of hearing.get(method) ?? []) hear(params ?? {});
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || !asked) return;
    waiting.delete(id);
    if (error) asked.fail(new Error(error.message));
    else asked.done(result);
  });
  const sendTo = <T>(sessionId: string | null, method: string, params: Record<string, unknown> = {}) =>
    new Promise<T>((done, fail) => {
      const id = ++last;
      waiting.set(id, { done: done as (value: unknown) => void, fail });
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });

  return {
    send: (method, params) => sendTo(null, method, params),
    on: (method, hear) => {
      const all = hearing.get(method) ?? new Set();
      hearing.set(method, all.add(hear));
      return () => all.delete(hear);
    },
    open: async (url) => (await sendTo<{ targetId: string }>(null, 'Target.createTarget', { url })).targetId,
    attach: async (targetId) => {
      const { sessionId } = await sendTo<{ sessionId: string }>(null, 'Target.attachToTarget', {
        targetId,
        flatten: true,
      });
      const send = <T>(method: string, params?: Record<string, unknown>) =>
        sendTo<T>(sessionId, method, params);
      return {
        id: targetId,
        send,
        evaluate: async <T>(expression: string) => {
          const options = { expression, awaitPromise: true, returnByValue: true };
          const answer = await send<{ result: { value: T }; exceptionDetails?: { text: string } }>(
            'Runtime.evaluate',
            options,
          );
          if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
          return answer.result.value;
        },
        detach: async () => {
          await sendTo(null, 'Target.detachFromTarget', { sessionId });
        },
      };
    },
    targets: async () => {
      type Infos = { targetInfos: { targetId: string; url: string; type: string }[] };
      return (await sendTo<Infos>(null, 'Target.getTargets', { filter: [{}] })).targetInfos;
    },
    close: async () => {
      const gone = new Promise<void>((done) => child.once('exit', () => done()));
      await sendTo(null, 'Browser.close').catch(() => undefined);
      await gone;
      socket.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  let heard = '';
  child.stderr?.on('data', (part: Buffer) => {
    heard = (heard + String(part)).slice(-20_000);
  });
  return until(
    'Chromium to listen',
    () => /DevTools listening on (ws:\/\/\S+)/.exec(heard)?.[1] ?? null,
    30_000,
  );
}
