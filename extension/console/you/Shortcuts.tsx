import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { useText } from '../../view/reading-context';
import { usePlatform } from '../platform';

/** The browser's own shortcuts: shown here, changed in the browser. */
export function Shortcuts() {
  const text = useText();
  const platform = usePlatform();
  const found = useSignal<readonly { name: string; keys: string }[]>([]);
  useEffect(() => {
    void platform.shortcuts().then((all) => {
      found.value = all;
    });
  }, [platform]);
  const names = { 'enter-sidebar': 'console.you.enter', 'hide-figures': 'console.you.hide' } as const;
  return (
    <>
      <dl class="shortcuts">
        {(Object.keys(names) as (keyof typeof names)[]).map((name) => (
          <div key={name}>
            <dt>{text(names[name])}</dt>
            <dd>
              {keysOf(found.value.find((one) => one.name === name)?.keys)?.map((key) => (
                <kbd key={key}>{key}</kbd>
              )) ?? text('console.you.noKeys')}
            </dd>
          </div>
        ))}
      </dl>
      <p class="row-hint">{text('console.you.changeKeys')}</p>
    </>
  );
}

const keysOf = (keys: string | undefined): readonly string[] | null => (keys ? keys.split('+') : null);
