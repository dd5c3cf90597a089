import type { WrongValue } from '../../../src/messages/policy';
import { textOf } from '../../../src/wording/catalogue';
import { policyForm } from '../../../src/wording/policy-form';
import { Notice } from '../../view/Notice';
import { useReading, useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Card } from '../parts/Section';

/** What the administrator has set, and what of it makes no sense and how to mend it. */
export function PolicyCard() {
  const text = useText();
  const { language } = useReading();
  const { policy } = useOverview();
  if (!policy) return null;
  const nameOf = (key: string): string => textOf(`policy.key.${key}`, language) ?? key;
  return (
    <Card title={text('console.health.policy')} sub={text('console.health.policySub')}>
      {policy.wrong.map((wrong) => (
        <Notice key={wrong.key} tone="stop">
          <WrongLine wrong={wrong} />
        </Notice>
      ))}
      {policy.values.length === 0 ? null : (
        <div class="table-wrap">
          <table class="policy">
            <tbody>
              {policy.values.map(({ key, value, built }) => (
                <tr key={key}>
                  <th scope="row">
                    {nameOf(key)}
                    <code>{key}</code>
                  </th>
                  <td>
                    {value}
                    {built ? <small>{text('console.health.policyBuilt')}</small> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

/** The name, what is wrong, what may stand there, and what holds until then. */
function WrongLine({ wrong }: { readonly wrong: WrongValue }) {
  const text = useText();
  const { language } = useReading();
  const { key, part, problem, keeps } = wrong;
  const shown = part === '' ? key : part;
  const mend =
    problem === 'unknown-key' ? textOf('policy.mend.unknown-key', language) : policyForm(key, language);
  return (
    <>
      <code>{key}</code> {text(`policy.problem.${problem}`, { part: { unit: 'text', value: shown } })}{' '}
      {mend ?? ''}{' '}
      {keeps === null
        ? text('policy.keepsNone')
        : text('policy.keeps', { value: { unit: 'text', value: keeps } })}
    </>
  );
}
