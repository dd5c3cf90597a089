import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';

/** No playbook is in force yet: what this is, and the one thing to do. */
export function FirstRun() {
  const { send, state } = useDesk();
  const text = useText();
  // A backend that somebody has set, and nobody signed in: the playbook comes from there.
  const signIn = state.link.backend === 'not-signed-in';
  return (
    <main class="screen">
      <h1>{text(signIn ? 'sidebar.firstSignInTitle' : 'sidebar.firstTitle')}</h1>
      <p class="lead">{text(signIn ? 'sidebar.firstSignInBody' : 'sidebar.firstBody')}</p>
      <div class="row">
        <Button
          kind="primary"
          onPress={(event) =>
            void send(
              { to: 'background', type: 'sidebar/open-options', section: signIn ? 'backend' : 'start' },
              event,
            )
          }
        >
          {text(signIn ? 'sidebar.firstSignIn' : 'sidebar.firstGo')}
        </Button>
      </div>
      {signIn ? null : <p class="quiet-text">{text('sidebar.firstLocal')}</p>}
    </main>
  );
}
