import type { Signal } from '../../src/advice/types';
import { renderPhrase } from '../../src/wording/render';
import { renderWhen } from '../../src/wording/when';
import { Icon, type IconName } from '../view/Icon';
import { useReading, useText } from '../view/reading-context';
import { Sentence } from '../view/Sentence';
import { useCase } from './desk';
import { MakeGood } from './MakeGood';

const icons: Readonly<Record<Signal['id'], IconName>> = {
  'repeat-contact': 'again',
  disruption: 'break',
  renewal: 'calendar',
  'going-silent': 'silent',
  'broken-promise': 'clock',
  'cover-ended': 'shield',
  'says-leaving': 'leave',
  'bad-rating': 'rating',
  incident: 'incident',
  hold: 'hold',
};

/** Keeps the two apart on one line; at the end of a line it is not seen. */
const wideSpace = '\u2002';

/** At most three sentences with a date and what they rest on. */
export function Signals() {
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const { signals } = view.advice;
  if (signals.length === 0) return null;
  return (
    <section class="signals" aria-label={text('sidebar.signals')}>
      <ul>
        {signals.map((signal) => {
          const when = signal.at === null ? '' : renderWhen(signal.at, reading);
          const told = countsDays(signal) || renderPhrase(signal.phrase, reading).includes(when);
          return (
            <li key={signal.id}>
              <Icon name={icons[signal.id]} />
              <span>
                <Sentence of={signal.phrase} />
                {signal.evidence ? (
                  <>
                    {wideSpace}
                    <small>
                      <Sentence of={signal.evidence} />
                    </small>
                  </>
                ) : null}
                {signal.id === 'broken-promise' ? <MakeGood /> : null}
              </span>
              {signal.at === null || told ? null : (
                <time dateTime={new Date(signal.at).toISOString()}>{when}</time>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Its sentence says already how long ago it ended, in words of its own in every language. */
const countsDays = ({ id, phrase }: Signal): boolean =>
  id === 'cover-ended' && 'values' in phrase && phrase.values?.days !== undefined;
