import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { presets } from '../../../src/helpdesk/declared/presets';
import { coversPattern, hostOf, hostPattern } from '../../../src/helpdesk/host-pattern';
import type { UsedHelpdesk } from '../../../src/messages/settings';
import { useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { LockedReason } from '../parts/LockedReason';
import { Card } from '../parts/Section';
import { Pick } from '../parts/Segmented';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { HostLine } from './HostLine';
import { SourceLine } from './SourceLine';

/** Helpdesks that are only described: where each lives here. The browser asks once for each address. */
export function OtherHelpdesks() {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const platform = usePlatform();
  const locked = useLocked()('helpdesks');
  const { settings, policy } = useOverview();
  const { helpdesks } = settings;
  const granted = useSignal<readonly string[] | null>(null);
  const look = async () => {
    granted.value = await platform.hosts.granted();
  };
  useEffect(() => void look(), [helpdesks]);
  const own = helpdesks.flatMap(({ description }) => (description ? [description] : []));
  const known = [...presets, ...own];
  const chosen = useSignal(known[0]?.id ?? '');
  const about = known.find(({ id }) => id === chosen.value);
  const typed = useSignal('');
  const wrong = useSignal<'not-a-host' | 'refused' | null>(null);

  const keep = async (next: readonly UsedHelpdesk[]) => {
    if (await state.set({ helpdesks: next })) {
      state.take(await platform.ask({ to: 'background', type: 'console/hosts-changed' }));
      return true;
    }
    say('console.notKept', undefined, 'stop');
    return false;
  };
  const add = (event: Event) => {
    event.preventDefault();
    const pattern = hostPattern(typed.value);
    if (pattern === null || !about) {
      wrong.value = 'not-a-host';
      return;
    }
    // The request comes first: the browser allows it only inside the click itself.
    void platform.hosts.request(pattern).then(async (given) => {
      wrong.value = given ? null : 'refused';
      if (!given || !(await keep(withHost(helpdesks, about.id, pattern)))) return;
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
    await platform.hosts.remove(pattern);
    if (await keep(withoutHost(helpdesks, pattern)))
      say('console.helpdesks.removed', { host: { unit: 'text', value: hostOf(pattern) } });
  };
  const lines = helpdesks.flatMap(({ adapter, hosts }) => hosts.map((pattern) => ({ adapter, pattern })));

  return (
    <Card title={text('console.described.title')} sub={text('console.described.sub')}>
      {lines.length > 0 ? (
        <ul class="lines">
          {lines.map(({ adapter, pattern }) => (
            <HostLine
              key={pattern}
              pattern={pattern}
              helpdesk={known.find(({ id }) => id === adapter)?.name ?? adapter}
              locked={policy?.helpdesks.some(({ hosts }) => hosts.includes(pattern)) ?? false}
              granted={granted.value?.some((wide) => coversPattern(wide, pattern)) ?? true}
              onAllow={() => allow(pattern)}
              onRemove={() => void remove(pattern)}
            />
          ))}
        </ul>
      ) : null}
      {locked ? <LockedReason /> : null}
      {locked || !platform.hosts.canAdd ? null : (
        <form class="inline-form" onSubmit={add}>
          <Pick
            label={text('console.described.which')}
            choices={known.map(({ id, name }) => ({ id, label: name }))}
            value={chosen.value}
            onChange={(id) => {
              chosen.value = id;
            }}
          />
          <label for="other-host">{text('console.described.address')}</label>
          <input
            class="field"
            id="other-host"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder={about?.hosts[0] ? hostOf(about.hosts[0]) : 'desk.example.com'}
            aria-invalid={wrong.value !== null}
            aria-describedby={wrong.value ? 'other-host-wrong' : undefined}
            value={typed.value}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
              wrong.value = null;
            }}
          />
          <button type="submit" class="button secondary">
            {text('console.described.add')}
          </button>
          {wrong.value ? (
            <p class="field-wrong" id="other-host-wrong" role="alert">
              {text(wrong.value === 'refused' ? 'console.helpdesks.refused' : 'console.helpdesks.notAHost')}
            </p>
          ) : null}
        </form>
      )}
      {about ? <SourceLine about={about} /> : null}
    </Card>
  );
}

/** One host more for a helpdesk; a host belongs to one helpdesk only. */
function withHost(all: readonly UsedHelpdesk[], adapter: string, pattern: string): readonly UsedHelpdesk[] {
  const others = withoutHost(all, pattern);
  return others.some((one) => one.adapter === adapter)
    ? others.map((one) => (one.adapter === adapter ? { ...one, hosts: [...one.hosts, pattern] } : one))
    : [...others, { adapter, hosts: [pattern] }];
}

/** A description of one's own stays when its last host goes; one of the package does not need to. */
const withoutHost = (all: readonly UsedHelpdesk[], pattern: string): readonly UsedHelpdesk[] =>
  all
    .map((one) => ({ ...one, hosts: one.hosts.filter((host) => host !== pattern) }))
    .filter(({ hosts, description }) => hosts.length > 0 || description !== undefined);
