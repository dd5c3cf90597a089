import type { Offer } from '../../src/advice/types';
import { renderValue, renderWords } from '../../src/wording/render';
import { Chip, ChipGroup } from '../view/Chip';
import { useReading, useText } from '../view/reading-context';
import { useCase } from './desk';
import { useGive } from './give';

/** Small heroic acts and the small kindness: always possible, one tap, recorded like any other. */
export function Acts({ acts }: { readonly acts: readonly Offer[] }) {
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const { give, busy } = useGive();
  if (acts.length === 0) return null;
  const { currency } = view.advice.room;
  return (
    <div class="acts">
      <p class="quiet-text">{text('sidebar.acts')}</p>
      <ChipGroup label={text('sidebar.acts')}>
        {acts.map((offer) => {
          const title = renderWords(offer.title, {}, reading).text;
          const cost = offer.amount
            ? renderValue({ unit: 'money', value: offer.amount, currency }, reading)
            : '';
          const shown = `${title} ${cost}`.trim();
          return (
            <Chip
              key={offer.concession}
              disabled={busy}
              label={text('sidebar.giveNamed', { title: { unit: 'text', value: shown } })}
              onPress={(event) => give([{ offer, amount: offer.amount }], event)}
            >
              {shown}
            </Chip>
          );
        })}
      </ChipGroup>
    </div>
  );
}
