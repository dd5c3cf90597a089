import type { Words } from '../../src/wording/phrase';
import { useReading, useText } from '../view/reading-context';
import { messageOf } from './compose';
import { useCase } from './desk';
import { SendButtons } from './SendButtons';

/** The words to say or send: on a call the remedy alone, in writing one whole message with the repeat-back. */
export function WordsBox({ says }: { readonly says: readonly Words[] }) {
  const { view } = useCase();
  const reading = useReading();
  const text = useText();
  const words = messageOf(view, says, reading);
  return (
    <div class="words">
      <p class="say" lang={words.language} dir="auto">
        {words.text}
      </p>
      {words.missing ? <p class="quiet-text">{text('sidebar.noLanguage')}</p> : null}
      <div class="row">
        <SendButtons text={words.text} mayInsert={!words.missing} />
      </div>
    </div>
  );
}
