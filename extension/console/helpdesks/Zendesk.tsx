import { useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { Row } from '../parts/Row';
import { Card } from '../parts/Section';
import { Switch } from '../parts/Switch';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { OpenHelpdesk } from './OpenHelpdesk';

/** The helpdesk that works without asking the browser for anything. */
export function Zendesk() {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const platform = usePlatform();
  const { settings, policy } = useOverview();
  const locked = useLocked();
  const off = policy?.adaptersOff.includes('zendesk') ?? false;
  const places = platform.hosts.builtIn.map((one) => one.replace(/\/\*$/, '')).join(', ');
  const on = !settings.adaptersOff.includes('zendesk');
  const set = async (now: boolean) => {
    const others = settings.adaptersOff.filter((id) => id !== 'zendesk');
    const kept = await state.set({ adaptersOff: now ? others : [...others, 'zendesk'] });
    say(kept ? 'console.kept' : 'console.notKept', undefined, kept ? 'plain' : 'stop');
  };
  return (
    <Card title="Zendesk" sub={text('console.helpdesks.zendeskSub')}>
      <Row
        for="zendesk-on"
        label={text('console.helpdesks.show')}
        hint={places}
        locked={off || locked('adaptersOff')}
      >
        <Switch id="zendesk-on" on={on} onChange={(now) => void set(now)} />
      </Row>
      <OpenHelpdesk />
    </Card>
  );
}
