import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { SidebarState, SidebarView } from '../../src/messages/sidebar-state';
import type { Result } from '../../src/trouble/result';
import { direction, shippedLanguage } from '../../src/wording/language';
import type { Reading } from '../../src/wording/reading';
import { KeyHints } from '../view/Kbd';
import { LiveRegion } from '../view/LiveRegion';
import { ReadingContext } from '../view/reading-context';
import { CaseScreen } from './CaseScreen';
import { type Desk, DeskContext, type Panel, type Send } from './desk';
import { Find } from './Find';
import { FirstRun } from './FirstRun';
import { Header } from './Header';
import { KeyContext, KeyMap, onKeyDown } from './keys';
import { Loading } from './Loading';
import { News } from './News';
import { StateLines } from './StateLines';
import { Trouble } from './Trouble';

/**
 * The whole sidebar as a function of the state it is given. The console renders the same with a state of its
 * own; everything that is done goes through `send`.
 */
export function App(props: {
  readonly state: SidebarState;
  /** The browser's language, used when the settings name none. */
  readonly language: string;
  readonly now: number;
  readonly timeZone?: string;
  readonly send: Send;
  /** The element that listens for keys; the whole document unless App is shown inside another page. */
  readonly keysFrom?: EventTarget;
  /** Whether single letters are meant for this; they always are where nobody can lead the focus astray. */
  readonly lettersMeant?: () => boolean;
}) {
  const { state, send, now, timeZone } = props;
  const { settings, view } = state;
  const panel = useSignal<Panel>('none');
  const said = useSignal('');
  const trouble = useSignal<Result<unknown> | null>(null);
  const inserted = useSignal<Desk['inserted']['value']>([]);
  const undone = useSignal(0);
  const keys = useMemo(() => new KeyMap(), []);
  const language = shippedLanguage(settings.language, props.language);
  const tag = settings.language ?? (props.language.startsWith(language) ? props.language : language);
  const reading = useMemo<Reading>(
    () => ({ language: tag, now, figures: settings.figures, ...(timeZone ? { timeZone } : {}) }),
    [tag, now, settings.figures, timeZone],
  );
  const caseKey = view.kind === 'case' ? view.caseKey : view.kind;
  useEffect(() => {
    panel.value = 'none';
    trouble.value = null;
    said.value = '';
  }, [caseKey]);
  useEffect(() => {
    const from = props.keysFrom ?? document;
    const onEscape = (event: KeyboardEvent) => {
      if (panel.value !== 'none') panel.value = 'none';
      else void send({ to: 'background', type: 'sidebar/focus-reply' }, event);
    };
    const listen = (event: Event) =>
      onKeyDown(event as KeyboardEvent, keys, {
        singleKeys: settings.singleKeys && (props.lettersMeant?.() ?? true),
        escape: onEscape,
      });
    from.addEventListener('keydown', listen);
    return () => from.removeEventListener('keydown', listen);
  }, [props.keysFrom, settings.singleKeys, send]);
  const desk: Desk = {
    state,
    send,
    panel,
    said,
    trouble,
    inserted,
    undone,
    inside: props.keysFrom !== undefined,
  };
  return (
    <ReadingContext.Provider value={reading}>
      <KeyHints.Provider value={settings.singleKeys}>
        <KeyContext.Provider value={keys}>
          <DeskContext.Provider value={desk}>
            <div
              class="leeway"
              lang={tag}
              dir={direction(tag)}
              data-theme={settings.theme === 'system' ? undefined : settings.theme}
            >
              <Header />
              <StateLines />
              <News />
              <Screen view={view} />
              <LiveRegion text={said.value} />
            </div>
          </DeskContext.Provider>
        </KeyContext.Provider>
      </KeyHints.Provider>
    </ReadingContext.Provider>
  );
}

function Screen({ view }: { readonly view: SidebarView }) {
  switch (view.kind) {
    case 'first-run':
      return <FirstRun />;
    case 'find':
      return <Find view={view} />;
    case 'loading':
      return <Loading label={view.label} />;
    case 'trouble':
      return <Trouble view={view} />;
    case 'case':
      return <CaseScreen key={view.caseKey} view={view} />;
  }
}
