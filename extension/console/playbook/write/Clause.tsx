import { type Sentence, sentenceText, tokensOf } from '../../../../src/playbook/sentence';
import { useReading } from '../../../view/reading-context';
import { useWriting } from './writing';

/** A piece of a sentence whose blanks are pressed; each says to a screen reader which sentence it stands in. */
export function Clause(props: {
  readonly of: Sentence;
  readonly item: string;
  /** Put before the paths of the sentence, where it stands deeper in the item. */
  readonly under?: string;
}) {
  const reading = useReading();
  const { open } = useWriting();
  const tokens = tokensOf(props.of, reading);
  const whole = sentenceText(props.of, reading);
  const here = open.value?.item === props.item ? open.value.at : null;
  const path = (at: string) => `${props.under ?? ''}${at}`;
  return (
    <span class="clause">
      {tokens.map((token, i) => {
        const at = token.path === null || token.path === '' ? null : path(token.path);
        if (at === null)
          return (
            <span key={i} class={token.kind === 'keyword' ? 'plain' : 'tok'}>
              {token.text}
            </span>
          );
        return (
          <button
            key={i}
            type="button"
            class="tok"
            data-at={at}
            aria-expanded={here === at}
            aria-label={token.text === whole ? undefined : `${token.text}: ${whole}`}
            onClick={() => {
              open.value = here === at ? { item: props.item, at: '' } : { item: props.item, at };
            }}
          >
            {token.text}
          </button>
        );
      })}
    </span>
  );
}
