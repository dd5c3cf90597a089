import { starters } from '../../../src/playbook/starters/starters';
import type { Playbook } from '../../../src/playbook/types';
import { Icon } from '../../view/Icon';
import { useText } from '../../view/reading-context';

/** The starter playbooks side by side; choosing one shows it, nothing more. */
export function StarterCards(props: {
  readonly chosen: string | null;
  readonly inForce: string | null;
  readonly onChoose: (playbook: Playbook) => void;
}) {
  const text = useText();
  return (
    <ul class="starters">
      {starters.map(({ id, playbook }) => (
        <li key={id}>
          <button
            type="button"
            class="starter"
            aria-pressed={props.chosen === playbook.title}
            onClick={() => props.onChoose(playbook)}
          >
            <b>{text(`console.starter.${id}`)}</b>
            <span>{text(`console.starterFor.${id}`)}</span>
            {props.inForce === playbook.title ? (
              <small>
                <Icon name="check" /> {text('console.playbook.isInForce')}
              </small>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
