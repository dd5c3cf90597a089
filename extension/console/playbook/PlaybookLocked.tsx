import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { LockedReason } from '../parts/LockedReason';

/** Why no playbook can be chosen here, and where it comes from instead. */
export function PlaybookLocked() {
  const text = useText();
  const { playbook, policy } = useOverview();
  const fromBackend = policy?.backendRequired ?? false;
  return (
    <>
      <LockedReason />
      {fromBackend ? <p>{text('console.playbook.fromBackend')}</p> : null}
      {fromBackend && !playbook ? (
        <p>
          <a class="button primary" href="#backend">
            {text('console.playbook.goToBackend')}
          </a>
        </p>
      ) : null}
    </>
  );
}
