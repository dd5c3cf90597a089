import type { SidebarView } from '../../src/messages/sidebar-state';
import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';

/** Why nothing is shown, in one line, and what to do. The helpdesk goes on as if we were not there. */
export function Trouble({ view }: { readonly view: Extract<SidebarView, { kind: 'trouble' }> }) {
  const { send } = useDesk();
  const text = useText();
  return (
    <main class="screen">
      <h1>{text(`sidebar.reason.${view.reason}`)}</h1>
      <p class="lead">{text(`sidebar.mend.${view.reason}`)}</p>
      {view.detail ? <p class="quiet-text detail">{view.detail}</p> : null}
      <div class="row">
        <Button
          kind="primary"
          onPress={(event) => void send({ to: 'background', type: 'sidebar/retry' }, event)}
        >
          {text('sidebar.retry')}
        </Button>
        <Button
          kind="quiet"
          onPress={(event) => void send({ to: 'background', type: 'sidebar/open-options' }, event)}
        >
          {text('sidebar.openOptions')}
        </Button>
      </div>
    </main>
  );
}
