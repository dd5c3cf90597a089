import type { Playbook } from '../../../src/playbook/types';
import { useConsole } from '../console-state';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** Puts a playbook in force in this browser and says so; answers whether it is. */
export function useUsePlaybook(): (playbook: Playbook, reason: string) => Promise<boolean> {
  const say = useSay();
  const state = useConsole();
  const platform = usePlatform();
  return async (playbook, reason) => {
    const answer = await platform.ask({ to: 'background', type: 'console/use-playbook', playbook, reason });
    const done = state.take(answer);
    if (done) say('console.playbook.used', { title: { unit: 'text', value: playbook.title } });
    else if (!answer.ok && answer.detail === 'linked') say('console.playbook.linked', undefined, 'stop');
    else say(`console.trouble.${answer.ok ? 'server-error' : answer.reason}`, undefined, 'stop');
    return done;
  };
}
