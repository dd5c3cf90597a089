import { sourceOf } from './driver';

/** An expression that says one message to the background as our own documents do, and becomes what it answers. */
export const askingBackground = (message: unknown): string => sourceOf(ask, [message]);

/** Runs in a document of the extension: kept free of everything outside itself. */
export function ask(message: unknown): Promise<unknown> {
  interface Runtime {
    readonly lastError?: unknown;
    connect(): {
      postMessage(message: unknown): void;
      disconnect(): void;
      readonly onMessage: { addListener(listener: (answer: unknown) => void): void };
      readonly onDisconnect: { addListener(listener: () => void): void };
    };
  }
  const scope = globalThis as unknown as { chrome: { runtime: Runtime }; browser?: { runtime: Runtime } };
  const { runtime } = scope.browser ?? scope.chrome;
  return new Promise((done) => {
    const port = runtime.connect();
    port.onMessage.addListener((answer) => {
      done(answer);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      void runtime.lastError;
      done(null);
    });
    port.postMessage(message);
  });
}
