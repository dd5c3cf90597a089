import { signsIn } from '../../../src/import/money-sign';
import { useText } from '../../view/reading-context';
import { Card } from '../parts/Section';
import { Question } from './Question';
import type { Wizard } from './wizard';

/** What has to be known about a whole file before any row of it is kept; each answer stays in sight. */
export function Questions({ wizard, onOther }: { readonly wizard: Wizard; readonly onOther: () => void }) {
  const text = useText();
  const raised = wizard.raised.value.filter(({ about }) => ['rows', 'blanks', 'signs'].includes(about));
  if (raised.length === 0) return null;
  const plan = wizard.plan.value;
  const said = (all: readonly string[]) => ({ unit: 'text' as const, value: all.join(' · ') });
  return (
    <Card title={text('console.ask.title')} sub={text('console.ask.sub')} tone="open">
      {raised.map(({ about, columns, found }) => {
        const { rows, blanks, signs } = wizard.answers.value;
        if (about === 'rows')
          return (
            <Question
              key={about}
              question={text('console.ask.rows')}
              found={text('console.ask.rowsFound', { columns: said(columns.slice(0, 5)) })}
              value={rows ?? null}
              choices={[
                { id: 'other', label: text('console.ask.rowsOther') },
                { id: 'customers', label: text('console.ask.rowsCustomers') },
              ]}
              onChange={(picked) => (picked === 'other' ? onOther() : wizard.answer({ rows: 'customers' }))}
            />
          );
        if (about === 'blanks')
          return (
            <Question
              key={about}
              question={text('console.ask.blanks', { found: said(found.slice(0, 1)) })}
              found={text('console.ask.found', { found: said(found) })}
              value={blanks ?? null}
              choices={[
                { id: 'thousands', label: text('console.ask.blanksOne') },
                { id: 'refuse', label: text('console.ask.leaveOut') },
              ]}
              onChange={(picked) => wizard.answer({ blanks: picked })}
            />
          );
        const only = onlyCurrency(found);
        const all = only !== null && plan?.currency === only;
        return (
          <Question
            key={about}
            question={text('console.ask.signs', {
              currency: { unit: 'text', value: all ? wizard.currency : (plan?.currency ?? '') },
            })}
            found={text('console.ask.found', { found: said(found) })}
            value={all ? only : (signs ?? null)}
            choices={[
              ...(only
                ? [
                    {
                      id: only,
                      label: text('console.ask.signsAll', { currency: { unit: 'text', value: only } }),
                    },
                  ]
                : []),
              { id: 'as-written', label: text('console.ask.signsWritten') },
              { id: 'refuse', label: text('console.ask.leaveOut') },
            ]}
            onChange={(picked) =>
              wizard.answer(
                picked === 'as-written' || picked === 'refuse'
                  ? { signs: picked, ...(all ? { currency: wizard.currency } : {}) }
                  : { currency: picked },
              )
            }
          />
        );
      })}
    </Card>
  );
}

/** The one currency that all of these amounts name; null when they name several, or a sign that stands for many. */
function onlyCurrency(found: readonly string[]): string | null {
  const codes = new Set(found.map((cell) => signsIn(cell).currencies?.[0] ?? ''));
  const [one] = codes;
  return codes.size === 1 && one ? one : null;
}
