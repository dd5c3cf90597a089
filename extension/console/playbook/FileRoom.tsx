import { useSignal } from '@preact/signals';
import type { Playbook } from '../../../src/playbook/types';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useLocked, useOverview } from '../console-state';
import { Card } from '../parts/Section';
import { Candidate } from './Candidate';
import { InForce } from './InForce';
import { LoadFile } from './LoadFile';
import { PlaybookLocked } from './PlaybookLocked';
import { StarterCards } from './StarterCards';
import { whoMayPublish } from './who-may-publish';

interface Proposed {
  readonly playbook: Playbook;
  readonly reason: string;
}

/** What is in force, and how another whole playbook comes in: a starter or a file. */
export function FileRoom() {
  const text = useText();
  const { playbook, link } = useOverview();
  const locked = useLocked()('playbook');
  const may = whoMayPublish(link ?? null, locked);
  const proposed = useSignal<Proposed | null>(null);
  if (may === 'locked')
    return (
      <>
        <InForce />
        <Card title={text('console.playbook.starters')}>
          <PlaybookLocked />
        </Card>
      </>
    );
  if (may === 'agent')
    return (
      <>
        <InForce />
        <Notice tone="plain">{text('console.publish.fromLead')}</Notice>
      </>
    );
  if (proposed.value)
    return (
      <Candidate
        key={proposed.value.playbook.title + proposed.value.reason}
        playbook={proposed.value.playbook}
        reason={proposed.value.reason}
        onDone={() => {
          proposed.value = null;
        }}
      />
    );
  return (
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
  );
}
