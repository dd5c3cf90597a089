import { useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { Row } from '../parts/Row';
import { Card, Section } from '../parts/Section';
import { Pick } from '../parts/Segmented';
import { Switch } from '../parts/Switch';
import { useSay } from '../use-say';
import { LookUp } from './LookUp';
import { WhatIsStored } from './WhatIsStored';
import { Wipe } from './Wipe';

const periods = [1, 7, 14, 30, 60, 90, 180, 365];

/** What is kept about whom and for how long; look one customer up, hand it to them, forget them. */
export function PrivacySection() {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const { settings } = useOverview();
  const locked = useLocked();
  const set = async (change: Parameters<typeof state.set>[0]) => {
    const kept = await state.set(change);
    say(kept ? 'console.kept' : 'console.notKept', undefined, kept ? 'plain' : 'stop');
  };
  const days = [...new Set([...periods, settings.retentionDays])].sort((a, b) => a - b);
  return (
    <Section title={text('console.nav.privacy')} sub={text('console.privacy.sub')}>
      <LookUp />
      <Card title={text('console.privacy.keep')}>
        <Row
          for="retention"
          label={text('console.privacy.retention')}
          hint={text('console.privacy.retentionHint')}
          locked={locked('retentionDays')}
        >
          <Pick
            id="retention"
            choices={days.map((n) => ({
              id: String(n),
              label: text('console.privacy.days', { n: { unit: 'count', value: n } }),
            }))}
            value={String(settings.retentionDays)}
            onChange={(n) => void set({ retentionDays: Number(n) })}
          />
        </Row>
        <Row
          for="cache-profiles"
          label={text('console.privacy.disk')}
          hint={text('console.privacy.diskHint')}
          locked={locked('cacheProfiles')}
        >
          <Switch
            id="cache-profiles"
            on={settings.cacheProfiles}
            onChange={(cacheProfiles) => void set({ cacheProfiles })}
          />
        </Row>
      </Card>
      <WhatIsStored />
      <Wipe />
    </Section>
  );
}
