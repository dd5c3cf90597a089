import type { FromPage, PageAnswers, ToPage, ToPageAnswers } from '../../src/messages/page';

/** The little of the extension API that a page script needs; the polyfill would weigh more than the script. */
interface Runtime {
  readonly id?: string;
  readonly lastError?: unknown;
  connect(): Port;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}
interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}
type Listener = (
  message: unknown,
  sender: { id?: string },
  answer: (value: unknown) => void,
) => true | undefined;

const scope = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
const runtime = (): Runtime | undefined => (scope.browser ?? scope.chrome)?.runtime;

/** False once the extension was updated, reloaded, switched off or removed under the open page. */
export function alive(): boolean {
  try {
    return Boolean(runtime()?.id);
  } catch {
    return false;
  }
}

/**
 * Says something to the background, and to nobody else: `sendMessage` would be heard by the sidebars of other tabs too,
 * each of which would be handed this customer's ticket. Null when nobody could hear it. Never throws.
 */
export async function say<M extends FromPage>(message: M): Promise<PageAnswers[M['type']] | null> {
  const answer = await new Promise<unknown>((done) => {
    const port = runtime()?.connect();
    if (!port) return done(null);
    port.onMessage.addListener((value) => {
      done(value);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not report it.
      void runtime()?.lastError;
      done(null);
    });
    port.postMessage(message);
  }).catch(() => null);
  return (answer ?? null) as PageAnswers[M['type']] | null;
}

type Answer = ToPageAnswers[ToPage['type']];

/** Hears what is addressed to the page; everything else is left, at once, to whom it is meant for. */
export function hear(handle: (message: ToPage) => Promise<Answer>, signal: AbortSignal): void {
  const listener: Listener = (message, sender, answer) => {
    if (sender.id !== runtime()?.id || !isForPage(message)) return undefined;
    // `return true` with an answer works in every supported browser; a promise only in the newest Chromium.
    handle(message).then(answer, () => answer(null));
    return true;
  };
  runtime()?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => alive() && runtime()?.onMessage.removeListener(listener));
}

const isForPage = (message: unknown): message is ToPage =>
  typeof message === 'object' && message !== null && (message as { to?: unknown }).to === 'page';
