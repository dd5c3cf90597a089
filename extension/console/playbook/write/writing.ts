import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Playbook, Rule } from '../../../../src/playbook/types';
import type { DraftStore } from './draft-store';

/** What is open for editing: something of the playbook, and the blank in it that was pressed. */
export interface Open {
  /** A rule, concession or cause by `rule:<id>`; the room as `room`, a lift as `lift:<place>`. */
  readonly item: string;
  /** Pointer within it; empty for the item as a whole. */
  readonly at: string;
}

export interface Writing {
  readonly store: DraftStore;
  readonly open: Signal<Open | null>;
}

export const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('a part of the playbook is written outside its room');
  return writing;
}

/** Changes one rule; typing on in the same field is one step to undo. */
export function useRuleEdit(
  id: string,
): (change: (rule: Rule, all: Playbook) => Rule, about?: string) => void {
  const { store } = useWriting();
  return (change, about) =>
    store.edit(
      (playbook) => ({
        ...playbook,
        rules: playbook.rules.map((rule) => (rule.id === id ? change(rule, playbook) : rule)),
      }),
      about === undefined ? null : `rule:${id}${about}`,
    );
}
