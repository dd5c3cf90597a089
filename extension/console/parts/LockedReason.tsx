import { Icon } from '../../view/Icon';
import { useText } from '../../view/reading-context';

/** Why something cannot be changed here. */
export function LockedReason() {
  const text = useText();
  return (
    <p class="locked-reason">
      <Icon name="lock" />
      {text('policy.lockedBy')}
    </p>
  );
}
