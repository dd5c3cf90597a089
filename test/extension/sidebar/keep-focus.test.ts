// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocus } from '../../../extension/sidebar/keep-focus';

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '<button id="one">One</button><button id="two">Two</button>';
  keepFocus(window, life.signal);
});

afterEach(() => life.abort());

const button = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no button ${id}`);
  return found;
};

/** The frame loses or gets the focus; `at` is the event's own clock. */
function frame(type: 'blur' | 'focus', at: number): void {
  const event = new Event(type);
  Object.defineProperty(event, 'timeStamp', { value: at });
  window.dispatchEvent(event);
}

/** The focus is with the page for a moment, and the browser forgets who had it here. */
function away(from: number, to: number): void {
  frame('blur', from);
  (document.activeElement as HTMLElement | null)?.blur();
  frame('focus', to);
}

describe('the focus that comes back to the frame', () => {
  it('goes to the element that had it', () => {
    button('two').focus();
    away(1_000, 1_300);
    expect(document.activeElement).toBe(button('two'));
  });

  it('waits for a button that still waits for its answer', async () => {
    button('two').focus();
    frame('blur', 1_000);
    button('two').blur();
    button('two').setAttribute('disabled', '');
    frame('focus', 1_300);
    expect(document.activeElement).toBe(document.body);
    button('two').removeAttribute('disabled');
    await vi.waitFor(() => expect(document.activeElement).toBe(button('two')));
  });

  it('goes nowhere when that element is gone', () => {
    button('two').focus();
    frame('blur', 1_000);
    button('two').remove();
    frame('focus', 1_300);
    expect(document.activeElement).toBe(document.body);
  });

  it('goes nowhere after a while elsewhere', () => {
    button('two').focus();
    away(1_000, 9_000);
    expect(document.activeElement).toBe(document.body);
  });

  it('stays with whoever has it already', () => {
    button('two').focus();
    frame('blur', 1_000);
    button('one').focus();
    frame('focus', 1_300);
    expect(document.activeElement).toBe(button('one'));
  });
});
