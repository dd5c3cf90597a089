import { textOf } from '../../src/wording/catalogue';
import { Button } from '../view/Button';
import { Notice } from '../view/Notice';
import { useReading, useText } from '../view/reading-context';
import { useDesk } from './desk';

/** At most one line each for the connection and for a notice; nothing when all is well. */
export function StateLines() {
  const { state, send } = useDesk();
  const { language } = useReading();
  const text = useText();
  const { link, notice } = state;
  const waiting =
    link.queued > 0 ? ` ${text('sidebar.offlineQueued', { n: { unit: 'count', value: link.queued } })}` : '';
  const demo = state.view.kind === 'case' && state.view.demo === true;
  const quiet = !demo && !notice && (link.backend === 'standalone' || link.backend === 'connected');
  if (quiet) return null;
  return (
    <aside class="state-lines" aria-label={text('sidebar.stateLines')}>
      {demo ? <Notice>{text('sidebar.demo')}</Notice> : null}
      {link.backend === 'offline' ? (
        <Notice>
          {text('sidebar.offline')}
          {waiting}
        </Notice>
      ) : null}
      {link.backend === 'not-signed-in' ? (
        <Notice
          tone="care"
          action={
            <Button
              kind="link"
              onPress={(event) => void send({ to: 'background', type: 'sidebar/open-options' }, event)}
            >
              {text('sidebar.openOptions')}
            </Button>
          }
        >
          {text('sidebar.notSignedIn')}
        </Notice>
      ) : null}
      {notice ? (
        <Notice tone="stop">
          {textOf(notice.key, language) ?? text(`sidebar.reason.${notice.reason}`)}{' '}
          {textOf(notice.key, language) ? null : text(`sidebar.mend.${notice.reason}`)}
        </Notice>
      ) : null}
    </aside>
  );
}
