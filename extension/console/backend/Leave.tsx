import { useState } from 'preact/hooks';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { useConsole } from '../console-state';
import { Confirm } from '../parts/Confirm';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** Back to standing alone, after a yes. */
export function Leave() {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const platform = usePlatform();
  const [asking, setAsking] = useState(false);
  const leave = async () => {
    setAsking(false);
    const done = state.take(await platform.ask({ to: 'background', type: 'console/link-leave' }));
    say(done ? 'console.link.alone' : 'console.notKept', undefined, done ? 'plain' : 'stop');
  };
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {text('console.link.leave')}
      </Button>
      {asking ? (
        <Confirm
          title={text('console.link.leaveTitle')}
          yes={text('console.link.leave')}
          onNo={() => setAsking(false)}
          onYes={() => void leave()}
        >
          <p>{text('console.link.leaveWhat')}</p>
        </Confirm>
      ) : null}
    </>
  );
}
