import { personalData, technicalData } from '../../../src/contract/data-consent';
import type { LinkOverview } from '../../../src/messages/link';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useConsole } from '../console-state';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** Asks straight from the press; the background hears of a yes from the browser itself. */
function useAllow() {
  const state = useConsole();
  const platform = usePlatform();
  const say = useSay();
  return async (what: readonly string[]): Promise<void> => {
    const yes = await platform.consent(what);
    say(yes ? 'console.link.allowed' : 'console.link.notAllowed', undefined, yes ? 'plain' : 'stop');
    await state.refresh();
  };
}

/** What had been allowed was taken back in the browser. */
export function AllowAgain({ server }: { readonly server: string }) {
  const text = useText();
  const allow = useAllow();
  return (
    <Notice
      tone="care"
      action={
        <Button kind="primary" onPress={() => void allow(personalData)}>
          {text('console.link.allow')}
        </Button>
      }
    >
      {text('console.link.takenBack', { server: { unit: 'text', value: server } })}
    </Notice>
  );
}

/** The daily report that an administrator wants, and that is each person's own to allow. */
export function Reports({ reports }: Pick<LinkOverview, 'reports'>) {
  const text = useText();
  const allow = useAllow();
  if (reports === 'none') return null;
  if (reports === 'sent') return <p class="row-hint">{text('console.link.reportsSent')}</p>;
  return (
    <Notice
      action={
        <Button onPress={() => void allow([technicalData])}>{text('console.link.reportsAllow')}</Button>
      }
    >
      {text('console.link.reportsNot')}
    </Notice>
  );
}
