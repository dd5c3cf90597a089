import type { Heard } from '../../src/customer/profile';
import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { KeyButton } from './KeyButton';

/** Nobody tells the story twice: what a colleague heard and the customer confirmed. */
export function HeardBefore(props: {
  readonly earlier: Heard;
  readonly onRight: (event: Event) => void;
  readonly onAgain: () => void;
}) {
  const text = useText();
  const { by, at } = props.earlier;
  return (
    <>
      <p class="quiet-text">
        {by === ''
          ? text('sidebar.heardBySomebody', { at: { unit: 'date', value: at } })
          : text('sidebar.heardBy', { by: { unit: 'text', value: by }, at: { unit: 'date', value: at } })}
      </p>
      <blockquote class="say" dir="auto">
        {props.earlier.text}
      </blockquote>
      <div class="row">
        <KeyButton kind="primary" shortcut="c" onPress={props.onRight}>
          {text('sidebar.stillRight')}
        </KeyButton>
        <Button kind="quiet" onPress={props.onAgain}>
          {text('sidebar.hearAgain')}
        </Button>
      </div>
    </>
  );
}
