import type { LinkCheck } from '../../../src/messages/link';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { usePlatform } from '../platform';
import { checkLine } from './check-line';

/** What the test found, said aloud too. */
export function CheckFound({ check, busy }: { readonly check: LinkCheck | null; readonly busy: boolean }) {
  const text = useText();
  const platform = usePlatform();
  const line = check && checkLine(check);
  return (
    <div class="link-found" role="status">
      {busy ? <p class="row-hint">{text('console.link.trying')}</p> : null}
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
