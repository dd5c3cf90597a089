import type { ComponentChildren } from 'preact';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';

/** A control whose guess is not certain: the question stands beside it until somebody answers. */
export function Confirm(props: {
  readonly when: boolean;
  readonly question: string;
  readonly onYes: () => void;
  readonly children: ComponentChildren;
}) {
  const text = useText();
  return (
    <div class={props.when ? 'confirm' : 'confirmed'}>
      {props.children}
      {props.when ? (
        <p class="confirm-line">
          <span>{props.question}</span>
          <Button label={`${text('console.file.right')}: ${props.question}`} onPress={props.onYes}>
            {text('console.file.right')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
