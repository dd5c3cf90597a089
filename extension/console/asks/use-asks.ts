import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { WaitingAsk } from '../../../src/messages/link';
import type { Reason } from '../../../src/trouble/result';
import { usePlatform } from '../platform';

export type Asks =
  | { readonly state: 'loading' }
  | { readonly state: 'trouble'; readonly reason: Reason }
  | { readonly state: 'ready'; readonly items: readonly WaitingAsk[] };

/** Asks come while the page is looked at. */
const lookEvery = 15_000;

/** What waits, looked up again while the page is in sight. A look that fails leaves on screen what was there. */
export function useAsks(): { readonly asks: Signal<Asks>; readonly look: () => Promise<void> } {
  const platform = usePlatform();
  const asks = useSignal<Asks>({ state: 'loading' });
  const look = async () => {
    const answer = await platform.ask({ to: 'background', type: 'console/asks' });
    if (answer.ok) asks.value = { state: 'ready', items: answer.value };
    else if (asks.value.state !== 'ready') asks.value = { state: 'trouble', reason: answer.reason };
  };
  useEffect(() => {
    void look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, lookEvery);
    return () => clearInterval(timer);
  }, []);
  return { asks, look };
}
