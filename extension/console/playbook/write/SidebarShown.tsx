import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SidebarState } from '../../../../src/messages/sidebar-state';
import { App } from '../../../sidebar/App';
import type { Send } from '../../../sidebar/desk';
import styles from '../../../sidebar/styles/sidebar.css?inline';

/** What sticks to the edges of a frame would cover what lies under it here. */
const inside = '.leeway{min-block-size:0}.leeway .foot,.leeway .top,.leeway header{position:static}';

/** The agent's own sidebar with its own styles, kept apart from the page around it. */
export function SidebarShown(props: {
  readonly state: SidebarState;
  readonly language: string;
  readonly now: number;
  readonly send: Send;
  readonly label: string;
}) {
  const host = useRef<HTMLDivElement>(null);
  const { state, language, now, send } = props;
  useEffect(() => {
    const { current } = host;
    if (!current) return;
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' });
    if (root.adoptedStyleSheets.length === 0) {
      // The package's policy takes no style element, nor should it.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${styles}${inside}`);
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('div'));
    }
    const place = root.lastElementChild;
    if (!place) return;
    render(<App state={state} language={language} now={now} send={send} keysFrom={place} />, place);
  }, [state, language, now, send]);
  useEffect(() => {
    const { current } = host;
    return () => {
      const place = current?.shadowRoot?.lastElementChild;
      if (place) render(null, place);
    };
  }, []);
  return (
    <section aria-label={props.label}>
      <div class="sidebar-shown" ref={host} />
    </section>
  );
}
