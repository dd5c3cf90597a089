import { useSignal } from '@preact/signals';
import { limits } from '../../../src/playbook/limits';
import type { Problem } from '../../../src/playbook/problems';
import { checkPlaybook } from '../../../src/playbook/shape';
import type { Playbook } from '../../../src/playbook/types';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { DropFile } from '../parts/DropFile';
import { Card } from '../parts/Section';
import { FileProblems } from './FileProblems';

type Trouble =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** A playbook from a file: checked as the background will check it, and told where it is wrong. */
export function LoadFile({ onGood }: { readonly onGood: (playbook: Playbook, name: string) => void }) {
  const text = useText();
  const name = useSignal('');
  const trouble = useSignal<Trouble | null>(null);
  const load = async (file: File) => {
    name.value = file.name;
    const found = await read(file);
    if ('playbook' in found) onGood(found.playbook, file.name);
    else trouble.value = found;
  };
  return (
    <Card title={text('console.playbook.load')} sub={text('console.playbook.loadSub')}>
      <DropFile
        small
        label={text('console.playbook.drop')}
        hint={text('console.playbook.dropHint')}
        accept=".json,application/json"
        onFile={(file) => void load(file)}
      />
      <div role="alert">
        {trouble.value?.kind === 'not-json' ? (
          <Notice tone="stop">{text('console.playbook.notJson')}</Notice>
        ) : null}
        {trouble.value?.kind === 'problems' ? (
          <FileProblems name={name.value} problems={trouble.value.problems} />
        ) : null}
      </div>
    </Card>
  );
}

async function read(file: File): Promise<Trouble | { readonly playbook: Playbook }> {
  // A file far over the limit is not worth reading to say so.
  if (file.size > limits.bytes * 8) return { kind: 'not-json' };
  let document: unknown;
  try {
    document = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'not-json' };
  }
  const checked = checkPlaybook(document);
  return checked.ok ? { playbook: checked.value } : { kind: 'problems', problems: checked.problems };
}
