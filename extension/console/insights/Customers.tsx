import type { TeamInsights } from '../../../src/messages/insights';
import { useReading, useText } from '../../view/reading-context';

const monthsShown = 6;
const kinds = ['new', 'kept', 'lost', 'wonBack'] as const;

/** Who came, stayed, left and came back, the newest month first, with what the words mean. */
export function Customers({ told }: { readonly told: TeamInsights }) {
  const text = useText();
  const { language } = useReading();
  const { customers } = told;
  if (customers === null)
    return (
      <>
        <h3>{text('console.insights.customers')}</h3>
        <p class="empty">{text('console.insights.noPurchases')}</p>
      </>
    );
  const months = customers.months.slice(-monthsShown).reverse();
  const monthOf = (month: string): string =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${month}-01`),
    );
  return (
    <>
      <h3>{text('console.insights.customers')}</h3>
      <p class="row-hint">
        {text('console.insights.customersSub', { days: { unit: 'days', value: customers.awayDays } })}
      </p>
      <div class="table-wrap">
        <table>
          <thead>
            <tr>
              <th scope="col">{text('console.insights.month')}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" class="num">
                  {text(`console.insights.kind.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((row) => (
              <tr key={row.month}>
                <th scope="row">
                  {monthOf(row.month)}
                  {row.complete ? null : <small>{text('console.insights.soFar')}</small>}
                </th>
                {kinds.map((kind) => {
                  const share = row[kind];
                  return (
                    <td key={kind} class="num">
                      {share === null
                        ? text('console.insights.few', { n: { unit: 'count', value: told.fewest } })
                        : share.customers === 0
                          ? '0'
                          : text('console.insights.share', {
                              n: { unit: 'count', value: share.customers },
                              spend: { unit: 'money', value: share.spend, currency: customers.currency },
                            })}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
