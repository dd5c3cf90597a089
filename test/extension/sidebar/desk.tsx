import { cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { App } from '../../../extension/sidebar/App';
import type { Send } from '../../../extension/sidebar/desk';
import type { FromSidebar } from '../../../src/messages/sidebar';
import type { SidebarState } from '../../../src/messages/sidebar-state';
import { no, ok, type Result } from '../../../src/trouble/result';
import { now } from '../../gallery/parts';

afterEach(cleanup);

export interface Shown {
  readonly sent: FromSidebar[];
  /** Messages of one type, without what every message carries. */
  readonly of: <Type extends FromSidebar['type']>(
    type: Type,
  ) => readonly Extract<FromSidebar, { type: Type }>[];
  readonly root: HTMLElement;
  readonly show: (state: SidebarState) => void;
  readonly press: (key: string, more?: KeyboardEventInit & { readonly on?: Element }) => KeyboardEvent;
}

/** Shows App with a state and collects what it sends. `answer` stands in for the background. */
export function shown(
  state: SidebarState,
  answer: (message: FromSidebar) => Result<unknown> = () => ok(state),
): Shown {
  const sent: FromSidebar[] = [];
  const send = (async (message) => {
    sent.push(message);
    return answer(message);
  }) as Send;
  const ui = (s: SidebarState) => <App state={s} language="en" now={now} timeZone="UTC" send={send} />;
  const { container, rerender } = render(ui(state));
  return {
    sent,
    of: (type) => sent.filter((m): m is Extract<FromSidebar, { type: typeof type }> => m.type === type),
    root: container as HTMLElement,
    show: (next) => rerender(ui(next)),
    press: (key, { on = document.body, ...more } = {}) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      on.dispatchEvent(event);
      return event;
    },
  };
}

export { no, ok };
