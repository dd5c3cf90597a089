import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { diffPlaybooks } from '../../../../src/playbook/diff';
import { Button, IconButton } from '../../../view/Button';
import { useText } from '../../../view/reading-context';
import { useOverview } from '../../console-state';
import { usePlatform } from '../../platform';
import { fileOf } from '../file-of';
import { useWriting } from './writing';

/** Undo, search, how the draft stands, and the way out of it: never more than one line, always in sight. */
export function WriteBar({
  query,
  found,
}: {
  readonly query: Signal<string>;
  readonly found: number | null;
}) {
  const text = useText();
  const platform = usePlatform();
  const { store } = useWriting();
  const { playbook: inForce } = useOverview();
  const { past, future, now } = store.history.value;
  const begun = inForce?.playbook ?? store.begun.value;
  const good = store.good.value;
  const n = useMemo(() => diffPlaybooks(begun, good).length, [begun, good]);
  const problems = store.problems.value.length;
  const warnings = store.warnings.value.length;
  const count = (value: number) => ({ n: { unit: 'count', value } as const });
  return (
    <div class="write-bar">
      <IconButton
        icon="undo"
        label={text('console.write.undo')}
        shortcut="Control+Z"
        locked={past.length === 0}
        onPress={() => store.undo()}
      />
      <IconButton
        icon="redo"
        label={text('console.write.redo')}
        shortcut="Control+Shift+Z"
        locked={future.length === 0}
        onPress={() => store.redo()}
      />
      <input
        class="field search"
        type="search"
        aria-label={text('console.write.search')}
        placeholder={text('console.write.search')}
        value={query.value}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
      />
      <p class="write-state" role="status">
        {found === null ? null : <span>{text('console.write.found', count(found))}</span>}
        {problems > 0 ? (
          <span class="stop-text">{text('console.write.nProblems', count(problems))}</span>
        ) : n > 0 ? (
          <span>{text('console.write.nChanges', count(n))}</span>
        ) : (
          <span class="dim">{text('console.write.noChanges')}</span>
        )}
        {warnings > 0 ? (
          <span class="care-text">{text('console.write.nWarnings', count(warnings))}</span>
        ) : null}
        {store.kept.value === 'failed' ? (
          <span class="stop-text">{text('console.write.notKept')}</span>
        ) : n > 0 || problems > 0 ? (
          <span class="dim">{text('console.write.kept')}</span>
        ) : null}
      </p>
      <Button kind="quiet" onPress={() => platform.save(...fileOf(now, null))}>
        {text('console.playbook.save')}
      </Button>
      <a class="button primary" href="#playbook/publish">
        {text('console.write.toPublish')}
      </a>
    </div>
  );
}
