import { useEffect, useRef } from 'preact/hooks';
import { currencyDigits } from '../../../src/wording/currency-digits';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { Card } from '../parts/Section';
import { Columns } from './Columns';
import { FileFacts } from './FileFacts';
import { Preview } from './Preview';
import { Questions } from './Questions';
import type { Wizard } from './wizard';

/** One file before it is read: what it seems to be, which column is what, how the first rows would come in. */
export function CheckFile(props: {
  readonly wizard: Wizard;
  readonly onBegin: () => void;
  readonly onOther: () => void;
}) {
  const { wizard, onBegin, onOther } = props;
  const text = useText();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const seen = wizard.seen.value;
  const other = <Button onPress={onOther}>{text('console.profiles.other')}</Button>;

  if (wizard.trouble.value)
    return (
      <Notice tone="stop" action={other}>
        <b>{wizard.source.name}</b>: {text(`console.file.${wizard.trouble.value}`)}
      </Notice>
    );
  const { good, bad } = wizard.trial.value;
  const currency = currencyDigits(wizard.plan.value?.currency ?? '') !== null;
  const ready =
    seen !== null && currency && wizard.canFind.value && wizard.doubts.value.length === 0 && good > 0;
  return (
    <section class="check-file" ref={heading} tabIndex={-1} aria-label={wizard.source.name}>
      <Card
        title={wizard.source.name}
        sub={
          seen
            ? text('console.file.about', {
                rows: { unit: 'count', value: seen.records },
                columns: { unit: 'count', value: seen.columns.length },
              })
            : text('console.file.looking')
        }
        action={other}
      >
        {seen ? <FileFacts wizard={wizard} seen={seen} /> : <div class="bone card-bone" />}
      </Card>
      {seen ? (
        <>
          <Questions wizard={wizard} onOther={onOther} />
          <Card title={text('console.columns.title')} sub={text('console.columns.sub')}>
            <Columns wizard={wizard} seen={seen} />
          </Card>
          <Card title={text('console.preview.title')} sub={text('console.preview.sub')}>
            <Preview wizard={wizard} seen={seen} />
          </Card>
          <div class="act-bar">
            <p role="status">
              {!wizard.canFind.value
                ? text('console.file.needsId')
                : wizard.doubts.value.length > 0
                  ? text('console.file.needsAnswers', {
                      n: { unit: 'count', value: wizard.doubts.value.length },
                    })
                  : bad > 0
                    ? text('console.file.trial', {
                        n: { unit: 'count', value: good + bad },
                        bad: { unit: 'count', value: bad },
                      })
                    : text('console.file.trialGood', { n: { unit: 'count', value: good } })}
            </p>
            <Button kind="primary" disabled={!ready} onPress={onBegin}>
              {text('console.file.begin')}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
