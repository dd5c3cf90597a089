import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Section } from '../parts/Section';
import { AskCard } from './AskCard';
import { useAsks } from './use-asks';

/** What agents would give beyond their room, and a lead's yes or no to it. */
export function AsksSection() {
  const text = useText();
  const role = useOverview().link?.me?.role;
  return (
    <Section title={text('console.nav.asks')} sub={text('console.asks.sub')}>
      {role === 'lead' || role === 'admin' ? <Waiting /> : <Notice>{text('console.asks.forLeads')}</Notice>}
    </Section>
  );
}

function Waiting() {
  const text = useText();
  const { asks, look } = useAsks();
  const now = asks.value;
  const again = (
    <Button kind="quiet" onPress={() => void look()}>
      {text('console.asks.again')}
    </Button>
  );
  if (now.state === 'loading') return <p role="status">{text('console.asks.loading')}</p>;
  if (now.state === 'trouble') {
    const offline = ['offline', 'timeout', 'server-error'].includes(now.reason);
    return (
      <Notice tone="care" action={again}>
        {text(offline ? 'console.asks.offline' : `console.trouble.${now.reason}`)}
      </Notice>
    );
  }
  return (
    <>
      <div class="buttons" role="status">
        <p>
          {now.items.length === 0
            ? text('console.asks.none')
            : text('console.asks.count', { n: { unit: 'count', value: now.items.length } })}
        </p>
        {again}
      </div>
      {now.items.map((ask) => (
        <AskCard
          key={ask.id}
          ask={ask}
          onAnswered={(items) => {
            asks.value = { state: 'ready', items };
          }}
          onLate={look}
        />
      ))}
    </>
  );
}
