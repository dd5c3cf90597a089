import { hostOf } from '../../../src/helpdesk/host-pattern';
import { Button } from '../../view/Button';
import { Icon } from '../../view/Icon';
import { useText } from '../../view/reading-context';

/** One helpdesk address. The administrator's stays; one that the browser has not allowed yet can be allowed. */
export function HostLine(props: {
  readonly pattern: string;
  /** Name of the helpdesk that lives there, where it is not the first. */
  readonly helpdesk?: string;
  readonly locked: boolean;
  readonly granted: boolean;
  readonly onAllow: () => void;
  readonly onRemove: () => void;
}) {
  const text = useText();
  const { pattern, locked, granted } = props;
  const named = (what: string) => `${what}: ${hostOf(pattern)}`;
  return (
    <li>
      <Icon name="out" />
      <span>
        <b>{hostOf(pattern)}</b>
        {props.helpdesk === undefined ? null : <small>{props.helpdesk}</small>}
        {locked ? (
          <span class="locked-reason">
            <Icon name="lock" />
            {text('policy.lockedBy')}
          </span>
        ) : null}
        {granted ? null : <span class="host-waits">{text('console.helpdesks.notAllowed')}</span>}
      </span>
      <span class="grow" />
      {granted ? null : (
        <Button label={named(text('console.helpdesks.allow'))} onPress={props.onAllow}>
          {text('console.helpdesks.allow')}
        </Button>
      )}
      {locked ? null : (
        <Button kind="quiet" label={named(text('console.helpdesks.remove'))} onPress={props.onRemove}>
          {text('console.helpdesks.remove')}
        </Button>
      )}
    </li>
  );
}
