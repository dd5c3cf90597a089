import type { AdapterChange, PagePart, ToPage, ToPageAnswers } from '../../src/messages/page';
import { no } from '../../src/trouble/result';
import type { Adapter } from './adapter';
import type { CaretMemory } from './caret';
import { inserter } from './insert-text';
import type { SidebarFrame } from './sidebar-frame';
import { keyOf, type Visits } from './visits';

export interface OrdersOptions {
  readonly page: Document;
  readonly adapter: Adapter;
  readonly frame: SidebarFrame;
  readonly carets: CaretMemory;
  readonly visits: Visits;
  readonly isOff: (part: PagePart) => boolean;
  readonly adopt: (change: AdapterChange) => void;
  readonly lookAgain: () => void;
  readonly end: () => void;
}

/** Does what the background says. */
export function orders(options: OrdersOptions) {
  const { page, adapter, frame, carets, visits } = options;
  const insert = inserter(page, adapter, carets, frame);
  const toReply = () => {
    const { sight } = visits.current();
    const editor = sight.kind === 'case' ? adapter.editor(page, sight.id) : null;
    if (editor) adapter.giveFocus(editor, carets.of(editor));
  };
  return async (message: ToPage): Promise<ToPageAnswers[ToPage['type']]> => {
    switch (message.type) {
      case 'background/show': {
        const { sight, number } = visits.current();
        if (message.caseKey === keyOf(sight) && (message.visit ?? number) === number) frame.lift();
        return null;
      }
      case 'background/layout':
        frame.apply(message);
        return null;
      case 'background/insert-text':
        return options.isOff('insertion') ? no('forbidden', 'switched-off') : insert(message);
      case 'background/focus':
        if (message.where === 'reply' || (message.where === 'toggle' && frame.hasFocus())) {
          toReply();
          return 'reply';
        }
        frame.focus();
        return 'sidebar';
      case 'background/adapter':
        options.adopt(message.change);
        return null;
      case 'background/look-again':
        options.lookAgain();
        return null;
      case 'background/unmount':
        options.end();
        return null;
    }
  };
}
