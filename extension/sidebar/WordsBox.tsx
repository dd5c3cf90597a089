import { useText } from '../view/reading-context';
import type { ForCustomer } from './compose';
import { SendButtons } from './SendButtons';
import type { Insertion } from './use-insert';

/** The words to say or send: on a call the remedy alone, in writing one whole message with the repeat-back. */
export function WordsBox(props: {
  readonly words: ForCustomer;
  readonly shortcut?: string;
  readonly by?: Insertion;
}) {
  const { words, ...how } = props;
  const text = useText();
  return (
    <div class="words">
      <p class="say" lang={words.language} dir="auto">
        {words.text}
      </p>
      {words.missing ? <p class="quiet-text">{text('sidebar.noLanguage')}</p> : null}
      <div class="row">
        <SendButtons text={words.text} mayInsert={!words.missing} {...how} />
      </div>
    </div>
  );
}
