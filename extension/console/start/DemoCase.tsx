import { useSignal } from '@preact/signals';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** The built-in case in the real sidebar, in a tab of its own: nothing done there is counted or sent. */
export function DemoCase() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const busy = useSignal(false);
  const show = async () => {
    busy.value = true;
    const answer = await platform.ask({ to: 'background', type: 'console/demo-case' });
    busy.value = false;
    if (!answer.ok) say(`console.trouble.${answer.reason}`, undefined, 'stop');
  };
  return (
    <Button disabled={busy.value} onPress={() => void show()}>
      {text('console.start.demoDo')}
    </Button>
  );
}
