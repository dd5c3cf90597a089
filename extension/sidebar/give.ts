import { useState } from 'preact/hooks';
import type { Advice, Offer } from '../../src/advice/types';
import { newId } from '../../src/id';
import type { Result } from '../../src/trouble/result';
import { renderWords } from '../../src/wording/render';
import { useReading, useText } from '../view/reading-context';
import { useBusy, useCase, useDesk } from './desk';

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
        let along: { readonly along?: string } = {};
        for (const { offer, amount } of offers) {
          const { concession } = offer;
          // Said only when it takes long enough to be wondered about.
          const late = setTimeout(() => {
            said.value = text('sidebar.checkingRoom');
          }, 400);
          const decisionId = newId();
          const giving = { type: 'sidebar/give', decisionId, concession, amount, ...along } as const;
          along = { along: decisionId };
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

/**
 * Whether an offer has an amount that can be edited. While it hangs on what is at issue and that is asked on
 * screen, the answer's field is the one for it.
 */
export const hasField = (offer: Offer, advice: Advice): boolean =>
  !offer.noSum && (offer.needsAmount === true ? !isAsked(advice) : offer.upTo !== null);

const isAsked = ({ questions }: Advice): boolean => questions.some(({ fact }) => fact === 'amountAtIssue');

/** Whether it can be given with this amount: nothing is given without the amount it needs. */
export const canGive = (offer: Offer, amount: number | null): boolean =>
  offer.asks === null &&
  (amount !== null
    ? offer.upTo === null || amount <= offer.upTo
    : offer.needsAmount !== true && offer.upTo === null);

/** Puts the caret where the missing amount is typed: the answer to what is at issue, where that is asked. */
export const focusAmount = (own: HTMLInputElement | null): void =>
  (own ?? document.getElementById(fieldOf('amountAtIssue')))?.focus();

/** The id of the field that answers a question. */
export const fieldOf = (fact: string): string => `answer-${fact}`;

/** The amount to give: what was typed, until the advice has another amount for it. */
export function useAmount(offer: Offer): readonly [number | null, (amount: number | null) => void] {
  const [typed, setTyped] = useState<{ readonly of: number | null; readonly amount: number | null }>();
  const amount = typed && typed.of === offer.amount ? typed.amount : offer.amount;
  return [amount, (to) => setTyped({ of: offer.amount, amount: to })];
}
