import { useState } from 'preact/hooks';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { useConsole, useOverview } from '../console-state';
import { Confirm } from '../parts/Confirm';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** Empties this browser of everything about customers and cases. Asks once, and says what has not been sent yet. */
export function Wipe() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const state = useConsole();
  const { counts, settings } = useOverview();
  const [asking, setAsking] = useState(false);
  const wipe = async () => {
    setAsking(false);
    const done = state.take(await platform.ask({ to: 'background', type: 'console/wipe' }));
    if (done) {
      // With the choices gone, so are the hosts that were added: hand their permissions back.
      const described = settings.helpdesks.flatMap(({ hosts }) => hosts);
      for (const pattern of [...settings.extraHosts, ...described]) await platform.hosts.remove(pattern);
      await platform.ask({ to: 'background', type: 'console/hosts-changed' });
    }
    say(done ? 'console.privacy.wiped' : 'console.notKept', undefined, done ? 'plain' : 'stop');
  };
  return (
    <Card
      tone="harm"
      title={text('console.privacy.wipe')}
      sub={text('console.privacy.wipeSub')}
      action={
        <Button kind="harm" onPress={() => setAsking(true)}>
          {text('console.privacy.wipeDo')}
        </Button>
      }
    >
      {asking ? (
        <Confirm
          title={text('console.privacy.wipeTitle')}
          yes={text('console.privacy.wipeYes')}
          harm
          onNo={() => setAsking(false)}
          onYes={() => void wipe()}
        >
          <p>
            {text('console.privacy.wipeWhat', {
              profiles: { unit: 'count', value: counts.profiles },
              cases: { unit: 'count', value: counts.cases },
              decisions: { unit: 'count', value: counts.decisions },
            })}
          </p>
          {counts.outbox > 0 ? (
            <p class="care-text">
              {text('console.privacy.wipeUnsent', { n: { unit: 'count', value: counts.outbox } })}
            </p>
          ) : null}
        </Confirm>
      ) : null}
    </Card>
  );
}
