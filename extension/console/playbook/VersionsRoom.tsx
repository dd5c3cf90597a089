import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { VersionLine } from '../../../src/messages/lead';
import type { Playbook } from '../../../src/playbook/types';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { Card } from '../parts/Section';
import { Pick } from '../parts/Segmented';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { Differences } from './Differences';
import { isUncertain } from './is-uncertain';
import { whoMayPublish } from './who-may-publish';
import type { DraftStore } from './write/draft-store';

type Lines =
  | { readonly state: 'loading' }
  | { readonly state: 'trouble'; readonly reason: string }
  | { readonly state: 'ready'; readonly lines: readonly VersionLine[] };

/** Every version with who, when and why; any two side by side in sentences; any old one back by one press. */
export function VersionsRoom({ store }: { readonly store: DraftStore }) {
  const text = useText();
  const platform = usePlatform();
  const { playbook: inForce } = useOverview();
  const lines = useSignal<Lines>({ state: 'loading' });
  const looked = useSignal<number | null>(null);
  const against = useSignal<number | null>(null);
  const load = async () => {
    const answer = await platform.ask({ to: 'background', type: 'console/versions' });
    lines.value = answer.ok
      ? { state: 'ready', lines: answer.value }
      : { state: 'trouble', reason: answer.reason };
  };
  useEffect(() => void load(), [inForce?.version]);
  const now = lines.value;
  if (now.state === 'loading') return <div class="bone card-bone" aria-busy="true" />;
  if (now.state === 'trouble')
    return (
      <Notice tone="stop" action={<Button onPress={() => void load()}>{text('console.again')}</Button>}>
        {now.reason === 'forbidden' ? text('console.versions.onlyLeads') : text('console.versions.failed')}
      </Notice>
    );
  if (now.lines.length === 0) return <p class="empty">{text('console.versions.none')}</p>;
  const [newest] = now.lines;
  return (
    <Card title={text('console.versions.title')} sub={text('console.versions.sub')}>
      <ol class="version-lines" reversed>
        {now.lines.map((line, i) => {
          const open = looked.value === line.version;
          const before = against.value ?? now.lines[i + 1]?.version ?? null;
          return (
            <li key={line.version}>
              <div class="version-line">
                <b>{text('console.versions.n', { n: { unit: 'count', value: line.version } })}</b>
                <div>
                  <p>{line.reason || text('console.versions.noReason')}</p>
                  <p class="row-hint">
                    {line.author
                      ? text('console.versions.by', {
                          author: { unit: 'text', value: line.author },
                          at: { unit: 'date', value: line.at },
                        })
                      : text('console.versions.at', { at: { unit: 'date', value: line.at } })}
                    {line.version === inForce?.version ? ` · ${text('console.playbook.isInForce')}` : ''}
                  </p>
                </div>
                <span class="grow" />
                <Button
                  kind="quiet"
                  expanded={open}
                  label={text('console.versions.whatChangedIn', {
                    n: { unit: 'count', value: line.version },
                  })}
                  onPress={() => {
                    looked.value = open ? null : line.version;
                    against.value = null;
                  }}
                >
                  {text('console.versions.whatChanged')}
                </Button>
                {line.version === newest?.version ? null : <Back line={line} store={store} />}
              </div>
              {open ? (
                <div class="version-open">
                  {now.lines.length > 1 ? (
                    <div class="strip-row">
                      <span class="field-label">{text('console.versions.against')}</span>
                      <Pick
                        label={text('console.versions.against')}
                        value={String(before ?? '')}
                        choices={now.lines
                          .filter(({ version }) => version !== line.version)
                          .map(({ version, reason }) => ({
                            id: String(version),
                            label: `${text('console.versions.n', { n: { unit: 'count', value: version } })} · ${reason.slice(0, 60)}`,
                          }))}
                        onChange={(id) => {
                          against.value = Number(id);
                        }}
                      />
                    </div>
                  ) : null}
                  {before === null ? (
                    <p class="row-hint">{text('console.versions.first')}</p>
                  ) : (
                    <Between from={before} to={line.version} />
                  )}
                </div>
              ) : null}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

/** Puts an old version in force again, with its reason; two presses, nothing to type. */
function Back({ line, store }: { readonly line: VersionLine; readonly store: DraftStore }) {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const state = useConsole();
  const { link } = useOverview();
  const may = whoMayPublish(link ?? null, useLocked()('playbook'));
  const busy = useSignal(false);
  const n = { n: { unit: 'count', value: line.version } as const };
  if (may !== 'lead' && may !== 'alone') return null;
  const back = async () => {
    busy.value = true;
    const answer = await platform.ask({
      to: 'background',
      type: 'console/roll-back',
      version: line.version,
      reason: text('console.versions.backReason', n),
    });
    busy.value = false;
    if (!answer.ok)
      return say(
        isUncertain(answer.reason) ? 'console.publish.unsure' : 'console.publish.failed',
        undefined,
        'stop',
      );
    state.take(answer);
    const now = answer.value.playbook;
    // A draft that was being written is kept, and says that somebody published meanwhile.
    if (now && store.isUntouched()) await store.begin(now.playbook, now.version);
    say('console.versions.isBack', n);
  };
  return (
    <Button label={text('console.versions.backToThis', n)} busy={busy.value} onPress={() => void back()}>
      {text('console.versions.back')}
    </Button>
  );
}

/** Two versions, read when they are looked at. */
function Between({ from, to }: { readonly from: number; readonly to: number }) {
  const text = useText();
  const platform = usePlatform();
  const both = useSignal<readonly [Playbook, Playbook] | 'failed' | null>(null);
  useEffect(() => {
    let live = true;
    both.value = null;
    const read = async (version: number) =>
      platform.ask({ to: 'background', type: 'console/version', version });
    void Promise.all([read(from), read(to)]).then(([before, after]) => {
      if (live) both.value = before.ok && after.ok ? [before.value, after.value] : 'failed';
    });
    return () => {
      live = false;
    };
  }, [from, to, platform]);
  if (both.value === null) return <div class="bone" aria-busy="true" />;
  if (both.value === 'failed') return <p class="care-text">{text('console.versions.failed')}</p>;
  return <Differences from={both.value[0]} to={both.value[1]} />;
}
