import { useSignal } from '@preact/signals';
import type { Playbook } from '../../../src/playbook/types';
import { useText } from '../../view/reading-context';
import { useLocked, useOverview } from '../console-state';
import { Card, Section } from '../parts/Section';
import { Candidate } from './Candidate';
import { InForce } from './InForce';
import { LoadFile } from './LoadFile';
import { PlaybookLocked } from './PlaybookLocked';
import { StarterCards } from './StarterCards';

interface Proposed {
  readonly playbook: Playbook;
  readonly reason: string;
}

/** The playbook of this browser: read it, save it, and see what another would change before it is used. */
export function PlaybookSection() {
  const text = useText();
  const { playbook } = useOverview();
  const locked = useLocked()('playbook');
  const proposed = useSignal<Proposed | null>(null);
  const leave = () => {
    proposed.value = null;
  };
  return (
    <Section title={text('console.nav.playbook')} sub={text('console.playbook.sub')}>
      {locked ? (
        <>
          <InForce />
          <Card title={text('console.playbook.starters')}>
            <PlaybookLocked />
          </Card>
        </>
      ) : proposed.value ? (
        <Candidate
          key={proposed.value.playbook.title + proposed.value.reason}
          playbook={proposed.value.playbook}
          reason={proposed.value.reason}
          onDone={leave}
        />
      ) : (
        <>
          <InForce />
          <Card title={text('console.playbook.starters')} sub={text('console.playbook.startersSub')}>
            <StarterCards
              chosen={null}
              inForce={playbook?.playbook.title ?? null}
              onChoose={(starter) => {
                proposed.value = { playbook: starter, reason: text('console.playbook.reasonStarter') };
              }}
            />
          </Card>
          <LoadFile
            onGood={(loaded, name) => {
              proposed.value = {
                playbook: loaded,
                reason: text('console.playbook.reasonFile', { name: { unit: 'text', value: name } }),
              };
            }}
          />
        </>
      )}
    </Section>
  );
}
