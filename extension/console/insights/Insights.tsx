import { useSignal } from '@preact/signals';
import type { TeamInsights } from '../../../src/messages/insights';
import type { Reason } from '../../../src/trouble/result';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { Customers } from './Customers';
import { Rules } from './Rules';
import { Spend } from './Spend';
import { ToCall } from './ToCall';

type Asked =
  | { readonly state: 'no' | 'asking' }
  | { readonly state: 'trouble'; readonly reason: Reason }
  | { readonly state: 'told'; readonly told: TeamInsights };

/** For leads: how the rules, the room and the customers are doing. Asked by a press, kept nowhere. */
export function Insights() {
  const text = useText();
  const platform = usePlatform();
  const asked = useSignal<Asked>({ state: 'no' });
  const ask = async () => {
    asked.value = { state: 'asking' };
    const answer = await platform.ask({ to: 'background', type: 'console/insights' });
    asked.value = answer.ok
      ? { state: 'told', told: answer.value }
      : { state: 'trouble', reason: answer.reason };
  };
  const now = asked.value;
  return (
    <Card
      title={text('console.insights.title')}
      action={
        <Button disabled={now.state === 'asking'} onPress={() => void ask()}>
          {text(now.state === 'asking' ? 'console.insights.asking' : 'console.insights.show')}
        </Button>
      }
    >
      <div class="insights" aria-live="polite">
        {now.state === 'trouble' ? (
          <Notice tone="care">{text(`console.insights.no.${troubleOf(now.reason)}`)}</Notice>
        ) : null}
        {now.state === 'told' ? <Told told={now.told} /> : null}
      </div>
    </Card>
  );
}

const troubleOf = (reason: Reason): 'forbidden' | 'notSignedIn' | 'notFound' | 'offline' =>
  reason === 'forbidden'
    ? 'forbidden'
    : reason === 'not-signed-in'
      ? 'notSignedIn'
      : reason === 'not-found'
        ? 'notFound'
        : 'offline';

function Told({ told }: { readonly told: TeamInsights }) {
  const text = useText();
  return (
    <>
      <Rules told={told} />
      <Spend told={told} />
      <Customers told={told} />
      <ToCall told={told} />
      {told.suppressed > 0 ? (
        <p class="row-hint">
          {text('console.insights.suppressed', {
            n: { unit: 'count', value: told.suppressed },
            fewest: { unit: 'count', value: told.fewest },
          })}
        </p>
      ) : null}
    </>
  );
}
