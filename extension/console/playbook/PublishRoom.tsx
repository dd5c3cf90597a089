import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { runCases } from '../../../src/advice/saved-cases';
import { diffPlaybooks } from '../../../src/playbook/diff';
import type { Reason } from '../../../src/trouble/result';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { Sentence } from '../../view/Sentence';
import { useConsole, useLocked, useOverview } from '../console-state';
import { Confirm } from '../parts/Confirm';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { CaseLine } from './CaseLine';
import { Differences } from './Differences';
import { fileOf } from './file-of';
import { isUncertain } from './is-uncertain';
import { PlaybookLocked } from './PlaybookLocked';
import { whoMayPublish } from './who-may-publish';
import type { DraftStore } from './write/draft-store';

/** From the draft to everybody: what changes, what the saved cases say, why; and who has been faster. */
export function PublishRoom({ store }: { readonly store: DraftStore }) {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const state = useConsole();
  const { playbook: inForce, link } = useOverview();
  const locked = useLocked()('playbook');
  const reason = useSignal('');
  const stopNow = useSignal(false);
  const busy = useSignal(false);
  const trouble = useSignal<Reason | null>(null);
  const throwing = useSignal(false);
  const draft = store.now.value;
  const problems = store.problems.value;
  const may = whoMayPublish(link ?? null, locked);
  const changes = useMemo(
    () => (inForce ? diffPlaybooks(inForce.playbook, store.good.value).length : 1),
    [inForce, store.good.value],
  );
  const runs = useMemo(() => runCases(store.good.value, platform.now()), [store.good.value]);
  const failed = runs.filter(({ passed }) => !passed);
  const overtaken = inForce !== null && changes > 0 && inForce.version !== store.base.value;
  useEffect(() => {
    trouble.value = null;
  }, [reason.value]);

  const publish = async () => {
    busy.value = true;
    const said = reason.value.trim();
    const answer =
      may === 'alone'
        ? await platform.ask({
            to: 'background',
            type: 'console/use-playbook',
            playbook: draft,
            reason: said,
          })
        : await platform.ask({
            to: 'background',
            type: 'console/publish',
            playbook: draft,
            reason: said,
            base: store.base.value,
            stopNow: stopNow.value,
          });
    busy.value = false;
    if (!answer.ok) {
      trouble.value = answer.reason;
      if (answer.reason === 'conflict') await state.refresh();
      return;
    }
    state.take(answer);
    const now = answer.value.playbook;
    const here =
      now !== null && (now.version !== store.base.peek() || diffPlaybooks(now.playbook, draft).length === 0);
    // What was written while it was on its way is the next draft.
    if (here && store.now.peek() === draft) await store.begin(now.playbook, now.version);
    else if (here) store.goOnFrom(now.version, now.playbook);
    if (!here) {
      say('console.publish.notHere', { title: { unit: 'text', value: draft.title } });
      location.hash = '#playbook/versions';
      return;
    }
    say(may === 'alone' ? 'console.playbook.used' : 'console.publish.done', {
      title: { unit: 'text', value: draft.title },
      version: { unit: 'count', value: now?.version ?? 0 },
    });
    location.hash = '#playbook/versions';
  };

  const nothing = changes === 0 && problems.length === 0;
  return (
    <>
      {may === 'agent' ? (
        <Notice
          tone="care"
          action={
            <Button onPress={() => platform.save(...fileOf(draft, null))}>
              {text('console.playbook.save')}
            </Button>
          }
        >
          {text('console.publish.onlyLeads')}
        </Notice>
      ) : may === 'locked' ? (
        <PlaybookLocked />
      ) : null}
      {overtaken && inForce ? (
        <Card
          tone="harm"
          title={text('console.publish.overtaken', { version: { unit: 'count', value: inForce.version } })}
          sub={text('console.publish.overtakenSub')}
        >
          <h3>{text('console.publish.theirs')}</h3>
          <Differences from={store.begun.value} to={inForce.playbook} />
          <div class="buttons">
            <Button
              onPress={() => {
                store.goOnFrom(inForce.version);
              }}
            >
              {text('console.publish.mineOver')}
            </Button>
            <Button
              onPress={() => {
                store.goOnFrom(inForce.version, inForce.playbook);
                store.edit(() => inForce.playbook);
              }}
            >
              {text('console.publish.takeTheirs')}
            </Button>
          </div>
        </Card>
      ) : null}
      {problems.length > 0 ? (
        <Card
          tone="harm"
          title={text('console.write.nProblems', { n: { unit: 'count', value: problems.length } })}
          action={
            <a class="button" href="#playbook">
              {text('console.publish.mendFirst')}
            </a>
          }
        >
          <ul class="problem-lines">
            {problems.slice(0, 12).map((problem) => (
              <li key={problem.path + problem.code}>
                <b>
                  <Sentence of={problem.at} />
                </b>{' '}
                <Sentence of={problem.what} /> <Sentence of={problem.mend} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card
        title={text('console.publish.changes')}
        sub={nothing ? text('console.write.noChanges') : undefined}
      >
        {inForce && !nothing ? <Differences from={inForce.playbook} to={store.good.value} /> : null}
        {nothing ? null : (
          <Button
            kind="quiet"
            onPress={() => {
              throwing.value = true;
            }}
          >
            {text('console.publish.throwAway')}
          </Button>
        )}
      </Card>
      <Card
        title={text('console.publish.cases')}
        sub={
          runs.length === 0
            ? text('console.publish.noCases')
            : failed.length === 0
              ? text('console.publish.allPass', { n: { unit: 'count', value: runs.length } })
              : text('console.publish.someFail', {
                  n: { unit: 'count', value: failed.length },
                  all: { unit: 'count', value: runs.length },
                })
        }
      >
        {failed.length > 0 ? (
          <ul class="case-lines">
            {failed.map((run) => (
              <CaseLine key={run.saved.id} run={run} playbook={store.good.value} />
            ))}
          </ul>
        ) : null}
      </Card>
      {may === 'lead' || may === 'alone' ? (
        <Card title={may === 'alone' ? text('console.publish.useHere') : text('console.publish.title')}>
          <form
            class="publish-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (reason.value.trim() !== '') void publish();
            }}
          >
            <label for="publish-reason">{text('console.playbook.reason')}</label>
            <textarea
              id="publish-reason"
              class="field"
              rows={2}
              maxLength={500}
              required
              aria-describedby="publish-reason-hint"
              value={reason.value}
              onInput={(event) => {
                reason.value = event.currentTarget.value;
              }}
            />
            <p class="row-hint" id="publish-reason-hint">
              {text('console.publish.reasonHint')}
            </p>
            {may === 'lead' ? (
              <label class="tick">
                <input
                  type="checkbox"
                  checked={stopNow.value}
                  onChange={(event) => {
                    stopNow.value = event.currentTarget.checked;
                  }}
                />
                <span>{text('console.publish.stopNow')}</span>
              </label>
            ) : null}
            <div class="buttons">
              <Button
                kind="primary"
                submit
                busy={busy.value}
                disabled={
                  draft !== store.good.value ||
                  problems.length > 0 ||
                  nothing ||
                  overtaken ||
                  reason.value.trim() === ''
                }
              >
                {may === 'alone' ? text('console.publish.useHere') : text('console.publish.forEverybody')}
              </Button>
              <Button onPress={() => platform.save(...fileOf(draft, null))}>
                {text('console.playbook.save')}
              </Button>
            </div>
            <div role="alert">
              {trouble.value === null ? null : (
                <Notice tone="stop">
                  {trouble.value === 'conflict'
                    ? text('console.publish.conflict')
                    : trouble.value === 'forbidden'
                      ? text('console.publish.onlyLeads')
                      : may === 'lead' && isUncertain(trouble.value)
                        ? text('console.publish.unsure')
                        : text('console.publish.failed')}
                </Notice>
              )}
            </div>
          </form>
        </Card>
      ) : null}
      {throwing.value && inForce ? (
        <Confirm
          title={text('console.publish.throwTitle')}
          yes={text('console.publish.throwAway')}
          harm
          onYes={() => {
            throwing.value = false;
            void store.begin(inForce.playbook, inForce.version);
          }}
          onNo={() => {
            throwing.value = false;
          }}
        >
          <p>{text('console.publish.throwText')}</p>
        </Confirm>
      ) : null}
    </>
  );
}
