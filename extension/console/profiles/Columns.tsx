import { type DateFormat, dateFormats, parseDate } from '../../../src/import/date-format';
import type { ColumnSeen, Inspection } from '../../../src/import/inspect';
import { isProfileTarget, profileTargets, type Target, type TargetGroup } from '../../../src/import/target';
import { renderWords } from '../../../src/wording/render';
import { renderDay } from '../../../src/wording/when';
import { useReading, useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Pick } from '../parts/Segmented';
import { Confirm } from './Confirm';
import type { Wizard } from './wizard';

const groups: readonly TargetGroup[] = ['who', 'time', 'value', 'cover', 'risk', 'about'];

/** Which column is what. Each shows cells of its own, and days are read back as a date. */
export function Columns({ wizard, seen }: { readonly wizard: Wizard; readonly seen: Inspection }) {
  const text = useText();
  return (
    <div class="table-wrap">
      <table class="columns">
        <thead>
          <tr>
            <th scope="col">{text('console.columns.column')}</th>
            <th scope="col">{text('console.columns.cells')}</th>
            <th scope="col">{text('console.columns.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {seen.columns.map((column) => (
            <ColumnRow key={column.name} column={column} wizard={wizard} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnRow({ column, wizard }: { readonly column: ColumnSeen; readonly wizard: Wizard }) {
  const text = useText();
  const planned = wizard.plan.value?.columns.find((one) => one.column === column.name);
  const { answers } = wizard;
  const doubt = wizard.doubts.value.find(
    ({ about, columns }) => about === 'columns' && columns[0] === column.name,
  );
  const setTarget = (to: Target | '') => {
    const taken = wizard.plan.value?.columns.find((one) => to !== '' && one.to === to);
    const columns = { ...answers.value.columns, [column.name]: to };
    // Two columns cannot fill one field: the one chosen last has it.
    if (taken && taken.column !== column.name) columns[taken.column] = '';
    wizard.answer({ columns });
  };
  return (
    <tr class={planned ? '' : 'unused'}>
      <th scope="row">{column.name}</th>
      <td class="cells">
        {column.samples.map((cell) => (
          <span key={cell}>{cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}</span>
        ))}
      </td>
      <td>
        <Confirm
          when={doubt !== undefined}
          question={text('console.ask.columns', {
            others: { unit: 'text', value: column.rivals.join(' · ') },
          })}
          onYes={() => setTarget(planned?.to ?? '')}
        >
          <TargetPick
            label={`${text('console.columns.becomes')}: ${column.name}`}
            value={planned?.to ?? ''}
            onChange={setTarget}
          />
        </Confirm>
        {planned?.date ? (
          <DatePick
            column={column}
            format={planned.date}
            sure={(column.date?.sure ?? true) || answers.value.dates?.[column.name] !== undefined}
            onChange={(format) => wizard.answer({ dates: { ...answers.value.dates, [column.name]: format } })}
          />
        ) : null}
      </td>
    </tr>
  );
}

function TargetPick(props: {
  readonly label: string;
  readonly value: Target | '';
  readonly onChange: (to: Target | '') => void;
}) {
  const text = useText();
  const { language } = useReading();
  const own = (useOverview().playbook?.playbook.ownFacts ?? []).filter(({ source }) => source === 'profile');
  const ids = Object.keys(profileTargets) as (keyof typeof profileTargets)[];
  return (
    <select
      class="field"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => {
        const picked = event.currentTarget.value;
        const fact = own.find(({ id }) => id === picked);
        props.onChange(isProfileTarget(picked) ? picked : (fact?.id ?? ''));
      }}
    >
      <option value="">{text('console.columns.leaveOut')}</option>
      {groups.map((group) => (
        <optgroup key={group} label={text(`console.group.${group}`)}>
          {ids
            .filter((id) => profileTargets[id].group === group)
            .map((id) => (
              <option key={id} value={id}>
                {text(`console.target.${id}`)}
              </option>
            ))}
        </optgroup>
      ))}
      {own.length > 0 ? (
        <optgroup label={text('console.group.own')}>
          {own.map(({ id, label }) => (
            <option key={id} value={id}>
              {renderWords(label, {}, { language, now: 0 }).text}
            </option>
          ))}
        </optgroup>
      ) : null}
    </select>
  );
}

function DatePick(props: {
  readonly column: ColumnSeen;
  readonly format: DateFormat;
  readonly sure: boolean;
  readonly onChange: (format: DateFormat) => void;
}) {
  const text = useText();
  const reading = useReading();
  const { column, format } = props;
  const sample = column.samples.find((cell) => parseDate(cell, format) !== null) ?? column.samples[0] ?? '';
  const at = parseDate(sample, format);
  const day = at === null ? null : renderDay(at, { ...reading, timeZone: 'UTC', now: 0 });
  const readBack =
    day === null
      ? text('console.columns.noDay', { cell: { unit: 'text', value: sample } })
      : text('console.columns.isDay', {
          cell: { unit: 'text', value: sample },
          day: { unit: 'text', value: day },
        });
  return (
    <Confirm when={!props.sure} question={`${readBack}?`} onYes={() => props.onChange(format)}>
      <Pick
        label={`${text('console.columns.dates')}: ${column.name}`}
        choices={dateFormats.map((id) => ({ id, label: text(`console.date.${id}`) }))}
        value={format}
        onChange={props.onChange}
      />
      {props.sure ? <p class="row-hint">{readBack}</p> : null}
    </Confirm>
  );
}
