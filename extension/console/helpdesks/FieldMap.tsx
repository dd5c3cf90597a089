import type { FieldMapping } from '../../../src/messages/settings';
import { textOf } from '../../../src/wording/catalogue';
import { renderWords } from '../../../src/wording/render';
import { useReading, useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { LockedReason } from '../parts/LockedReason';
import { Card } from '../parts/Section';
import { type Choice, Pick } from '../parts/Segmented';
import { useSay } from '../use-say';
import { fieldTargets, guessField, moneyReadings } from './field-targets';

interface SeenField {
  readonly adapter: string;
  readonly from: FieldMapping['from'];
  readonly field: string;
}

const same = (a: SeenField, b: SeenField): boolean =>
  a.adapter === b.adapter && a.from === b.from && a.field === b.field;

/** Which fields of the helpdesk tell what; only fields chosen here are ever read. */
export function FieldMap() {
  const text = useText();
  const say = useSay();
  const { language } = useReading();
  const state = useConsole();
  const { settings, seenFields, playbook } = useOverview();
  const mapped = settings.fieldMap;
  const locked = useLocked()('fieldMap');
  // A mapped field stays in the list although no open case has shown it lately.
  const rows: SeenField[] = [
    ...seenFields,
    ...mapped.filter((one) => !seenFields.some((seen) => same(seen, one))),
  ];
  const own = (playbook?.playbook.ownFacts ?? []).filter(({ source }) => source === 'field');

  const choicesFor = ({ from }: SeenField): Choice<string>[] => [
    { id: '', label: text('console.fields.notRead') },
    ...fieldTargets
      .filter((target) => target.from.includes(from))
      .map(({ to }) => ({ id: to, label: textOf(`console.target.${to}`, language) ?? to })),
    ...own.map(({ id, label }) => ({ id, label: renderWords(label, {}, { language, now: 0 }).text })),
  ];

  const keep = async (row: SeenField, to: string, as?: FieldMapping['as']) => {
    const others = mapped.filter((one) => !same(one, row));
    const kind = own.find(({ id }) => id === to)?.type;
    const reading: FieldMapping['as'] =
      as ??
      fieldTargets.find((target) => target.to === to)?.as ??
      (kind === 'number' ? 'number' : kind === 'bool' ? 'bool' : 'text');
    const { adapter, from, field } = row;
    const kept = await state.set({
      fieldMap: to === '' ? others : [...others, { adapter, from, field, to, as: reading }],
    });
    say(kept ? 'console.kept' : 'console.notKept', undefined, kept ? 'plain' : 'stop');
  };

  return (
    <Card title={text('console.fields.title')} sub={text('console.fields.sub')}>
      {locked ? <LockedReason /> : null}
      {rows.length === 0 ? (
        <p class="empty">{text('console.fields.none')}</p>
      ) : (
        <div class="table-wrap">
          <table class="fields">
            <thead>
              <tr>
                <th scope="col">{text('console.fields.field')}</th>
                <th scope="col">{text('console.fields.tells')}</th>
                <th scope="col">{text('console.fields.as')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const now = mapped.find((one) => same(one, row));
                const guess = now ? null : guessField(row.field);
                const guessed = choicesFor(row).find(({ id }) => id === guess);
                return (
                  <tr key={`${row.adapter}.${row.from}.${row.field}`}>
                    <th scope="row">
                      <code>{row.field}</code>
                      <small>{text(`console.fields.${row.from}`)}</small>
                    </th>
                    <td>
                      <Pick
                        locked={locked}
                        label={`${text('console.fields.tells')}: ${row.field}`}
                        choices={choicesFor(row)}
                        value={now?.to ?? ''}
                        onChange={(to) => void keep(row, to)}
                      />
                      {guessed && !locked ? (
                        <button type="button" class="button link" onClick={() => void keep(row, guessed.id)}>
                          {text('console.fields.looksLike', { what: { unit: 'text', value: guessed.label } })}
                        </button>
                      ) : null}
                    </td>
                    <td>
                      {now && moneyReadings.includes(now.as) ? (
                        <Pick
                          locked={locked}
                          label={`${text('console.fields.as')}: ${row.field}`}
                          choices={moneyReadings.map((as) => ({
                            id: as,
                            label: text(`console.fields.${as}`),
                          }))}
                          value={now.as}
                          onChange={(as) => void keep(row, now.to, as)}
                        />
                      ) : now ? (
                        <span class="row-hint">{text(`console.fields.${now.as}`)}</span>
                      ) : (
                        <span class="row-hint">–</span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
