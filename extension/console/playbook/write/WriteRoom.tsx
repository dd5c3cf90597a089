import { useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useText } from '../../../view/reading-context';
import { CauseGroup } from './CauseGroup';
import type { DraftStore } from './draft-store';
import { groupsOf, problemsByItem, warningsByRule } from './groups';
import { ConcessionsPage, RestPage } from './OtherWords';
import { RoomPage } from './RoomPage';
import { TryPanel } from './TryPanel';
import { useSearch } from './use-search';
import { WriteBar } from './WriteBar';
import { type Open, type Writing, WritingContext } from './writing';

/** The playbook as a page of sentences, and beside it the agent's own sidebar as it would be. */
export function WriteRoom({ store }: { readonly store: DraftStore }) {
  const text = useText();
  const open = useSignal<Open | null>(null);
  const query = useSignal('');
  const writing = useMemo<Writing>(() => ({ store, open }), [store]);
  const playbook = store.now.value;
  const found = useSearch(playbook, query.value);
  const problems = useComputed(() => problemsByItem(store.problems.value)).value;
  const warnings = useComputed(() => warningsByRule(store.warnings.value)).value;
  const groups = useMemo(
    () => groupsOf(playbook.rules, playbook.causes, found),
    [playbook.rules, playbook.causes, found],
  );
  const page = useRef<HTMLDivElement>(null);
  const searched = found !== null;

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      // What is typed there is no part of the playbook yet: its own steps are taken back.
      if ((event.target as Partial<HTMLElement> | null)?.closest?.('.say-rule, .search, .pick-list')) return;
      const key = event.key.toLowerCase();
      if (key === 'z') {
        event.preventDefault();
        if (event.shiftKey) store.redo();
        else store.undo();
      } else if (key === 'y') {
        event.preventDefault();
        store.redo();
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [store]);

  /** What was just opened, made or moved is in sight. */
  const item = open.value?.item;
  useEffect(() => {
    if (!item?.startsWith('rule:')) return;
    const card = page.current?.querySelector<HTMLElement>(`[data-rule="${CSS.escape(item.slice(5))}"]`);
    card?.scrollIntoView?.({ block: 'nearest' });
  }, [item]);

  return (
    <WritingContext.Provider value={writing}>
      <WriteBar query={query} found={found?.size ?? null} />
      <div class="write">
        <div class="write-page" ref={page}>
          {groups.map((group) =>
            searched && group.rules.length === 0 ? null : (
              <CauseGroup
                key={group.cause?.id ?? ''}
                cause={group.cause}
                causeAt={group.at}
                rules={group.rules}
                playbook={playbook}
                problems={problems}
                warnings={warnings}
                searched={searched}
              />
            ),
          )}
          {searched && found.size === 0 ? <p class="empty">{text('console.write.nothingFound')}</p> : null}
          {searched ? null : (
            <>
              <RoomPage problems={problems} />
              <ConcessionsPage problems={problems} />
              <RestPage problems={problems} />
            </>
          )}
        </div>
        <TryPanel />
      </div>
    </WritingContext.Provider>
  );
}
