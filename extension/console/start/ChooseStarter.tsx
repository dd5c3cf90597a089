import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { starters } from '../../../src/playbook/starters/starters';
import type { Playbook } from '../../../src/playbook/types';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { PlaybookSentences } from '../playbook/PlaybookSentences';
import { StarterCards } from '../playbook/StarterCards';
import { useUsePlaybook } from '../playbook/use-playbook';
import { whoMayPublish } from '../playbook/who-may-publish';

/** One press shows what a starter says in plain sentences, one more puts it in force. */
export function ChooseStarter() {
  const text = useText();
  const put = useUsePlaybook();
  const { playbook: now, link } = useOverview();
  const alone = whoMayPublish(link ?? null, false) === 'alone';
  const chosen = useSignal<Playbook | null>(now ? null : (starters[0]?.playbook ?? null));
  const shown = chosen.value;
  const root = useRef<HTMLDivElement>(null);
  if (!alone)
    return (
      <p>
        {text('console.publish.fromLead')} <a href="#playbook">{text('console.publish.toPlaybook')}</a>
      </p>
    );
  return (
    <div ref={root}>
      <StarterCards
        chosen={shown?.title ?? null}
        inForce={now?.playbook.title ?? null}
        onChoose={(playbook) => {
          // The first press on what is chosen already must not take it away.
          chosen.value = shown === playbook && now ? null : playbook;
        }}
      />
      {shown ? (
        <div class="starter-preview">
          <PlaybookSentences playbook={shown} brief />
          {shown.title === now?.playbook.title ? null : (
            <Button
              kind="primary"
              onPress={() =>
                void put(shown, text('console.playbook.reasonStarter')).then((done) => {
                  if (!done) return;
                  chosen.value = null;
                  // The button that was pressed goes away; the focus stays on what it chose.
                  root.current?.querySelector<HTMLElement>('.starter[aria-pressed="true"]')?.focus();
                })
              }
            >
              {text('console.playbook.use')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
