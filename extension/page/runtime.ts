import type { FromPage, PageAnswers, ToPage, ToPageAnswers } from '../../src/messages/page';

/** The little of the extension API that a page script needs; the polyfill would weigh more than the script. */
interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
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

/** Says something to the background; null when nobody could hear it. Never throws. */
export async function say<M extends FromPage>(message: M): Promise<PageAnswers[M['type']] | null> {
  try {
    const answer = await runtime()?.sendMessage(message);
    return (answer ?? null) as PageAnswers[M['type']] | null;
  } catch {
    return null;
  }
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
