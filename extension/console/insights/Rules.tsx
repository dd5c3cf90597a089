import type { TeamInsights } from '../../../src/messages/insights';
import { useText } from '../../view/reading-context';

/** How often what a rule recommended was taken, changed or taken back. */
export function Rules({ told }: { readonly told: TeamInsights }) {
  const text = useText();
  return (
    <>
      <h3>{text('console.insights.rules')}</h3>
      <p class="row-hint">{text('console.insights.rulesSub')}</p>
      {told.rules.length === 0 ? (
        <p class="empty">{text('console.insights.tooFew')}</p>
      ) : (
        <div class="table-wrap">
          <table>
            <thead>
              <tr>
                <th scope="col">{text('console.insights.rule')}</th>
                {(['decided', 'taken', 'changed', 'takenBack'] as const).map((column) => (
                  <th key={column} scope="col" class="num">
                    {text(`console.insights.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {told.rules.map((row) => (
                <tr key={row.rule ?? ''}>
                  <th scope="row">
                    {row.title || text('console.insights.noRule')}
                    {row.unproven > 0 ? (
                      <small>
                        {text('console.insights.unproven', { n: { unit: 'count', value: row.unproven } })}
                      </small>
                    ) : null}
                  </th>
                  <td class="num">{row.decided}</td>
                  <td class="num">{row.taken}</td>
                  <td class="num">{row.changed}</td>
                  <td class="num">{row.takenBack}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
