import { renderCount } from '../../../src/wording/count';
import { renderDay } from '../../../src/wording/when';
import { Button } from '../../view/Button';
import { useReading, useText } from '../../view/reading-context';
import { flat, type Stored, tableLabel, tableOf, tables } from './stored';

/** What is held about one person, table by table; every field can be opened. */
export function StoredRecords(props: {
  readonly id: string;
  readonly name: string | null;
  readonly records: readonly Stored[];
  readonly onForget: () => void;
}) {
  const text = useText();
  const { language } = useReading();
  const groups = tables
    .map((table) => ({ table, records: props.records.filter((record) => tableOf(record) === table) }))
    .filter(({ records }) => records.length > 0);
  return (
    <div class="person">
      <div class="card-head">
        <div>
          <h4>{props.name ?? text('units.unknown')}</h4>
          <p class="row-hint">
            <code>{props.id}</code>
          </p>
        </div>
        <Button kind="harm" onPress={props.onForget}>
          {text('console.privacy.forget')}
        </Button>
      </div>
      {groups.map(({ table, records }) => (
        <details key={table} class="stored">
          <summary>
            {text(tableLabel(table))} <span class="dim">{renderCount(records.length, language)}</span>
          </summary>
          {records.map((record, index) => (
            <Fields key={index} record={record} />
          ))}
        </details>
      ))}
    </div>
  );
}

function Fields({ record }: { readonly record: Stored }) {
  const reading = useReading();
  const { table: _table, customerId: _customer, ...rest } = record;
  return (
    <dl class="stored-fields">
      {flat(rest).map(([path, value]) => (
        <div key={path}>
          <dt>{path}</dt>
          <dd dir="auto">
            {typeof value === 'number' && value > 9e11 && value < 4e12
              ? renderDay(value, { ...reading, now: 0 })
              : String(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
