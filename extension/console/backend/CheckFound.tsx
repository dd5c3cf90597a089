import type { LinkCheck, ProviderNamed } from '../../../src/messages/link';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { usePlatform } from '../platform';
import { checkLine } from './check-line';

/** What is waited for, then what was found; said aloud too. */
export function CheckFound({
  check,
  busy,
}: {
  readonly check: LinkCheck | null;
  readonly busy: 'no' | 'asking' | ProviderNamed;
}) {
  const text = useText();
  const platform = usePlatform();
  const line = check && checkLine(check);
  return (
    <div class="link-found" role="status">
      {busy === 'asking' ? <p class="row-hint">{text('console.link.trying')}</p> : null}
      {typeof busy === 'object' ? (
        <Notice>{text('console.link.waiting', { host: { unit: 'text', value: busy.host } })}</Notice>
      ) : null}
      {line ? (
        <Notice
          tone={line.tone}
          action={
            line.address === null ? null : (
              <Button kind="link" onPress={() => platform.openTab(line.address ?? '')}>
                {text('console.link.openAddress')}
              </Button>
            )
          }
        >
          {text(line.key, line.values)}
        </Notice>
      ) : null}
    </div>
  );
}
