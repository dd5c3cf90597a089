import type { FromSidebar } from '../../../src/messages/sidebar';
import { type No, no, type Result } from '../../../src/trouble/result';
import { doAct } from '../acts/do-act';
import { closedTo } from '../case/closed-to';
import { inTurn } from '../in-turn';
import type { TabRecord } from '../kept/table';
import { boundTab, type FrameSender } from '../senders';
import type { World } from '../world';
import type { Handler, Own } from './at-sidebar';
import { handlers } from './handlers';
import { insertText } from './insert-text';
import { painted } from './painted';
import { ready } from './ready';

/** Answers the sidebar of one tab: the first word binds the frame, everything after must come from it. */
export async function fromSidebar(
  world: World,
  frame: FrameSender,
  message: FromSidebar,
): Promise<Result<unknown>> {
  // Somebody waits behind a veil for this word: it does not queue behind a reading of the case.
  if (message.type === 'sidebar/painted') {
    const bound = await boundTab(world, frame);
    return bound.ok ? painted(world, bound.value, message) : bound;
  }
  return inTurn(`tab:${frame.tabId}`, async () => {
    if (message.type === 'sidebar/ready') return ready(world, frame, message.nonce);
    const bound = await boundTab(world, frame);
    if (!bound.ok) return bound;
    const tab = bound.value;
    if (!isOwn(message)) {
      const late = tooLate(tab, message.caseKey);
      if (late !== null) return late;
      return message.type === 'sidebar/insert-text'
        ? insertText(world, tab, message)
        : doAct(world, tab, message);
    }
    // The table pairs each message with its own handler; the compiler cannot follow it through the union.
    return (handlers[message.type] as Handler<Own>)({ world, tab }, message);
  });
}

const isOwn = (message: FromSidebar): message is Extract<FromSidebar, { readonly type: Own }> =>
  message.type in handlers;

/** An act is for the case that is on screen; anything else came too late and is refused. */
function tooLate(tab: TabRecord, caseKey: string): No | null {
  if (caseKey !== tab.shown) return no('conflict', 'other-case');
  return closedTo(tab.trouble) ? no(tab.trouble.reason, 'case') : null;
}
