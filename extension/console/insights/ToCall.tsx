import type { TeamInsights } from '../../../src/messages/insights';
import { Icon } from '../../view/Icon';
import { useText } from '../../view/reading-context';

const mostShown = 10;

/** Whom to call before they call, each with the reason. */
export function ToCall({ told }: { readonly told: TeamInsights }) {
  const text = useText();
  return (
    <>
      <h3>{text('console.insights.toCall')}</h3>
      {told.toCall.length === 0 ? (
        <p class="empty">{text('console.insights.nobody')}</p>
      ) : (
        <ul class="lines">
          {told.toCall.slice(0, mostShown).map((one) => (
            <li key={`${one.customer} ${one.why}`}>
              <Icon name="person" />
              <b>{one.name ?? text('console.insights.unnamed')}</b>
              <span>
                {text(`console.insights.why.${one.why}`, {
                  since: { unit: 'date', value: Date.parse(one.since) },
                })}
              </span>
              <span class="grow" />
              {one.lifetime ? (
                <span>
                  {text('console.insights.inAll', {
                    spend: { unit: 'money', value: one.lifetime.amount, currency: one.lifetime.currency },
                  })}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
