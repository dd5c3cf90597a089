import { useContext } from 'preact/hooks';
import { Button } from '../view/Button';
import { NewsLines } from '../view/NewsLines';
import { useText } from '../view/reading-context';
import { useDesk } from './desk';
import { KeyContext } from './keys';
import { Main } from './Main';
import { PanelHead } from './PanelHead';

const letters = ['c', 's', '1', 'g', 'w', 'i', 'e', 'a', 'n', 'h', 'd', 'f', 'z', '?'] as const;

/** What each key does and which have nothing to do on this screen, and the switch that turns single letters off (WCAG 2.1.4). */
export function KeysPanel() {
  const { state, send } = useDesk();
  const text = useText();
  const keys = useContext(KeyContext);
  const { singleKeys } = state.settings;
  const { news } = state;
  const locked = state.locked?.includes('singleKeys') ?? false;
  return (
    <Main class="panel" aria-labelledby="panel-title">
      <PanelHead title={text('sidebar.keys')} />
      <p class="sub">{text('sidebar.keysBody')}</p>
      <dl class="keys" data-off={singleKeys ? undefined : ''}>
        {letters.map((letter) => (
          <div key={letter} class={keys.holds(letter) ? undefined : 'not-now'}>
            <dt>
              <span class="kbd">{letter === '1' ? '1–3' : letter.toUpperCase()}</span>
            </dt>
            <dd>
              {text(`sidebar.key.${letter}`)}
              {keys.holds(letter) ? null : <small> · {text('sidebar.keyNotNow')}</small>}
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <span class="kbd">Esc</span>
          </dt>
          <dd>{text('sidebar.key.escape')}</dd>
        </div>
      </dl>
      {news ? (
        <section class="news panel-news">
          <h2>
            {text('sidebar.newsTitle', {
              title: { unit: 'text', value: news.title },
              n: { unit: 'count', value: news.version },
            })}
          </h2>
          <NewsLines news={news} />
        </section>
      ) : null}
      {locked ? <p class="quiet-text">{text('policy.lockedBy')}</p> : null}
      <div class="row">
        <Button
          disabled={locked}
          onPress={(event) =>
            void send({ to: 'background', type: 'sidebar/set', settings: { singleKeys: !singleKeys } }, event)
          }
        >
          {text(singleKeys ? 'sidebar.keysOff' : 'sidebar.keysOn')}
        </Button>
      </div>
    </Main>
  );
}
