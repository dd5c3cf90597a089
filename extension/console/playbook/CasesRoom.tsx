import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type CaseRun, runCases } from '../../../src/advice/saved-cases';
import { factKinds } from '../../../src/playbook/fact-kinds';
import { factName, factValue } from '../../../src/playbook/sentence-conditions';
import type { Playbook, SavedCase } from '../../../src/playbook/types';
import { renderValue, renderWords } from '../../../src/wording/render';
import { Button } from '../../view/Button';
import { useReading, useText } from '../../view/reading-context';
import { Card } from '../parts/Section';
import { Pick } from '../parts/Segmented';
import { usePlatform } from '../platform';
import { CaseLine } from './CaseLine';
import type { DraftStore } from './write/draft-store';

/** The cases a lead holds on to, each green or red under the draft as it stands. */
export function CasesRoom({ store }: { readonly store: DraftStore }) {
  const text = useText();
  const platform = usePlatform();
  const playbook = store.good.value;
  const runs = useMemo(() => runCases(playbook, platform.now()), [playbook]);
  const failed = runs.filter(({ passed }) => !passed).length;
  const open = useSignal<string | null>(null);
  const edit = (id: string, change: (one: SavedCase) => SavedCase | null, about: string | null = null) =>
    store.edit(
      (all) => ({
        ...all,
        cases: (all.cases ?? []).flatMap((one) => {
          const next = one.id === id ? change(one) : one;
          return next ? [next] : [];
        }),
      }),
      about,
    );
  return (
    <Card
      title={text('console.cases.title')}
      sub={
        runs.length === 0
          ? undefined
          : failed === 0
            ? text('console.publish.allPass', { n: { unit: 'count', value: runs.length } })
            : text('console.publish.someFail', {
                n: { unit: 'count', value: failed },
                all: { unit: 'count', value: runs.length },
              })
      }
    >
      {runs.length === 0 ? (
        <p class="empty">
          {text('console.cases.none')} <a href="#playbook">{text('console.cases.toWrite')}</a>
        </p>
      ) : (
        <ul class="case-lines">
          {runs.map((run) => (
            <CaseLine key={run.saved.id} run={run} playbook={playbook}>
              <CaseActs
                run={run}
                playbook={playbook}
                open={open.value === run.saved.id}
                onOpen={() => {
                  open.value = open.value === run.saved.id ? null : run.saved.id;
                }}
                onEdit={(change, about) => edit(run.saved.id, change, about)}
              />
            </CaseLine>
          ))}
        </ul>
      )}
    </Card>
  );
}

function CaseActs(props: {
  readonly run: CaseRun;
  readonly playbook: Playbook;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onEdit: (change: (one: SavedCase) => SavedCase | null, about?: string) => void;
}) {
  const { run, playbook, onEdit } = props;
  const { saved, got } = run;
  const text = useText();
  const reading = useReading();
  const kinds = factKinds(playbook.ownFacts);
  const known = Object.entries(saved.facts).map(([fact, value]) => {
    const values = typeof value === 'object' ? value : [value];
    const shown = values.map((one) => renderValue(factValue(one, kinds.get(fact), fact, playbook), reading));
    return `${renderValue(factName(fact, playbook), reading)}: ${shown.join(', ') || '—'}`;
  });
  return (
    <>
      <div class="buttons">
        {run.passed ? null : (
          <Button
            onPress={() =>
              onEdit((one) => ({
                ...one,
                expect: {
                  recommended: got?.concession ?? null,
                  ...(one.expect.amount === undefined || got?.amount == null ? {} : { amount: got.amount }),
                },
              }))
            }
          >
            {text('console.cases.thisIsRight')}
          </Button>
        )}
        <Button kind="quiet" expanded={props.open} onPress={props.onOpen}>
          {text('console.cases.open')}
        </Button>
        <Button kind="quiet" onPress={() => onEdit(() => null)}>
          {text('console.cases.remove')}
        </Button>
      </div>
      {props.open ? (
        <div class="case-open">
          <label class="field-label" for={`case-${saved.id}`}>
            {text('console.cases.name')}
          </label>
          <input
            id={`case-${saved.id}`}
            class="field"
            type="text"
            maxLength={120}
            value={saved.title}
            onInput={(event) => {
              const title = event.currentTarget.value;
              onEdit((one) => ({ ...one, title }), `case:${saved.id}/title`);
            }}
          />
          <p class="row-hint">{known.join(' · ')}</p>
          <div class="strip-row">
            <span class="field-label">{text('console.cases.must')}</span>
            <Pick
              label={text('console.cases.must')}
              value={saved.expect.recommended ?? ''}
              choices={[
                { id: '', label: text('console.cases.nothing') },
                ...playbook.concessions.map((one) => ({
                  id: one.id,
                  label: renderWords(one.title, {}, reading).text,
                })),
              ]}
              onChange={(id) => onEdit((one) => ({ ...one, expect: { recommended: id === '' ? null : id } }))}
            />
          </div>
        </div>
      ) : null}
    </>
  );
}
