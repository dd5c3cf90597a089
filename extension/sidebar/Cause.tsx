import { useState } from 'preact/hooks';
import type { CauseGuess } from '../../src/advice/guess-cause';
import { renderWords } from '../../src/wording/render';
import { Button } from '../view/Button';
import { Chip, ChipGroup } from '../view/Chip';
import { useReading, useText } from '../view/reading-context';
import { LeadWords } from '../view/Sentence';
import { useCase } from './desk';
import { useKey } from './keys';

/**
 * "What happened?" with at most three guesses, each marked as guessed; set, it is one quiet line. `except` is a
 * guess that has a place of its own.
 */
export function Cause({ except }: { readonly except?: string | undefined }) {
  const { view, act } = useCase();
  const reading = useReading();
  const text = useText();
  const [changing, setChanging] = useState(false);
  const { causes } = view.playbook;
  const causeGuesses = view.advice.causeGuesses.filter(({ cause }) => cause !== except);
  const current = causes.find((cause) => cause.id === view.answers.cause);
  const choose = (value: string, event: Event) => {
    if (value === '') return;
    void act({ type: 'sidebar/answer', fact: 'cause', value }, event);
  };
  if (current && !changing)
    return (
      <p class="cause">
        <LeadWords words={current.label} />
        <Button kind="link" onPress={() => setChanging(true)}>
          {text('sidebar.changeCause')}
        </Button>
      </p>
    );
  const guessed = new Set(view.advice.causeGuesses.map((guess) => guess.cause));
  const unset = text(guessed.size > 0 ? 'sidebar.otherCause' : 'sidebar.chooseCause');
  return (
    <div class="what">
      <h3>{text('sidebar.whatHappened')}</h3>
      {causeGuesses.length > 0 ? (
        <>
          <ChipGroup label={text('sidebar.whatHappened')}>
            {causeGuesses.map((guess, i) => (
              <GuessChip
                key={guess.cause}
                guess={guess}
                shortcut={String(i + 1)}
                onPress={(event) => {
                  setChanging(false);
                  choose(guess.cause, event);
                }}
              />
            ))}
          </ChipGroup>
          <p class="quiet-text">
            {text('sidebar.guessed')}{' '}
            {[...new Set(causeGuesses.map((guess) => guess.evidence).filter((words) => words !== ''))]
              .map((words) => text('sidebar.guessedFrom', { words: { unit: 'text', value: words } }))
              .join(', ')}
          </p>
        </>
      ) : null}
      <select
        class="field"
        aria-label={text(guessed.size > 0 ? 'sidebar.otherCause' : 'sidebar.whatHappened')}
        value={current?.id ?? ''}
        // Stays until it is left: letters typed to find an option must not go on as keys of the sidebar.
        onChange={(event) => {
          setChanging(true);
          choose(event.currentTarget.value, event);
        }}
        onBlur={() => setChanging(false)}
      >
        <option value="">{unset}</option>
        {causes
          .filter((cause) => !guessed.has(cause.id))
          .map((cause) => (
            <option key={cause.id} value={cause.id}>
              {renderWords(cause.label, {}, reading).text}
            </option>
          ))}
      </select>
    </div>
  );
}

/** One guess: a tap, or its number. */
function GuessChip(props: {
  readonly guess: CauseGuess;
  readonly shortcut: string;
  readonly onPress: (event: Event) => void;
}) {
  useKey(props.shortcut, props.onPress);
  return (
    <Chip shortcut={props.shortcut} onPress={props.onPress}>
      <LeadWords words={props.guess.label} />
    </Chip>
  );
}
