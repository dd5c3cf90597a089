import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../view/Button';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';

/** The head of a panel that takes the place of the case; the focus goes to its way back. */
export function PanelHead({ title }: { readonly title: string }) {
  const { panel } = useDesk();
  const text = useText();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.querySelector('button')?.focus(), []);
  return (
    <div class="panel-head" ref={head}>
      <IconButton
        icon="left"
        label={text('sidebar.back')}
        onPress={() => {
          panel.value = 'none';
        }}
      />
      <h1 id="panel-title">{title}</h1>
    </div>
  );
}
