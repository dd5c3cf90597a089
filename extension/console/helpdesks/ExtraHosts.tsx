import { useSignal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { coversPattern, hostOf, hostPattern } from '../../../src/helpdesk/host-pattern';
import { useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { Confirm } from '../parts/Confirm';
import { LockedReason } from '../parts/LockedReason';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { HostLine } from './HostLine';

/** Hosts beyond the built-in ones: the browser asks once for each, and each can be taken away here. */
export function ExtraHosts() {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const platform = usePlatform();
  const { settings, policy } = useOverview();
  const locked = useLocked();
  const fromPolicy = policy?.helpdeskHosts ?? [];
  /** What the browser allows; null until it has said so. */
  const granted = useSignal<readonly string[] | null>(null);
  const look = async () => {
    granted.value = await platform.hosts.granted();
  };
  useEffect(() => void look(), [settings.extraHosts]);
  const typed = useSignal('');
  const wrong = useSignal<'not-a-host' | 'refused' | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);

  const keep = async (extraHosts: readonly string[]) => {
    if (await state.set({ extraHosts })) {
      state.take(await platform.ask({ to: 'background', type: 'console/hosts-changed' }));
      return true;
    }
    say('console.notKept', undefined, 'stop');
    return false;
  };
  const add = (event: Event) => {
    event.preventDefault();
    const pattern = hostPattern(typed.value);
    if (pattern === null) {
      wrong.value = 'not-a-host';
      return;
    }
    // The request comes first: the browser allows it only inside the click itself.
    void platform.hosts.request(pattern).then(async (granted) => {
      wrong.value = granted ? null : 'refused';
      if (!granted || !(await keep([...new Set([...settings.extraHosts, pattern])]))) return;
      typed.value = '';
      say('console.helpdesks.added', { host: { unit: 'text', value: hostOf(pattern) } });
    });
  };
  const allow = (pattern: string) => {
    void platform.hosts.request(pattern).then(async (given) => {
      await look();
      if (given) state.take(await platform.ask({ to: 'background', type: 'console/hosts-changed' }));
      else say('console.helpdesks.refusedOne', undefined, 'stop');
    });
  };
  const remove = async (pattern: string) => {
    setLeaving(null);
    await platform.hosts.remove(pattern);
    if (await keep(settings.extraHosts.filter((host) => host !== pattern)))
      say('console.helpdesks.removed', { host: { unit: 'text', value: hostOf(pattern) } });
  };

  return (
    <Card
      title={text('console.helpdesks.extra')}
      sub={text(platform.hosts.canAdd ? 'console.helpdesks.extraSub' : 'console.helpdesks.onlyThese')}
    >
      {settings.extraHosts.length > 0 ? (
        <ul class="lines">
          {settings.extraHosts.map((pattern) => (
            <HostLine
              key={pattern}
              pattern={pattern}
              locked={fromPolicy.includes(pattern)}
              granted={granted.value?.some((wide) => coversPattern(wide, pattern)) ?? true}
              onAllow={() => allow(pattern)}
              onRemove={() => setLeaving(pattern)}
            />
          ))}
        </ul>
      ) : null}
      {locked('extraHosts') ? <LockedReason /> : null}
      {locked('extraHosts') || !platform.hosts.canAdd ? null : (
        <form class="inline-form" onSubmit={add}>
          <label for="new-host">{text('console.helpdesks.host')}</label>
          <input
            class="field"
            id="new-host"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="desk.example.com"
            aria-invalid={wrong.value !== null}
            aria-describedby={wrong.value ? 'new-host-wrong' : undefined}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              wrong.value = null;
            }}
          />
          <button type="submit" class="button secondary">
            {text('console.helpdesks.add')}
          </button>
          {wrong.value ? (
            <p class="field-wrong" id="new-host-wrong" role="alert">
              {text(wrong.value === 'refused' ? 'console.helpdesks.refused' : 'console.helpdesks.notAHost')}
            </p>
          ) : null}
        </form>
      )}
      {leaving ? (
        <Confirm
          title={text('console.helpdesks.removeTitle', { host: { unit: 'text', value: hostOf(leaving) } })}
          yes={text('console.helpdesks.remove')}
          onNo={() => setLeaving(null)}
          onYes={() => void remove(leaving)}
        >
          <p>{text('console.helpdesks.removeWhat')}</p>
        </Confirm>
      ) : null}
    </Card>
  );
}
