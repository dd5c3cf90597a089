import { useState } from 'preact/hooks';
import { renderPhrase } from '../../src/wording/render';
import { Chip } from '../view/Chip';
import { useReading, useText } from '../view/reading-context';
import { customerReading, messageOf, quotable, wordsGiven } from './compose';
import { useCase, useDesk } from './desk';
import { SendButtons } from './SendButtons';

const closeDays = 730;

/** One message from what was heard, given and promised; to read, to insert, never sent by itself. */
export function WordsToSend() {
  const { view } = useCase();
  const from = useDesk().state.settings.agentName;
  const reading = useReading();
  const text = useText();
  const [glad, setGlad] = useState(false);
  const tenure = quotable(view).tenureDays;
  const dear = tenure?.unit === 'days' && tenure.value >= closeDays;
  const gladWords =
    glad && tenure
      ? renderPhrase({ key: 'sidebar.gladWords', values: { t: tenure } }, customerReading(view, reading))
      : '';
  const words = messageOf(view, wordsGiven(view), reading, { from, besides: gladWords });
  const whole = words.text;
  if (whole === '') return null;
  return (
    <div class="part">
      <h3>{text('sidebar.wordsToSend')}</h3>
      <p class="say whole" lang={words.language} dir="auto">
        {whole}
      </p>
      {words.missing ? <p class="quiet-text">{text('sidebar.noLanguage')}</p> : null}
      <div class="row">
        <SendButtons text={whole} mayInsert={!words.missing} />
        {dear ? (
          <Chip on={glad} onPress={() => setGlad(!glad)}>
            {text('sidebar.gladChip')}
          </Chip>
        ) : null}
      </div>
    </div>
  );
}
