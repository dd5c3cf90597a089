import { Button } from '../view/Button';
import { Notice } from '../view/Notice';
import { useText } from '../view/reading-context';
import { useConsole } from './console-state';

/** Before the background answered, or when it could not: its place is kept, nothing jumps. */
export function NotReady() {
  const text = useText();
  const { loaded, refresh } = useConsole();
  const now = loaded.value;
  if (now.state === 'trouble')
    return (
      <div class="section">
        <h1 id="section-title">{text('console.notReady')}</h1>
        <Notice
          tone="stop"
          action={
            <Button
              onPress={() => {
                loaded.value = { state: 'loading' };
                void refresh();
              }}
            >
              {text('console.again')}
            </Button>
          }
        >
          {text(`console.trouble.${now.reason}`)}
        </Notice>
      </div>
    );
  return (
    <div class="section" aria-busy="true">
      <h1 id="section-title" class="sr">
        {text('console.loading')}
      </h1>
      <div class="bone wide" />
      <div class="bone" />
      <div class="bone card-bone" />
      <div class="bone card-bone" />
    </div>
  );
}
