import type { Offer } from '../../src/advice/types';
import { renderWords } from '../../src/wording/render';
import { Amount } from '../view/Amount';
import { Chip, ChipGroup } from '../view/Chip';
import { useReading, useText } from '../view/reading-context';
import { LeadWords } from '../view/Sentence';
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
        {acts.map((offer) => (
          <Chip
            key={offer.concession}
            disabled={busy}
            label={text('sidebar.giveNamed', {
              title: { unit: 'text', value: renderWords(offer.title, {}, reading).text },
            })}
            onPress={(event) => give([{ offer, amount: offer.amount }], event)}
          >
            <LeadWords words={offer.title} />
            {offer.amount ? <Amount minor={offer.amount} currency={currency} /> : null}
          </Chip>
        ))}
      </ChipGroup>
    </div>
  );
}
