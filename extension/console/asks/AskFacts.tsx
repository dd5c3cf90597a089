import { factValuesOf } from '../../../src/advice/fact-values';
import type { WaitingAsk } from '../../../src/messages/link';
import type { Facts } from '../../../src/playbook/facts';
import { textOf } from '../../../src/wording/catalogue';
import { fill } from '../../../src/wording/render';
import { useReading, useText } from '../../view/reading-context';
import { useOverview } from '../console-state';

/** What weighs in an answer, in this order; tags and models stay with the agent. */
const told = [
  'cause',
  'fault',
  'outcome',
  'amountAtIssue',
  'daysPastLimit',
  'daysLate',
  'hoursOverdue',
  'repeatFailure',
  'tenureDays',
  'spend12m',
  'goodwill365dCount',
  'brokenPromises',
] as const;

/**
 * What was known of the case when the agent asked, as plain facts; never who the customer is. What the backend does
 * not hold of the customer itself is marked.
 */
export function AskFacts({ ask }: { readonly ask: WaitingAsk }) {
  const text = useText();
  // A lead reads a case as an agent does: "6 years", not the days of it.
  const { days: _, ...reading } = useReading();
  const playbook = useOverview().playbook?.playbook;
  if (!playbook) return null;
  const values = factValuesOf(ask.facts as Facts, playbook);
  const lines = told.flatMap((fact) => {
    const value = values[fact];
    const label = textOf(`playbook.fact.${fact}`, reading.language);
    if (!value || label === undefined) return [];
    const unproven = ask.unproven.includes(fact);
    return [{ fact, label, unproven, value: fill('{it}', { it: value }, reading) }];
  });
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{text('console.asks.facts')}</h3>
      <dl class="ask-facts">
        {lines.map(({ fact, label, unproven, value }) => (
          <div key={fact}>
            <dt>{label}</dt>
            <dd>
              {value}
              {unproven ? <span class="ask-unproven">{text('console.asks.unproven')}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
