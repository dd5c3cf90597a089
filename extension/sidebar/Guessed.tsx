import type { AnswerGuess } from '../../src/advice/types';
import type { CaseView } from '../../src/messages/sidebar-state';
import type { FactValue } from '../../src/playbook/facts';
import type { PhraseValue } from '../../src/wording/phrase';
import { renderWords } from '../../src/wording/render';
import { Button } from '../view/Button';
import { useReading, useText } from '../view/reading-context';
import { useCase } from './desk';
import { choiceKey, kindOf } from './question-texts';

/** What their words seem to answer: quoted, one press to accept, and what would be offered first if it is so. */
export function Guessed(props: {
  readonly fact: string;
  readonly guess: AnswerGuess;
  readonly onTake: (value: FactValue, event: Event) => void;
}) {
  const { fact, guess, onTake } = props;
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const answer = answerOf(fact, guess.value, view);
  return (
    <p class="guess quiet-text">
      {text('sidebar.guessedFrom', { words: { unit: 'text', value: guess.evidence } })}{' '}
      <Button kind="link" onPress={(event) => onTake(guess.value, event)}>
        {text('sidebar.takeGuess', { answer })}
      </Button>
      {guess.leadsTo ? (
        <span>
          {' '}
          {text('sidebar.ifSo', {
            offer: { unit: 'text', value: renderWords(guess.leadsTo, {}, reading).text },
          })}
        </span>
      ) : null}
    </p>
  );
}

/** The guessed answer as it will be shown: `9 days`, `$64`, `Not at all`. */
function answerOf(fact: string, value: FactValue, view: CaseView): PhraseValue {
  const kind = kindOf(fact, view);
  const key = choiceKey(fact, value);
  if (kind.by === 'choice' && key) return { unit: 'term', value: key };
  if (kind.by === 'number' && typeof value === 'number') {
    if (kind.unit === 'money') return { unit: 'money', value, currency: view.playbook.currency };
    if (kind.unit !== 'none') return { unit: kind.unit, value };
  }
  return { unit: 'text', value: String(value) };
}
