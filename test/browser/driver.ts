import type { ConsoleAnswers, FromConsole } from '../../src/messages/console';

/** What a journey needs of a browser, the same in Chromium and in Firefox. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** Opens a tab on an address of the helpdesk (`/agent/…`) or on a whole address. */
  open(address: string, size?: Size): Promise<Tab>;
  /** Opens one of the extension's own pages. */
  openOwn(path: string, size?: Size): Promise<Tab>;
  /** A window that somebody else opened, by a part of its address; waits until it is there and has loaded. */
  windowAt(part: string): Promise<Tab>;
  /** Says one message of the options page to the background and answers what came back. */
  say<M extends FromConsole>(message: M): Promise<ConsoleAnswers[M['type']]>;
  /** Stops the background at once; it starts again with the next message. */
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Part extends Size {
  readonly x: number;
  readonly y: number;
}

/** A place that scripts and real input can reach: a tab's document or the sidebar's frame. */
export interface Place {
  /** Runs a function with plain arguments in the place's own world. */
  run<A extends readonly unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Runs a whole script for what it leaves behind, such as a checker. */
  load(script: string): Promise<void>;
  /** A real click on the first visible control whose accessible name matches. */
  click(target: Target): Promise<void>;
  /** Moves the pointer over a control, without a press. */
  point(target: Target): Promise<void>;
  /** Real key strokes, into whatever has the focus. `Enter`, `Escape`, `Alt+Shift+L`, or one character. */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
}

export interface Tab extends Place {
  /** The sidebar's frame inside the closed shadow root; waits until it is there and has loaded. */
  sidebar(): Promise<Place>;
  go(address: string): Promise<void>;
  /** A real press at a place of the window, whatever is there. */
  clickAt(spot: { readonly x: number; readonly y: number }): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** What is painted in a part of the window, as a text that is the same for the same picture. */
  picture(part: Part): Promise<string>;
  scheme(scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
}

/** A CSS selector, or a control by its name (exact text, or a pattern as text). */
export type Target =
  | { readonly css: string }
  | { readonly name: string; readonly within?: string }
  | { readonly like: string; readonly within?: string };

/** A function as an expression that runs anywhere; `__name` is what some compilers leave in it. */
export function sourceOf(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  const given = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return `(() => { const __name = (f) => f; return (${fn.toString()})(${given}); })()`;
}

/** Asks again until the answer is there. Ends with the last trouble and what was waited for. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  let trouble: unknown = null;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
      trouble = null;
    } catch (error) {
      trouble = error;
    }
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`waited ${limit / 1000} s for ${what}${trouble ? `: ${String(trouble)}` : ''}`);
}

/** Runs in the page: the first visible control that fits. Kept free of everything outside itself. */
export function findControl(target: {
  css?: string;
  name?: string;
  like?: string;
  within?: string;
}): Element | null {
  const shown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getClientRects().length > 0;
  if (target.css !== undefined) {
    return [...document.querySelectorAll(target.css)].find(shown) ?? null;
  }
  const flat = (text: string): string =>
    text
      .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const nameOf = (element: Element): string => {
    const labelledBy = element.getAttribute('aria-labelledby');
    if (labelledBy) {
      return flat(
        labelledBy
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    }
    const label = element.getAttribute('aria-label');
    if (label) return flat(label);
    const labels = (element as HTMLInputElement).labels;
    if (labels?.length) return flat([...labels].map((one) => one.textContent ?? '').join(' '));
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden="true"], kbd')) hidden.remove();
    return flat(copy.textContent ?? '');
  };
  const controls =
    'button, a[href], input, textarea, select, summary, [role="button"], [role="tab"], [role="menuitem"], [role="radio"], [contenteditable="true"]';
  const scope = target.within === undefined ? document : document.querySelector(target.within);
  const fits = (element: Element): boolean => {
    const name = nameOf(element);
    return target.name !== undefined ? name === target.name : new RegExp(target.like ?? '', 'i').test(name);
  };
  return [...(scope?.querySelectorAll(controls) ?? [])].find((one) => fits(one) && shown(one)) ?? null;
}

/** What a person can read in a place, or in one part of it, line by line; marks for the reading direction left out. */
export async function readable(place: Place, css = 'body'): Promise<string> {
  const text = await place.run(
    // biome-ignore lint/performance/useDomNodeTextContent: only what is shown counts here
    (part: string) => document.querySelector<HTMLElement>(part)?.innerText ?? '',
    css,
  );
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
