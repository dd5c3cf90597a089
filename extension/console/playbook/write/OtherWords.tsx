import { freshId, newCause, newConcession } from '../../../../src/playbook/edit/items';
import { without } from '../../../../src/playbook/edit/pointer';
import { usesOfConcession } from '../../../../src/playbook/edit/uses';
import type { Problem } from '../../../../src/playbook/problems';
import type { Playbook } from '../../../../src/playbook/types';
import { renderWords } from '../../../../src/wording/render';
import { Button } from '../../../view/Button';
import { useReading, useText } from '../../../view/reading-context';
import { Pick } from '../../parts/Segmented';
import { ConcessionFields } from './ConcessionFields';
import { costLine } from './OfferLadder';
import { Strip } from './Strip';
import { Troubles } from './Troubles';
import { ValueField } from './ValueField';
import { WordsFields } from './WordsFields';
import { useWriting } from './writing';

type Problems = ReadonlyMap<string, readonly Problem[]>;

/** Everything that can be given, with who offers it. */
export function ConcessionsPage({ problems }: { readonly problems: Problems }) {
  const text = useText();
  const reading = useReading();
  const { store, open } = useWriting();
  const playbook = store.now.value;
  return (
    <section class="group" aria-labelledby="group-concessions" id="concessions">
      <header class="group-head">
        <h2 id="group-concessions">{text('console.write.concessions')}</h2>
        <span class="dim">{playbook.concessions.length}</span>
      </header>
      <p class="floor">{text('console.write.concessionsSub')}</p>
      {playbook.concessions.map((one, i) => {
        const item = `concession:${one.id}`;
        const here = open.value?.item === item;
        const uses = usesOfConcession(playbook, one.id);
        const n = uses.rules.length + uses.causes.length;
        return (
          <article key={one.id} class={here ? 'write-rule open' : 'write-rule'}>
            <button
              type="button"
              class="concession-line"
              aria-expanded={here}
              onClick={() => {
                open.value = here ? null : { item, at: '' };
              }}
            >
              <b>{renderWords(one.title, {}, reading).text}</b>
              <span>
                {text(`playbook.kind.${one.kind}`)}, {costLine(one, playbook, reading)}
              </span>
              <small>
                {n === 0
                  ? text('console.write.unused')
                  : text('console.write.usedIn', { n: { unit: 'count', value: n } })}
              </small>
            </button>
            {here ? (
              <Strip
                label={renderWords(one.title, {}, reading).text}
                onDone={() => {
                  open.value = null;
                }}
              >
                <ConcessionFields concession={one} />
                {n === 0 ? (
                  <Button
                    kind="quiet"
                    onPress={() => {
                      store.edit((all) => ({ ...all, concessions: without(all.concessions, i) }));
                      open.value = null;
                    }}
                  >
                    {text('console.write.removeConcession')}
                  </Button>
                ) : (
                  <p class="row-hint">
                    {text('console.write.readBy', {
                      list: {
                        unit: 'list',
                        value: uses.rules.slice(0, 8).map(({ title }) => ({ unit: 'text', value: title })),
                      },
                    })}
                  </p>
                )}
              </Strip>
            ) : null}
            <Troubles problems={problems.get(`concessions/${i}`) ?? []} />
          </article>
        );
      })}
      <div class="buttons">
        <Button
          kind="quiet"
          class="add-rule"
          onPress={() => {
            const made = newConcession(playbook, text('console.write.newConcessionName'));
            store.edit((all) => ({ ...all, concessions: [...all.concessions, made] }));
            open.value = { item: `concession:${made.id}`, at: '' };
          }}
        >
          + {text('console.write.addConcession')}
        </Button>
        <Button
          kind="quiet"
          class="add-rule"
          onPress={() => {
            const made = newCause(playbook, text('console.write.newCauseName'));
            store.edit((all) => ({ ...all, causes: [...all.causes, made] }));
            open.value = { item: `cause:${made.id}`, at: '' };
          }}
        >
          + {text('console.write.addCause')}
        </Button>
      </div>
    </section>
  );
}

/** Listening, signals and promises: the rest of what an agent reads and counts by. */
export function RestPage({ problems }: { readonly problems: Problems }) {
  const text = useText();
  const { store } = useWriting();
  const playbook = store.now.value;
  const { listening, signals, currency } = playbook;
  const edit = (change: (all: Playbook) => Playbook, about: string | null = null) =>
    store.edit(change, about);
  const fold = (mode: 'live' | 'written') => (
    <div class="strip-row">
      <span class="field-label">{text(`console.write.listen.${mode}`)}</span>
      <Pick
        label={text(`console.write.listen.${mode}`)}
        value={listening[mode]}
        choices={(['fold', 'open'] as const).map((id) => ({ id, label: text(`playbook.fold.${id}`) }))}
        onChange={(value) => edit((all) => ({ ...all, listening: { ...all.listening, [mode]: value } }))}
      />
    </div>
  );
  const days = (
    label: string,
    value: number,
    set: (all: Playbook, value: number) => Playbook,
    about: string,
  ) => (
    <div class="strip-row">
      <span class="field-label">{label}</span>
      <ValueField
        label={label}
        value={value}
        unit="days"
        currency={currency}
        onChange={(next) => edit((all) => set(all, next), about)}
      />
    </div>
  );
  return (
    <section class="group" aria-labelledby="group-rest" id="listening">
      <header class="group-head">
        <h2 id="group-rest">{text('console.write.rest')}</h2>
      </header>
      <p class="floor">{text('console.write.restSub')}</p>
      <article class="write-rule fields">
        <h3>{text('console.write.listening')}</h3>
        {fold('live')}
        {fold('written')}
        <WordsFields
          label={text('console.write.apology')}
          words={listening.apology}
          lines={2}
          facts="speakable"
          onChange={(apology, about) =>
            edit((all) => ({ ...all, listening: { ...all.listening, apology } }), `apology${about}`)
          }
        />
        <Troubles problems={problems.get('listening') ?? []} />
      </article>
      <article class="write-rule fields">
        <h3>{text('console.write.signals')}</h3>
        <div class="strip-row">
          <span class="field-label">{text('console.write.repeatCount')}</span>
          <ValueField
            label={text('console.write.repeatCount')}
            value={signals.repeatContact.count}
            unit="count"
            currency={currency}
            onChange={(count) =>
              edit(
                (all) => ({
                  ...all,
                  signals: { ...all.signals, repeatContact: { ...all.signals.repeatContact, count } },
                }),
                'repeat-count',
              )
            }
          />
        </div>
        {days(
          text('console.write.repeatDays'),
          signals.repeatContact.days,
          (all, value) => ({
            ...all,
            signals: { ...all.signals, repeatContact: { ...all.signals.repeatContact, days: value } },
          }),
          'repeat-days',
        )}
        {days(
          text('console.write.renewalWithin'),
          signals.renewalWithinDays,
          (all, renewalWithinDays) => ({ ...all, signals: { ...all.signals, renewalWithinDays } }),
          'renewal',
        )}
        {days(
          text('console.write.disruptionWithin'),
          signals.disruptionWithinDays,
          (all, disruptionWithinDays) => ({ ...all, signals: { ...all.signals, disruptionWithinDays } }),
          'disruption',
        )}
        <Troubles problems={problems.get('signals') ?? []} />
      </article>
      <article class="write-rule fields">
        <h3>{text('console.write.promises')}</h3>
        {playbook.promises.map((promise, i) => {
          const set = (next: typeof promise, about: string | null = null) =>
            edit(
              (all) => ({ ...all, promises: all.promises.map((one, j) => (j === i ? next : one)) }),
              about,
            );
          return (
            <div key={promise.id} class="promise-fields">
              <WordsFields
                label={text('console.write.promiseName')}
                words={promise.label}
                lines={1}
                onChange={(label, about) => set({ ...promise, label }, `promise:${i}${about}`)}
              />
              <div class="strip-row">
                <span class="field-label">{text('console.write.within')}</span>
                <ValueField
                  label={text('console.write.within')}
                  value={promise.withinHours}
                  unit="hours"
                  currency={currency}
                  onChange={(hours) =>
                    set({ ...promise, withinHours: Math.round(hours) }, `promise:${i}/hours`)
                  }
                />
                <Pick
                  label={text('console.write.within')}
                  value={promise.hours}
                  choices={(['team', 'clock'] as const).map((id) => ({
                    id,
                    label: text(`playbook.hours.${id}`),
                  }))}
                  onChange={(hours) => set({ ...promise, hours })}
                />
                <Button
                  kind="quiet"
                  onPress={() => edit((all) => ({ ...all, promises: without(all.promises, i) }))}
                >
                  {text('console.write.removePromise')}
                </Button>
              </div>
              <Troubles problems={problems.get(`promises/${i}`) ?? []} />
            </div>
          );
        })}
        <Button
          kind="quiet"
          onPress={() =>
            edit((all) => ({
              ...all,
              promises: [
                ...all.promises,
                {
                  id: freshId(
                    text('console.write.newPromiseName'),
                    all.promises.map(({ id }) => id),
                  ),
                  label: { [all.language]: text('console.write.newPromiseName') },
                  withinHours: 24,
                  hours: 'team',
                },
              ],
            }))
          }
        >
          + {text('console.write.addPromise')}
        </Button>
      </article>
    </section>
  );
}
