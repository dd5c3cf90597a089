import { useSignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { exportCsv } from '../../../src/import/export-csv';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useConsole } from '../console-state';
import { Confirm } from '../parts/Confirm';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { StoredRecords } from './StoredRecords';
import { customersIn, flat, type Stored } from './stored';

/** Everything held about one customer: to read, to hand to them, to forget. */
export function LookUp() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const state = useConsole();
  const query = useSignal('');
  const asked = useSignal<string | null>(null);
  const found = useSignal<readonly Stored[] | null>(null);
  const [forgetting, setForgetting] = useState<string | null>(null);

  const look = async (what: string) => {
    asked.value = what;
    found.value = null;
    const answer = await platform.ask({ to: 'background', type: 'console/stored-about', query: what });
    if (asked.value !== what) return;
    if (answer.ok) found.value = answer.value;
    else say(`console.trouble.${answer.reason}`, undefined, 'stop');
  };
  const forget = async (customerId: string) => {
    setForgetting(null);
    const answer = await platform.ask({ to: 'background', type: 'console/forget', customerId });
    if (!state.take(answer)) return say('console.notKept', undefined, 'stop');
    say('console.privacy.forgotten');
    if (asked.value !== null) await look(asked.value);
  };
  const records = found.value;
  const customers = records ? customersIn(records) : [];
  return (
    <Card tone="open" title={text('console.privacy.look')} sub={text('console.privacy.lookSub')}>
      <form
        class="inline-form"
        onSubmit={(event) => {
          event.preventDefault();
          const what = query.value.trim();
          if (what !== '') void look(what);
        }}
      >
        <label for="look-up">{text('console.privacy.query')}</label>
        <input
          class="field"
          id="look-up"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder="iris.vogt@example.com"
          value={query.value}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
        />
        <button type="submit" class="button primary">
          {text('console.privacy.show')}
        </button>
      </form>
      <div aria-live="polite">
        {records !== null && records.length === 0 ? (
          <Notice>
            {text('console.privacy.nothing', { query: { unit: 'text', value: asked.value ?? '' } })}
          </Notice>
        ) : null}
        {records !== null && records.length > 0 ? (
          <>
            <div class="card-head found">
              <h3>
                {text('console.privacy.found', {
                  n: { unit: 'count', value: records.length },
                  people: { unit: 'count', value: customers.length },
                })}
              </h3>
              <div class="buttons">
                <Button
                  onPress={() =>
                    platform.save('stored.json', `${JSON.stringify(records, null, 2)}\n`, 'application/json')
                  }
                >
                  {text('console.privacy.json')}
                </Button>
                <Button onPress={() => platform.save('stored.csv', asCsv(records), 'text/csv')}>
                  {text('console.privacy.csv')}
                </Button>
              </div>
            </div>
            {customers.map(({ id, name }) => (
              <StoredRecords
                key={id}
                id={id}
                name={name}
                records={records.filter((record) => (record.customerId || customers[0]?.id) === id)}
                onForget={() => setForgetting(id)}
              />
            ))}
          </>
        ) : null}
      </div>
      {forgetting ? (
        <Confirm
          title={text('console.privacy.forgetTitle', {
            who: { unit: 'text', value: customers.find(({ id }) => id === forgetting)?.name ?? forgetting },
          })}
          yes={text('console.privacy.forget')}
          harm
          onNo={() => setForgetting(null)}
          onYes={() => void forget(forgetting)}
        >
          <p>{text('console.privacy.forgetWhat')}</p>
        </Confirm>
      ) : null}
    </Card>
  );
}

/** One line per field, so that any spreadsheet shows all of it. */
function asCsv(records: readonly Stored[]): string {
  const rows = records.flatMap((record, index) => {
    const { table, customerId, ...rest } = record;
    return flat(rest).map(([field, value]) => [index + 1, table, customerId, field, value]);
  });
  return exportCsv(['record', 'table', 'customer', 'field', 'value'], rows);
}
