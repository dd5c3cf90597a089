import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';

/** No playbook is in force yet: what this is, and the one thing to do. */
export function FirstRun() {
  const { send } = useDesk();
  const text = useText();
  return (
    <main class="screen">
      <h1>{text('sidebar.firstTitle')}</h1>
      <p class="lead">{text('sidebar.firstBody')}</p>
      <div class="row">
        <Button
          kind="primary"
          onPress={(event) =>
            void send({ to: 'background', type: 'sidebar/open-options', section: 'start' }, event)
          }
        >
          {text('sidebar.firstGo')}
        </Button>
      </div>
      <p class="quiet-text">{text('sidebar.firstLocal')}</p>
    </main>
  );
}
