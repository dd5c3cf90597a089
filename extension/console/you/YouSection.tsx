import { useSignal } from '@preact/signals';
import { type Settings, usualHours } from '../../../src/messages/settings';
import { languageOf, shipped } from '../../../src/wording/language';
import { useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { Row } from '../parts/Row';
import { Card, Section } from '../parts/Section';
import { Pick, Segmented } from '../parts/Segmented';
import { Switch } from '../parts/Switch';
import { useSay } from '../use-say';
import { NameField } from './NameField';
import { Shortcuts } from './Shortcuts';
import { TeamHoursPicker } from './TeamHoursPicker';
import { WidthPicker } from './WidthPicker';

const languages = shipped.map((id) => ({ id, label: languageOf(id).name }));

/** What one person chooses for this browser. Every choice is kept as it is made. */
export function YouSection() {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const { settings } = useOverview();
  const locked = useLocked();
  const failed = useSignal(false);
  const set = async (change: Partial<Settings>) => {
    failed.value = !(await state.set(change));
    if (failed.value) say('console.notKept', undefined, 'stop');
    else say('console.kept');
  };
  return (
    <Section title={text('console.nav.you')} sub={text('console.you.sub')}>
      <Card title={text('console.you.who')}>
        <Row for="agent-name" label={text('console.you.name')} hint={text('console.you.nameHint')}>
          <NameField value={settings.agentName} onKeep={(agentName) => void set({ agentName })} />
        </Row>
        <Row
          for="language"
          label={text('console.you.language')}
          hint={text('console.you.languageHint')}
          locked={locked('language')}
        >
          <Pick
            id="language"
            choices={[{ id: '', label: text('console.you.languageBrowser') }, ...languages]}
            value={settings.language ?? ''}
            onChange={(id) => void set({ language: id === '' ? null : id })}
          />
        </Row>
      </Card>
      <Card title={text('console.you.hours')}>
        <TeamHoursPicker
          value={settings.teamHours ?? usualHours}
          locked={locked('teamHours')}
          onKeep={(teamHours) => void set({ teamHours })}
        />
      </Card>
      <Card title={text('console.you.sidebar')}>
        <Row label={text('console.you.side')} hint={text('console.you.sideHint')} locked={locked('side')}>
          <Segmented
            label={text('console.you.side')}
            choices={[
              { id: 'left', label: text('console.you.left') },
              { id: 'right', label: text('console.you.right') },
            ]}
            value={settings.side}
            onChange={(side) => void set({ side })}
          />
        </Row>
        <Row
          for="width"
          label={text('console.you.width')}
          hint={text('console.you.widthHint')}
          locked={locked('width')}
        >
          <WidthPicker value={settings.width} side={settings.side} onKeep={(width) => void set({ width })} />
        </Row>
        <Row label={text('console.you.theme')} hint={text('console.you.themeHint')} locked={locked('theme')}>
          <Segmented
            label={text('console.you.theme')}
            choices={[
              { id: 'system', label: text('console.you.themeSystem') },
              { id: 'light', label: text('console.you.themeLight') },
              { id: 'dark', label: text('console.you.themeDark') },
            ]}
            value={settings.theme}
            onChange={(theme) => void set({ theme })}
          />
        </Row>
        <Row
          for="figures"
          label={text('console.you.figures')}
          hint={text('console.you.figuresHint')}
          locked={locked('figures')}
        >
          <Switch
            id="figures"
            on={settings.figures === 'hidden'}
            onChange={(hidden) => void set({ figures: hidden ? 'hidden' : 'shown' })}
          />
        </Row>
      </Card>
      <Card title={text('console.you.keys')}>
        <Row
          for="single-keys"
          label={text('console.you.singleKeys')}
          hint={text('console.you.singleKeysHint')}
          locked={locked('singleKeys')}
        >
          <Switch
            id="single-keys"
            on={settings.singleKeys}
            onChange={(singleKeys) => void set({ singleKeys })}
          />
        </Row>
        <Shortcuts />
      </Card>
    </Section>
  );
}
