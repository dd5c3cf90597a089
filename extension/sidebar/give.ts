import type { Offer } from '../../src/advice/types';
import type { Result } from '../../src/trouble/result';
import { renderWords } from '../../src/wording/render';
import { useReading, useText } from '../view/reading-context';
import { useBusy, useCase, useDesk } from './desk';
import { newId } from './new-id';

export interface Giving {
  readonly busy: boolean;
  readonly give: (
    offers: readonly { readonly offer: Offer; readonly amount: number | null }[],
    event: Event,
  ) => void;
}

/** Gives one offer, or one with what goes along; each is its own decision with its own id. */
export function useGive(): Giving {
  const { act } = useCase();
  const { said, trouble } = useDesk();
  const reading = useReading();
  const text = useText();
  const [busy, run] = useBusy();
  return {
    busy,
    give: (offers, event) =>
      run(async () => {
        for (const { offer, amount } of offers) {
          const { concession } = offer;
          // Said only when it takes long enough to be wondered about.
          const late = setTimeout(() => {
            said.value = text('sidebar.checkingRoom');
          }, 400);
          const giving = { type: 'sidebar/give', decisionId: newId(), concession, amount } as const;
          let done = await act(giving, event);
          // The worker was stopped under it: the same decision said again is the same act, and finds out.
          if (!done && wasLost(trouble.value)) done = await act(giving, event);
          clearTimeout(late);
          if (!done) {
            said.value = '';
            return;
          }
        }
        const title = renderWords(offers[0]?.offer.title ?? {}, {}, reading).text;
        said.value = text('sidebar.givenOne', { title: { unit: 'text', value: title } });
      }),
  };
}

const wasLost = (answer: Result<unknown> | null): boolean =>
  answer?.ok === false && answer.reason === 'timeout';

/** Whether an offer has an amount that can be edited. */
export const hasField = (offer: Offer): boolean =>
  !offer.noSum && (offer.upTo !== null || offer.needsAmount === true);

/** Whether it can be given with this amount: nothing is given without the amount it needs. */
export const canGive = (offer: Offer, amount: number | null): boolean =>
  offer.asks === null && (!hasField(offer) || amount !== null);
