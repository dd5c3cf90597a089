import { useState } from 'preact/hooks';
import type { ImportBatch } from '../../../src/messages/console';
import { renderWhen } from '../../../src/wording/when';
import { Button } from '../../view/Button';
import { useReading, useText } from '../../view/reading-context';
import { useConsole, useOverview } from '../console-state';
import { Confirm } from '../parts/Confirm';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** Every import of this browser; each can be taken back as a whole. */
export function Batches() {
  const text = useText();
  const say = useSay();
  const reading = useReading();
  const platform = usePlatform();
  const state = useConsole();
  const { batches, counts } = useOverview();
  const [leaving, setLeaving] = useState<ImportBatch | null>(null);
  const running = state.importing.value?.state.value.phase;
  const busy = running === 'running' || running === 'paused' || running === 'stopping';

  const undo = async (batch: ImportBatch) => {
    setLeaving(null);
    const answer = await platform.ask({ to: 'background', type: 'console/import-undo', batch: batch.id });
    if (state.take(answer)) say('console.batches.undone', { n: { unit: 'count', value: batch.rows } });
    else say('console.notKept', undefined, 'stop');
  };

  return (
    <Card
      title={text('console.batches.title')}
      sub={text('console.batches.sub', { n: { unit: 'count', value: counts.profiles } })}
    >
      {batches.length === 0 ? (
        <p class="empty">{text('console.batches.none')}</p>
      ) : (
        <div class="table-wrap">
          <table>
            <thead>
              <tr>
                <th scope="col">{text('console.batches.file')}</th>
                <th scope="col">{text('console.batches.when')}</th>
                <th scope="col" class="num">
                  {text('console.batches.rows')}
                </th>
                <th scope="col">
                  <span class="sr">{text('console.batches.undo')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {batches.map((batch) => (
                <tr key={batch.id} class={batch.state === 'undone' ? 'unused' : ''}>
                  <th scope="row">{batch.name}</th>
                  <td>{renderWhen(batch.at, reading)}</td>
                  <td class="num">{new Intl.NumberFormat(reading.language).format(batch.rows)}</td>
                  <td class="num">
                    {batch.state === 'undone' ? (
                      <span class="dim">{text('console.batches.isUndone')}</span>
                    ) : (
                      <Button
                        kind="quiet"
                        disabled={busy && batch.id === state.importing.value?.batch}
                        label={`${text('console.batches.undo')}: ${batch.name}`}
                        onPress={() => setLeaving(batch)}
                      >
                        {text('console.batches.undo')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leaving ? (
        <Confirm
          title={text('console.batches.undoTitle', { name: { unit: 'text', value: leaving.name } })}
          yes={text('console.batches.undo')}
          harm
          onNo={() => setLeaving(null)}
          onYes={() => void undo(leaving)}
        >
          <p>{text('console.batches.undoWhat', { n: { unit: 'count', value: leaving.rows } })}</p>
        </Confirm>
      ) : null}
    </Card>
  );
}
