import { useSignal } from '@preact/signals';
import type { LinkCheck, LinkOverview } from '../../../src/messages/link';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useConsole, useOverview } from '../console-state';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { CheckFound } from './CheckFound';
import { ConnectAdmin } from './ConnectAdmin';
import { AllowAgain, Reports } from './Consent';
import { Leave } from './Leave';
import { Who } from './Who';

/** Who is signed in where, how long, when the backend last answered, and the way out. */
export function SignedIn({ link }: { readonly link: LinkOverview }) {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const platform = usePlatform();
  const { policy } = useOverview();
  const fixed = policy !== undefined && (policy.endpoint !== null || policy.backendRequired);
  const found = useSignal<LinkCheck | null>(null);
  const busy = useSignal(false);
  const server = { unit: 'text', value: link.server } as const;

  const signOut = async () => {
    busy.value = true;
    const done = state.take(await platform.ask({ to: 'background', type: 'console/link-sign-out' }));
    busy.value = false;
    say(done ? 'console.link.signedOut' : 'console.notKept', undefined, done ? 'plain' : 'stop');
  };
  const goOn = async () => {
    busy.value = true;
    state.take(await platform.ask({ to: 'background', type: 'console/accept-restored' }));
    busy.value = false;
  };
  const test = async () => {
    busy.value = true;
    found.value = null;
    const answer = await platform.ask({ to: 'background', type: 'console/link-check' });
    if (answer.ok) found.value = answer.value;
    else say(`console.trouble.${answer.reason}`, undefined, 'stop');
    busy.value = false;
    await state.refresh();
  };
  return (
    <Card title={text('console.link.connection')} action={fixed ? null : <Leave />}>
      {link.state === 'connected' && link.me ? (
        <Notice>
          {text('console.link.connected', {
            server,
            name: { unit: 'text', value: link.me.name },
            role: { unit: 'term', value: `console.link.role.${link.me.role}` },
          })}
        </Notice>
      ) : link.state === 'no-consent' ? (
        <AllowAgain server={link.server} />
      ) : link.state === 'replaced' ? (
        <Notice
          tone="care"
          action={
            <Button kind="primary" disabled={busy.value} onPress={() => void goOn()}>
              {text('console.link.goOn')}
            </Button>
          }
        >
          {text('console.link.replaced', { server })}
        </Notice>
      ) : (
        <Notice tone="care">
          {text(`console.link.${link.state === 'unreadable' ? 'unreadable' : 'offline'}`, { server })}
        </Notice>
      )}
      <Who link={link} />
      <div class="buttons">
        <Button disabled={busy.value} onPress={() => void test()}>
          {text('console.link.test')}
        </Button>
        <Button disabled={busy.value} onPress={() => void signOut()}>
          {text('console.link.signOut')}
        </Button>
      </div>
      <p class="row-hint">{text('console.link.playbookFrom')}</p>
      <Reports reports={link.reports} />
      <CheckFound check={found.value} busy={busy.value ? 'asking' : 'no'} />
      <ConnectAdmin />
    </Card>
  );
}
