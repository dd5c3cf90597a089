import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { useConsole, useLocked, useOverview } from '../console-state';
import { OpenHelpdesk } from '../helpdesks/OpenHelpdesk';
import { Section } from '../parts/Section';
import { PlaybookLocked } from '../playbook/PlaybookLocked';
import { useSay } from '../use-say';
import { NameField } from '../you/NameField';
import { ChooseStarter } from './ChooseStarter';
import { DemoCase } from './DemoCase';
import { Step } from './Step';

/** From nothing to the first advice in under two minutes; later, the place to see that all is set. */
export function StartSection() {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const { settings, playbook, counts } = useOverview();
  const locked = useLocked();
  const set = async (change: Parameters<typeof state.set>[0]) => {
    const kept = await state.set(change);
    say(kept ? 'console.kept' : 'console.notKept', undefined, kept ? 'plain' : 'stop');
  };
  return (
    <Section
      title={text(settings.firstRunDone ? 'console.start.titleDone' : 'console.start.title')}
      sub={text('console.start.sub')}
    >
      <ol class="steps">
        <Step
          n={1}
          done={playbook !== null}
          title={text('console.start.playbook')}
          sub={
            playbook
              ? text('console.start.playbookIn', { title: { unit: 'text', value: playbook.playbook.title } })
              : text('console.start.playbookSub')
          }
        >
          {locked('playbook') ? <PlaybookLocked /> : <ChooseStarter />}
        </Step>
        <Step
          n={2}
          done={counts.cases > 0}
          title={text('console.start.helpdesk')}
          sub={text('console.start.helpdeskSub')}
        >
          <OpenHelpdesk />
          <p class="row-hint">
            <a href="#helpdesks">{text('console.start.otherDesk')}</a>
          </p>
        </Step>
        <Step
          n={3}
          optional
          done={false}
          title={text('console.start.demo')}
          sub={text('console.start.demoSub')}
        >
          <DemoCase />
        </Step>
        <Step
          n={4}
          optional
          done={settings.agentName !== ''}
          title={text('console.start.name')}
          sub={text('console.start.nameSub')}
        >
          <label class="sr" for="start-name">
            {text('console.you.name')}
          </label>
          <NameField
            id="start-name"
            value={settings.agentName}
            onKeep={(agentName) => void set({ agentName })}
          />
          <p class="sr" id="start-name-hint">
            {text('console.you.nameHint')}
          </p>
        </Step>
        <Step
          n={5}
          optional
          done={counts.profiles > 0}
          title={text('console.start.profiles')}
          sub={text('console.start.profilesSub')}
        >
          <a class="button secondary" href="#profiles">
            {text('console.start.profilesDo')}
          </a>
        </Step>
      </ol>
      {settings.firstRunDone || !playbook ? null : (
        <Button kind="primary" onPress={() => void set({ firstRunDone: true })}>
          {text('console.start.done')}
        </Button>
      )}
    </Section>
  );
}
