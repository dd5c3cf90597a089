import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Playbook } from '../../../src/playbook/types';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { useConsole, useOverview } from '../console-state';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { Differences } from './Differences';
import { PlaybookSentences } from './PlaybookSentences';
import { useUsePlaybook } from './use-playbook';
import { whoMayPublish } from './who-may-publish';

/** Another playbook before it is used: what would change against the one in force, and why it is done. */
export function Candidate(props: {
  readonly playbook: Playbook;
  readonly reason: string;
  readonly onDone: () => void;
}) {
  const text = useText();
  const put = useUsePlaybook();
  const { playbook: now, link } = useOverview();
  const { drafting } = useConsole();
  const platform = usePlatform();
  const alone = whoMayPublish(link ?? null, false) === 'alone';
  const reason = useSignal(props.reason);
  const busy = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const use = async () => {
    busy.value = true;
    const done = await put(props.playbook, reason.value.trim() || props.reason);
    busy.value = false;
    if (done) props.onDone();
  };
  /** Into the draft, where it can be changed, tried and published. */
  const write = async () => {
    const { makeDraft } = await import('./write/draft-store');
    const base = now?.version ?? null;
    const begun = now?.playbook ?? props.playbook;
    drafting.value ??= makeDraft(platform, { playbook: begun, base, at: platform.now() }, begun);
    drafting.value.edit(() => props.playbook);
    location.hash = alone ? '#playbook' : '#playbook/publish';
  };
  return (
    <section class="focus-box" ref={box} tabIndex={-1} aria-label={props.playbook.title}>
      <Card
        tone="open"
        title={now ? text('console.playbook.change') : text('console.playbook.first')}
        sub={
          now
            ? text('console.playbook.changeSub', {
                now: { unit: 'text', value: now.playbook.title },
                next: { unit: 'text', value: props.playbook.title },
              })
            : props.playbook.title
        }
      >
        {now ? <Differences from={now.playbook} to={props.playbook} /> : null}
        <details class="sentences" open={!now}>
          <summary>{text('console.playbook.read')}</summary>
          <PlaybookSentences playbook={props.playbook} />
        </details>
        {alone ? null : (
          <div class="buttons">
            <Button kind="primary" onPress={() => void write()}>
              {text('console.playbook.takeIntoDraft')}
            </Button>
            <Button onPress={props.onDone}>{text('console.playbook.cancel')}</Button>
          </div>
        )}
        {alone ? (
          <form
            class="inline-form"
            onSubmit={(event) => {
              event.preventDefault();
              void use();
            }}
          >
            <label for="playbook-reason">{text('console.playbook.reason')}</label>
            <input
              class="field"
              id="playbook-reason"
              type="text"
              maxLength={200}
              aria-describedby="playbook-reason-hint"
              value={reason.value}
              onInput={(event) => {
                reason.value = event.currentTarget.value;
              }}
            />
            <button type="submit" class="button primary" disabled={busy.value}>
              {text('console.playbook.use')}
            </button>
            {now ? <Button onPress={() => void write()}>{text('console.playbook.editFirst')}</Button> : null}
            <Button onPress={props.onDone}>{text('console.playbook.cancel')}</Button>
            <p class="row-hint wide" id="playbook-reason-hint">
              {text('console.playbook.reasonHint')}
            </p>
          </form>
        ) : null}
      </Card>
    </section>
  );
}
