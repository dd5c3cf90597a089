import { Button } from '../view/Button';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';

/** The one tap: opens the four answers, which is where it is noted. */
export function SnagButton() {
  const { panel } = useDesk();
  const text = useText();
  return (
    <Button
      kind="quiet"
      expanded={panel.value === 'snag'}
      onPress={() => {
        panel.value = panel.value === 'snag' ? 'none' : 'snag';
      }}
    >
      {text('sidebar.snag')}
    </Button>
  );
}
