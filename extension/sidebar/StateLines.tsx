import { textOf } from '../../src/wording/catalogue';
import { Button } from '../view/Button';
import { Notice } from '../view/Notice';
import { useReading, useText } from '../view/reading-context';
import { AskAnswered } from './AskAnswered';
import { useDesk } from './desk';

/** At most one line each for the connection, for what the helpdesk did not answer, and for a notice; nothing when all is well. */
export function StateLines() {
  const { state, send } = useDesk();
  const reading = useReading();
  const { language } = reading;
  const text = useText();
  const { link, notice } = state;
  const waiting =
    link.queued > 0 ? ` ${text('sidebar.offlineQueued', { n: { unit: 'count', value: link.queued } })}` : '';
  const demo = state.view.kind === 'case' && state.view.demo === true;
  const missing = state.view.kind === 'case' ? state.view.trouble : undefined;
  const answered = state.askNews ?? [];
  // Before the first playbook the screen itself asks to sign in, and nothing can be given yet.
  const unsigned = link.backend === 'not-signed-in' && state.view.kind !== 'first-run';
  const quiet =
    answered.length === 0 &&
    !demo &&
    !missing &&
    !notice &&
    (link.backend === 'standalone' ||
      link.backend === 'connected' ||
      (link.backend === 'not-signed-in' && !unsigned));
  if (quiet) return null;
  return (
    <aside class="state-lines" aria-label={text('sidebar.stateLines')}>
      {demo ? <Notice>{text('sidebar.demo')}</Notice> : null}
      {link.backend === 'offline' || link.backend === 'unreadable' ? (
        <Notice>
          {link.backend === 'unreadable' || link.heardAt === undefined
            ? text(`sidebar.${link.backend}`)
            : text('sidebar.offlineSince', {
                at: { unit: 'date', value: link.heardAt },
              })}
          {waiting}
        </Notice>
      ) : null}
      {link.backend === 'replaced' ? (
        <Notice
          tone="care"
          action={
            <Button
              kind="link"
              onPress={(event) => void send({ to: 'background', type: 'sidebar/accept-restored' }, event)}
            >
              {text('sidebar.goOn')}
            </Button>
          }
        >
          {text('sidebar.replaced')}
          {waiting}
        </Notice>
      ) : null}
      {link.backend === 'no-consent' ? (
        <Notice
          tone="care"
          action={
            <Button
              kind="link"
              onPress={(event) =>
                void send({ to: 'background', type: 'sidebar/open-options', section: 'backend' }, event)
              }
            >
              {text('sidebar.allowAgain')}
            </Button>
          }
        >
          {text('sidebar.noConsent')}
          {waiting}
        </Notice>
      ) : null}
      {unsigned ? (
        <Notice
          tone="care"
          action={
            <Button
              kind="link"
              onPress={(event) => void send({ to: 'background', type: 'sidebar/sign-in' }, event)}
            >
              {text('sidebar.signIn')}
            </Button>
          }
        >
          {text('sidebar.notSignedIn')}
        </Notice>
      ) : null}
      {answered.map((one) => (
        <AskAnswered key={one.id} news={one} />
      ))}
      {missing ? (
        <Notice
          tone="care"
          action={
            <Button
              kind="link"
              onPress={(event) => void send({ to: 'background', type: 'sidebar/retry' }, event)}
            >
              {text('sidebar.retry')}
            </Button>
          }
        >
          {text(`sidebar.reason.${missing}`)} {text('sidebar.incomplete')}
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
