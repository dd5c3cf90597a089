import { useSignal } from '@preact/signals';
import { blobSource } from '../../../src/import/byte-source';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useConsole, useOverview } from '../console-state';
import { DropFile } from '../parts/DropFile';
import { Card, Section } from '../parts/Section';
import { usePlatform } from '../platform';
import { Batches } from './Batches';
import { CheckFile } from './CheckFile';
import { exampleFile } from './example-file';
import { ImportProgress } from './ImportProgress';
import { startImport } from './import-run';
import { startWizard, type Wizard } from './wizard';

/** Customers from a file: look, confirm, import, take back. */
export function ProfilesSection() {
  const text = useText();
  const platform = usePlatform();
  const state = useConsole();
  const overview = useOverview();
  const wizard = useSignal<Wizard | null>(null);
  const run = state.importing.value;
  const forbidden = overview.policy?.fileImport === false;

  const open = (file: File) => {
    state.importing.value = null;
    const made = startWizard(
      blobSource(file, file.name, file.lastModified),
      overview.playbook?.playbook.currency ?? 'USD',
      (overview.playbook?.playbook.ownFacts ?? []).filter(({ source }) => source === 'profile'),
      platform.now(),
    );
    wizard.value = made;
    void made.look();
  };
  const begin = () => {
    const plan = wizard.value?.plan.value;
    if (!wizard.value || !plan) return;
    state.importing.value = startImport(platform, state, wizard.value.source, plan);
    wizard.value = null;
  };

  return (
    <Section title={text('console.nav.profiles')} sub={text('console.profiles.sub')}>
      {forbidden ? (
        <Notice>{text('console.profiles.forbidden')}</Notice>
      ) : run ? (
        <ImportProgress run={run} onAgain={() => (state.importing.value = null)} />
      ) : wizard.value ? (
        <CheckFile
          wizard={wizard.value}
          onBegin={begin}
          onOther={() => {
            wizard.value = null;
          }}
        />
      ) : (
        <Card
          title={text('console.profiles.import')}
          sub={text('console.profiles.importSub')}
          action={
            <button
              type="button"
              class="button link"
              onClick={() => platform.save('leeway-example.csv', exampleFile(), 'text/csv')}
            >
              {text('console.profiles.example')}
            </button>
          }
        >
          <DropFile
            label={text('console.profiles.drop')}
            hint={text('console.profiles.dropHint')}
            accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json,text/csv,text/plain,application/x-ndjson"
            onFile={open}
          />
        </Card>
      )}
      <Batches />
    </Section>
  );
}
