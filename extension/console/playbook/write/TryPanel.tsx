import { useSignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Tried, TryAnswers, TryCase, TryPerson, TryWhom } from '../../../../src/messages/lead';
import { tryPeople } from '../../../../src/messages/lead';
import { savedFrom } from '../../../../src/playbook/edit/save-case';
import { no, ok } from '../../../../src/trouble/result';
import { type Shipped, shipped, shippedLanguage } from '../../../../src/wording/language';
import type { Send } from '../../../sidebar/desk';
import { Button } from '../../../view/Button';
import { useReading, useText } from '../../../view/reading-context';
import { Pick, Segmented } from '../../parts/Segmented';
import { usePlatform } from '../../platform';
import { SidebarShown } from './SidebarShown';
import { Trace } from './Trace';
import { useWriting } from './writing';

type Shown = { readonly tried: Tried } | { readonly trouble: string } | null;

/** The draft on somebody, while it is written: the agent's sidebar as it would be, and which rule did what. */
export function TryPanel() {
  const text = useText();
  const reading = useReading();
  const platform = usePlatform();
  const { store } = useWriting();
  const whom = useSignal<TryWhom>({ kind: 'person', id: 'long-time' });
  const answers = useSignal<TryAnswers>({});
  const language = useSignal<Shipped>(shippedLanguage(reading.language));
  const mode = useSignal<'live' | 'written'>('written');
  const shown = useSignal<Shown>(null);
  const saved = useSignal<string | null>(null);
  const cases = useSignal<readonly TryCase[]>([]);
  const busy = useRef(false);
  const again = useRef(false);
  const playbook = store.good.value;

  useEffect(() => {
    void platform.ask({ to: 'background', type: 'console/try-cases' }).then((answer) => {
      if (answer.ok) cases.value = answer.value;
    });
  }, [platform]);

  /** One question at a time, and always the newest last: typing never waits for a trial. */
  const ask = async () => {
    if (busy.current) {
      again.current = true;
      return;
    }
    busy.current = true;
    do {
      again.current = false;
      const answer = await platform.ask({
        to: 'background',
        type: 'console/try',
        playbook: store.good.peek(),
        whom: whom.peek(),
        answers: answers.peek(),
        language: language.peek(),
        mode: mode.peek(),
      });
      shown.value = answer.ok ? { tried: answer.value } : { trouble: answer.reason };
    } while (again.current);
    busy.current = false;
  };
  useEffect(() => void ask(), [playbook, whom.value, answers.value, language.value, mode.value]);
  // Saving is a change of the playbook itself: what was saved is said until somebody else is looked at.
  useEffect(() => {
    saved.value = null;
  }, [whom.value, answers.value]);

  // What an agent would answer in the sidebar is a changed fact of the trial; everything else is not done here.
  const send = useCallback(
    (async (message: { readonly type: string; readonly fact?: string; readonly value?: unknown }) => {
      if (message.type !== 'sidebar/answer' || message.fact === undefined) return no('forbidden', 'trial');
      const { [message.fact]: _, ...rest } = answers.peek();
      answers.value =
        message.value === undefined
          ? { ...rest, [message.fact]: null }
          : { ...rest, [message.fact]: message.value as TryAnswers[string] };
      return ok(null);
    }) as unknown as Send,
    [],
  );

  const tried = shown.value && 'tried' in shown.value ? shown.value.tried : null;
  const view = tried?.state.view;
  const chosen = whom.value.kind === 'person' ? `person:${whom.value.id}` : `case:${whom.value.caseKey}`;
  const save = () => {
    if (!tried || view?.kind !== 'case') return;
    const first = view.advice.recommended ?? view.advice.owed[0] ?? null;
    const name = view.profile?.name ?? text('console.write.person.unknown');
    const made = savedFrom(
      store.now.peek(),
      name,
      tried.facts,
      first && { concession: first.concession, amount: first.amount },
      reading,
    );
    store.edit((all) => ({ ...all, cases: [...(all.cases ?? []), made] }));
    saved.value = made.title;
  };
  return (
    <aside class="try" aria-labelledby="try-title">
      <div class="try-head">
        <h2 id="try-title">{text('console.write.try')}</h2>
        <Segmented
          label={text('console.write.tryLanguage')}
          value={language.value}
          choices={shipped.map((id) => ({ id, label: id.toUpperCase() }))}
          onChange={(next) => {
            language.value = next;
          }}
        />
      </div>
      <div class="try-whom">
        <Pick
          label={text('console.write.whom')}
          value={chosen}
          choices={[
            ...tryPeople.map((id) => ({ id: `person:${id}`, label: text(`console.write.person.${id}`) })),
            ...cases.value.map(({ caseKey, label, subject }) => ({
              id: `case:${caseKey}`,
              label: `${label} ${subject}`.trim(),
            })),
          ]}
          onChange={(id) => {
            const name = id.slice(id.indexOf(':') + 1);
            answers.value = {};
            whom.value = id.startsWith('person:')
              ? { kind: 'person', id: name as TryPerson }
              : { kind: 'case', caseKey: name };
          }}
        />
        <Segmented
          label={text('console.write.tryMode')}
          value={mode.value}
          choices={(['live', 'written'] as const).map((id) => ({
            id,
            label: text(`console.write.mode.${id}`),
          }))}
          onChange={(next) => {
            mode.value = next;
          }}
        />
      </div>
      {Object.keys(answers.value).length > 0 ? (
        <p class="row-hint">
          {text('console.write.changedFacts', {
            n: { unit: 'count', value: Object.keys(answers.value).length },
          })}{' '}
          <Button
            kind="link"
            onPress={() => {
              answers.value = {};
            }}
          >
            {text('console.write.asTheyAre')}
          </Button>
        </p>
      ) : null}
      {store.problems.value.length > 0 ? <p class="row-hint">{text('console.write.tryOlder')}</p> : null}
      {tried && view?.kind === 'case' ? (
        <>
          <SidebarShown
            state={tried.state}
            language={language.value}
            now={reading.now}
            send={send}
            label={text('console.write.sidebarOf')}
          />
          <div class="try-save">
            <Button onPress={save}>{text('console.write.saveCase')}</Button>
            <p role="status">
              {saved.value === null ? null : (
                <>
                  {text('console.write.caseSaved', { title: { unit: 'text', value: saved.value } })}{' '}
                  <a href="#playbook/cases">{text('console.write.toCases')}</a>
                </>
              )}
            </p>
          </div>
          <Trace lines={view.advice.trace} />
        </>
      ) : shown.value && 'trouble' in shown.value ? (
        <p class="care-text">{text('console.write.tryTrouble')}</p>
      ) : (
        <div class="bone card-bone" aria-hidden="true" />
      )}
    </aside>
  );
}
