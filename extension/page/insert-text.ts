import type { ToPage, ToPageAnswers } from '../../src/messages/page';
import { no } from '../../src/trouble/result';
import type { Adapter } from './adapter';
import type { CaretMemory } from './caret';
import { placeOf } from './place';
import type { SidebarFrame } from './sidebar-frame';

type InsertText = Extract<ToPage, { type: 'background/insert-text' }>;

/** Puts the agent's chosen text into the open case's editor, and gives the focus back to whoever had it. */
export function inserter(page: Document, adapter: Adapter, carets: CaretMemory, frame: SidebarFrame) {
  let busy = false;
  return async ({ caseKey, kind, text }: InsertText): Promise<ToPageAnswers['background/insert-text']> => {
    if (busy) return no('conflict', 'busy');
    const sight = adapter.look(page, placeOf(page));
    if (sight.kind !== 'case' || sight.caseKey !== caseKey) return no('conflict', 'case');
    const editor = adapter.composer(page, sight.id, kind);
    if (!editor.ok) return editor;
    const still = () => {
      const now = adapter.look(page, placeOf(page));
      if (now.kind !== 'case' || now.caseKey !== caseKey) return false;
      const same = adapter.composer(page, now.id, kind);
      return same.ok && same.value === editor.value;
    };
    const fromSidebar = frame.hasFocus();
    busy = true;
    try {
      return await adapter.insert(editor.value, text, { caret: carets.of(editor.value), still });
    } finally {
      busy = false;
      if (fromSidebar) frame.focus();
    }
  };
}
