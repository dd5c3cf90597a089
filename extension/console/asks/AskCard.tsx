import { useSignal } from '@preact/signals';
import type { WaitingAsk } from '../../../src/messages/link';
import { renderMoney } from '../../../src/wording/money';
import { renderWords } from '../../../src/wording/render';
import { AmountField } from '../../view/AmountField';
import { Button } from '../../view/Button';
import { useReading, useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import { Card } from '../parts/Section';
import { Segmented } from '../parts/Segmented';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { AskFacts } from './AskFacts';
import { goodUntil, type Length, offered } from './good-for';

/** One ask: the agent's words, what is known of the case, and the answer. */
export function AskCard(props: {
  readonly ask: WaitingAsk;
  readonly onAnswered: (left: readonly WaitingAsk[]) => void;
  readonly onLate: () => Promise<void>;
}) {
  const { ask, onAnswered, onLate } = props;
  const text = useText();
  const say = useSay();
  const reading = useReading();
  const platform = usePlatform();
  const amount = useSignal(ask.amount);
  const length = useSignal<Length>('seven');
  const words = useSignal('');
  const missing = useSignal(false);
  const busy = useSignal(false);
  const title = renderWords(ask.title, {}, reading).text;
  const sum = ask.amount === null ? '' : ` · ${renderMoney(ask.amount, ask.currency, reading.language)}`;
  const until = goodUntil(length.value, platform.now());
  const label = `#${ask.caseKey.split(':').at(-1) ?? ask.caseKey}`;

  const answer = async (said: 'yes' | 'no') => {
    missing.value = said === 'no' && words.value.trim() === '';
    if (missing.value) return document.getElementById(`words-${ask.id}`)?.focus();
    busy.value = true;
    const { id } = ask;
    const done = await platform.ask({
      to: 'background',
      type: 'console/answer-ask',
      id,
      answer: said,
      text: words.value.trim(),
      amount: said === 'yes' ? amount.value : null,
      until: said === 'yes' ? goodUntil(length.value, platform.now()) : null,
    });
    busy.value = false;
    if (done.ok) {
      say(said === 'yes' ? 'console.asks.saidYes' : 'console.asks.saidNo');
      return onAnswered(done.value);
    }
    if (done.reason === 'conflict') {
      say('console.asks.late', undefined, 'stop');
      return onLate();
    }
    const offline = ['offline', 'timeout', 'server-error'].includes(done.reason);
    say(offline ? 'console.asks.offline' : `console.trouble.${done.reason}`, undefined, 'stop');
  };
  return (
    <Card
      title={`${title}${sum}`}
      sub={text('console.asks.of', {
        label: { unit: 'text', value: label },
        at: { unit: 'date', value: ask.at },
      })}
    >
      {ask.reason === '' ? null : (
        <>
          <h3>{text('console.asks.why')}</h3>
          <blockquote dir="auto" class="ask-words">
            {ask.reason}
          </blockquote>
        </>
      )}
      <AskFacts ask={ask} />
      {ask.amount === null ? null : (
        <Row label={text('console.asks.amount')}>
          <AmountField
            minor={ask.amount}
            upTo={ask.amount}
            currency={ask.currency}
            label={text('console.asks.amount')}
            onChange={(minor) => {
              amount.value = minor;
            }}
          />
        </Row>
      )}
      <Row
        label={text('console.asks.goodFor')}
        hint={text('console.asks.until', { at: { unit: 'date', value: until } })}
      >
        <Segmented
          label={text('console.asks.goodFor')}
          choices={offered(platform.now()).map((id) => ({ id, label: text(`console.asks.goodFor.${id}`) }))}
          value={length.value}
          onChange={(id) => {
            length.value = id;
          }}
        />
      </Row>
      <Row
        for={`words-${ask.id}`}
        label={text('console.asks.note')}
        hint={text(missing.value ? 'console.asks.noteMissing' : 'console.asks.noteHint')}
      >
        <textarea
          class="field"
          id={`words-${ask.id}`}
          rows={2}
          maxLength={2000}
          aria-describedby={`words-${ask.id}-hint`}
          aria-invalid={missing.value}
          value={words.value}
          onInput={(event) => {
            words.value = event.currentTarget.value;
            missing.value = false;
          }}
        />
      </Row>
      <div class="buttons">
        <Button
          kind="primary"
          disabled={busy.value || (ask.amount !== null && amount.value === null)}
          label={`${text('console.asks.yes')}: ${title}`}
          onPress={() => void answer('yes')}
        >
          {text('console.asks.yes')}
        </Button>
        <Button
          disabled={busy.value}
          label={`${text('console.asks.no')}: ${title}`}
          onPress={() => void answer('no')}
        >
          {text('console.asks.no')}
        </Button>
      </div>
    </Card>
  );
}
