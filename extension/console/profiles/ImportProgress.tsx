import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useConsole } from '../console-state';
import { Confirm } from '../parts/Confirm';
import { Progress } from '../parts/Progress';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { Problems } from './Problems';
import type { ImportRun } from './run-state';

/** An import under way, and how it ended. */
export function ImportProgress({ run, onAgain }: { readonly run: ImportRun; readonly onAgain: () => void }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const state = run.state.value;
  const running = state.phase === 'running' || state.phase === 'paused' || state.phase === 'stopping';
  useEffect(() => {
    if (!running) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [running]);
  if (!running) return <Ended run={run} onAgain={onAgain} />;
  const label = text(state.phase === 'paused' ? 'console.run.paused' : 'console.run.running', {
    kept: { unit: 'count', value: state.kept },
    share: { unit: 'percent', value: Math.floor((100 * state.bytes) / Math.max(1, state.size)) },
  });
  return (
    <Card
      tone="open"
      title={text('console.run.title', { name: { unit: 'text', value: run.name } })}
      action={
        <div class="buttons">
          {state.phase === 'paused' ? (
            <Button kind="primary" onPress={run.resume}>
              {text('console.run.resume')}
            </Button>
          ) : (
            <Button onPress={run.pause}>{text('console.run.pause')}</Button>
          )}
          <Button onPress={() => setAsking(true)}>{text('console.run.stop')}</Button>
        </div>
      }
    >
      <Progress done={state.bytes} of={state.size} label={label} />
      <p class="run-line">
        {label}
        {state.problemCount > 0 ? (
          <span class="care-text">
            {' '}
            {text('console.run.problems', { n: { unit: 'count', value: state.problemCount } })}
          </span>
        ) : null}
      </p>
      {asking ? (
        <Confirm
          title={text('console.run.stopTitle')}
          yes={text('console.run.stopYes')}
          harm
          onNo={() => setAsking(false)}
          onYes={() => {
            setAsking(false);
            run.stop();
          }}
        >
          <p>{text('console.run.stopWhat', { n: { unit: 'count', value: state.kept } })}</p>
        </Confirm>
      ) : null}
    </Card>
  );
}

function Ended({ run, onAgain }: { readonly run: ImportRun; readonly onAgain: () => void }) {
  const text = useText();
  const platform = usePlatform();
  const console = useConsole();
  const state = run.state.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const undo = async () => {
    console.take(await platform.ask({ to: 'background', type: 'console/import-undo', batch: run.batch }));
    onAgain();
  };
  return (
    <section ref={box} tabIndex={-1} class="ended" aria-label={run.name}>
      <Card
        tone="open"
        title={
          state.phase === 'done'
            ? text('console.run.done', { n: { unit: 'count', value: state.kept } })
            : text(state.phase === 'stopped' ? 'console.run.stopped' : 'console.run.failed')
        }
        sub={run.name}
        action={
          <div class="buttons">
            {state.phase === 'stopped' || state.kept === 0 ? null : (
              <Button onPress={() => void undo()}>{text('console.batches.undo')}</Button>
            )}
            <Button kind="primary" onPress={onAgain}>
              {text('console.run.again')}
            </Button>
          </div>
        }
      >
        {state.phase === 'failed' ? (
          <Notice tone="stop">
            {text(`console.trouble.${state.reason ?? 'server-error'}`)}{' '}
            {text('console.run.failedKept', { n: { unit: 'count', value: state.kept } })}
          </Notice>
        ) : null}
        {state.phase === 'done' && state.problemCount === 0 ? (
          <p class="row-hint">{text('console.run.allGood')}</p>
        ) : null}
        {state.phase !== 'stopped' && state.problemCount > 0 ? (
          <Problems problems={state.problems} count={state.problemCount} name={run.name} />
        ) : null}
      </Card>
    </section>
  );
}
