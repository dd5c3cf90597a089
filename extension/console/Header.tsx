import { useText } from '../view/reading-context';
import { useConsole } from './console-state';
import { usePlatform } from './platform';

/** Who we are, and which playbook is in force: the one fact every section needs. */
export function Header() {
  const text = useText();
  const { loaded } = useConsole();
  const { version } = usePlatform();
  const inForce = loaded.value.state === 'ready' ? loaded.value.overview.playbook : null;
  return (
    <header class="top">
      <a class="brand" href="#start">
        <span class="mark" aria-hidden="true" />
        <b>Leeway</b>
      </a>
      <span class="top-title">{text('console.title')}</span>
      <span class="grow" />
      {inForce ? (
        <a class="pill" href="#playbook">
          {text('console.inForce', {
            title: { unit: 'text', value: inForce.playbook.title },
            version: { unit: 'count', value: inForce.version },
          })}
        </a>
      ) : loaded.value.state === 'ready' ? (
        <a class="pill care" href="#playbook">
          {text('console.noneInForce')}
        </a>
      ) : null}
      <span class="top-version">{version}</span>
    </header>
  );
}
