import { useSignal } from '@preact/signals';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** The built-in case in the real sidebar, beside this page: nothing in it is sent anywhere. */
export function DemoCase() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const { settings } = useOverview();
  const open = useSignal(false);
  const show = async () => {
    const answer = await platform.ask({ to: 'background', type: 'console/demo-case' });
    if (answer.ok) open.value = true;
    else say(`console.trouble.${answer.reason}`, undefined, 'stop');
  };
  if (!open.value)
    return (
      <Button kind="primary" onPress={() => void show()}>
        {text('console.start.demoDo')}
      </Button>
    );
  return (
    <>
      <Button onPress={() => (open.value = false)}>{text('console.start.demoClose')}</Button>
      <iframe
        class="demo-frame"
        title={text('console.start.demoFrame')}
        src={platform.sidebarPage}
        style={{ inlineSize: `${settings.width}px` }}
      />
    </>
  );
}
