import type { IncidentLine } from '../../../src/messages/incident';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { Theirs } from '../../view/Sentence';
import { Progress } from '../parts/Progress';

/** One incident: since when, whom it reaches, what of its budget is used, and what a lead may do with it. */
export function Line(props: {
  readonly line: IncidentLine;
  /** Of the budget; null while no playbook is there. */
  readonly currency: string | null;
  readonly busy: boolean;
  readonly onChange: () => void;
  readonly onEnd: () => void;
  readonly onAgain: () => void;
}) {
  const { line, currency, busy } = props;
  const text = useText();
  const title = { unit: 'text', value: line.title } as const;
  return (
    <li class={line.open ? '' : 'over'}>
      <div class="incident-words">
        <b>
          <Theirs text={line.title} />
        </b>
        <p class="row-hint">
          {text('console.incident.line', {
            since: { unit: 'date', value: line.since },
            named: { unit: 'count', value: line.named },
            conditions: { unit: 'count', value: line.conditions },
          })}
          {line.open ? '' : ` · ${text('console.incident.over')}`}
        </p>
        {currency === null ? null : <Used line={line} currency={currency} />}
      </div>
      {line.open ? (
        <div class="buttons">
          <Button
            disabled={busy}
            label={text('console.incident.changeOf', { title })}
            onPress={props.onChange}
          >
            {text('console.incident.change')}
          </Button>
          <Button disabled={busy} label={text('console.incident.endOf', { title })} onPress={props.onEnd}>
            {text('console.incident.end')}
          </Button>
        </div>
      ) : (
        <Button
          kind="quiet"
          disabled={busy}
          label={text('console.incident.againOf', { title })}
          onPress={props.onAgain}
        >
          {text('console.incident.again')}
        </Button>
      )}
    </li>
  );
}

function Used({ line, currency }: { readonly line: IncidentLine; readonly currency: string }) {
  const text = useText();
  const { budget, used } = line;
  if (used === null) return null;
  const money = (value: number) => ({ unit: 'money', value, currency }) as const;
  if (budget === null)
    return used === 0 ? null : <p class="row-hint">{text('console.incident.used', { used: money(used) })}</p>;
  const words = text(used >= budget ? 'console.incident.usedAll' : 'console.incident.usedOf', {
    used: money(used),
    budget: money(budget),
  });
  return (
    <div class={used >= budget ? 'incident-budget up' : 'incident-budget'}>
      <Progress done={Math.min(used, budget)} of={Math.max(1, budget)} label={words} />
      <p class="row-hint">{words}</p>
    </div>
  );
}
