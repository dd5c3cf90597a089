import { IconButton } from '../view/Button';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';
import { useKey } from './keys';

/** The mark, which case this is, how they reach us, and the two switches of the panel itself. */
export function Header() {
  const { state, send } = useDesk();
  const text = useText();
  const { view, settings } = state;
  const hidden = settings.figures === 'hidden';
  const set = (event: Event, change: { figures?: 'shown' | 'hidden'; collapsed?: boolean }) =>
    void send({ to: 'background', type: 'sidebar/set', settings: change }, event);
  const locked = state.locked?.includes('figures') ?? false;
  const figures = (event: Event) => {
    if (!locked) set(event, { figures: hidden ? 'shown' : 'hidden' });
  };
  useKey('f', figures);
  return (
    <header class="top">
      <span class="mark" aria-hidden="true" />
      <b>Leeway</b>
      {'label' in view ? <span class="case-label">{view.label}</span> : null}
      <span class="grow" />
      {view.kind === 'case' ? (
        <span class={`mode ${view.mode}`}>
          {text(view.mode === 'live' ? 'sidebar.live' : 'sidebar.written')}
        </span>
      ) : null}
      <IconButton
        icon={hidden ? 'eye-off' : 'eye'}
        locked={locked}
        label={text(
          locked
            ? hidden
              ? 'policy.figuresHidden'
              : 'policy.figuresShown'
            : hidden
              ? 'sidebar.showFigures'
              : 'sidebar.hideFigures',
        )}
        onPress={figures}
      />
      <IconButton
        icon={settings.side === 'right' ? 'right' : 'left'}
        label={text('sidebar.minimise')}
        onPress={(event) => set(event, { collapsed: true })}
      />
    </header>
  );
}
