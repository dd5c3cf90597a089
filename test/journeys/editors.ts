import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, type Tab, until } from '../browser/driver';
import { address, openWorkshop, type Workshop } from '../editors/workshop';

interface Bench {
  readonly place: HTMLElement;
  readonly lines: () => readonly string[];
}
type Benches = { readonly benches: Readonly<Record<string, Bench>> };

export interface Answer {
  readonly kind: string | null;
  readonly result?: {
    readonly ok: boolean;
    readonly value?: { readonly verified: boolean };
    readonly reason?: string;
  };
  readonly fault?: string;
}

export const letter = [
  'Dear Tom,',
  '',
  'your lamp was promised for Monday & is <b>six</b> days late.',
  'I am sending "a new one" today.',
  '',
  'Iris',
];

/** A browser with the hand in it on the page of editors. */
export function workshop(
  browser: 'chromium' | 'firefox',
  start: (options: { readonly port: number; readonly dist: string }) => Promise<Driver>,
): () => Driver {
  let now: { readonly driver: Driver; readonly shop: Workshop } | null = null;
  beforeAll(async () => {
    const shop = await openWorkshop(browser);
    now = { shop, driver: await start({ port: shop.port, dist: shop.dist }) };
  });
  afterAll(async () => {
    await now?.driver.close();
    await now?.shop.close();
  });
  return () => {
    if (!now) throw new Error('the browser has not started');
    return now.driver;
  };
}

export async function openEditors(driver: Driver): Promise<Tab> {
  const tab = await driver.open(address);
  const ready = await until('the editors', () =>
    tab.run(() => document.documentElement.dataset.ready ?? null),
  );
  expect(ready).toBe('all');
  return tab;
}

export const linesOf = (tab: Tab, name: string): Promise<readonly string[]> =>
  tab.run((one) => [...((globalThis as unknown as Benches).benches[one]?.lines() ?? [])], name);

/** Puts the caret behind the words that stand there, with real input. */
export async function standIn(tab: Tab, name: string): Promise<void> {
  await until(`the caret in ${name}`, () =>
    tab.run((one) => {
      const { place } = (globalThis as unknown as Benches).benches[one] as Bench;
      place.scrollIntoView({ block: 'center' });
      const frame = place.querySelector('iframe');
      const inner = place.querySelector('.here')?.shadowRoot ?? frame?.contentDocument ?? place;
      const all = inner.querySelectorAll<HTMLElement>('[contenteditable=true],textarea');
      const editor = [...all].find((each) => each.checkVisibility());
      frame?.contentWindow?.focus();
      editor?.focus();
      if (editor instanceof HTMLTextAreaElement) editor.selectionStart = editor.value.length;
      return editor !== undefined;
    }, name),
  );
  await tab.press('Control+End');
}

export async function order(tab: Tab, name: string, text: string, ways?: readonly string[]): Promise<Answer> {
  await tab.run(
    (within, words, how) => {
      delete document.documentElement.dataset.answer;
      const detail = JSON.stringify({ within, text: words, ...(how.length > 0 ? { ways: how } : {}) });
      document.dispatchEvent(new CustomEvent('leeway-test', { detail }));
    },
    `#${name}`,
    text,
    ways ?? [],
  );
  const answer = await until('the answer', () =>
    tab.run(() => document.documentElement.dataset.answer ?? null),
  );
  return JSON.parse(answer) as Answer;
}

/** How many times undo has to be pressed until the editor holds what it held before; null when it never does. */
export async function undone(
  tab: Tab,
  name: string,
  before: readonly string[],
  most: number,
): Promise<number | null> {
  for (let pressed = 1; pressed <= most; pressed++) {
    await tab.press('Control+z');
    const now = await linesOf(tab, name);
    if (now.join('\n').trim() === before.join('\n').trim()) return pressed;
  }
  return null;
}

/** Every editor of the page, and how many presses of undo may take an insertion back; null where nobody counts. */
export const every: Readonly<
  Record<string, { readonly undo: Readonly<Record<Driver['name'], number | null>> }>
> = {
  // Firefox has only the way that the editor counts as typing, line by line.
  ckeditor5: { undo: { chromium: 2, firefox: null } },
  ckeditor4: { undo: { chromium: 2, firefox: 2 } },
  quill: { undo: { chromium: 2, firefox: 2 } },
  // Its frame keeps the keys of a driver in Firefox.
  tinymce: { undo: { chromium: 2, firefox: null } },
  tiptap: { undo: { chromium: 2, firefox: 2 } },
  slate: { undo: { chromium: 2, firefox: 2 } },
  draft: { undo: { chromium: 2, firefox: 2 } },
  summernote: { undo: { chromium: 2, firefox: 2 } },
  jodit: { undo: { chromium: 2, firefox: 2 } },
  plain: { undo: { chromium: 2, firefox: 2 } },
  shadow: { undo: { chromium: 2, firefox: 2 } },
  textarea: { undo: { chromium: 2, firefox: 2 } },
  react: { undo: { chromium: 2, firefox: 2 } },
};

/** Words go into each real editor line by line, once, beside what stood there, and undo takes them back. */
export function insertionIntoEditors(on: () => Driver): void {
  describe('insertion into real editors', () => {
    // One page for all: each journey has an editor of its own on it.
    let open: Tab | null = null;
    const editors = async (): Promise<Tab> => {
      open ??= await openEditors(on());
      return open;
    };

    for (const [name, { undo }] of Object.entries(every)) {
      test(`${name} keeps every line, and the words that stood there`, async () => {
        const tab = await editors();
        await standIn(tab, name);
        const before = await linesOf(tab, name);
        const answer = await order(tab, name, letter.join('\n'));
        expect(answer.result).toEqual({ ok: true, value: { verified: true } });
        const after = await linesOf(tab, name);
        const at = after.findIndex((line) => line.endsWith(letter[0] ?? ''));
        const mine = after.slice(at, at + letter.length);
        expect([(mine[0] ?? '').slice(-9), ...mine.slice(1, -1), (mine.at(-1) ?? '').slice(0, 4)]).toEqual(
          letter,
        );
        expect(after.join('').split('Dear Tom').length).toBe(2);
        expect(after.join('')).toContain(before.join(''));
        const allowed = undo[on().name];
        if (allowed !== null) {
          const pressed = await undone(tab, name, before, 6);
          expect(pressed, 'presses of undo').not.toBeNull();
          expect(pressed).toBeLessThanOrEqual(allowed);
        }
      });
    }

    test('a part with two editors, or none, is not guessed at', async () => {
      const tab = await editors();
      expect((await order(tab, 'nobody', 'Words')).kind).toBe(null);
      await tab.run(() => {
        const both = document.createElement('section');
        both.id = 'two';
        both.innerHTML = '<div class="here"><textarea></textarea><textarea></textarea></div>';
        document.body.prepend(both);
      });
      expect((await order(tab, 'two', 'Words')).kind).toBe(null);
    });

    test('an editor that takes no command says so, and nothing is in it', async () => {
      const tab = await editors();
      await standIn(tab, 'ckeditor5');
      const before = await linesOf(tab, 'ckeditor5');
      const answer = await order(tab, 'ckeditor5', 'Words', ['command-html']);
      expect(answer.result).toMatchObject({ ok: false, reason: 'page-changed' });
      expect(await linesOf(tab, 'ckeditor5')).toEqual(before);
    });
  });
}

const ways = process.env.LEEWAY_WAYS?.split(',') ?? [];

/** Every way in every editor, as the table that `ways.ts` was made from. */
export function tableOfWays(on: () => Driver): void {
  test('the table of ways', { timeout: 900_000 }, async () => {
    const names = process.env.LEEWAY_EDITORS?.split(',') ?? Object.keys(every);
    for (const name of names) {
      for (const way of ways) {
        const tab = await openEditors(on());
        await standIn(tab, name);
        const before = await linesOf(tab, name);
        const answer = await order(tab, name, letter.join('\n'), [way]);
        const after = await linesOf(tab, name);
        const same = after.join('\n') === before.join('\n');
        const undo = same ? null : await undone(tab, name, before, 12);
        const what = same ? 'nothing' : JSON.stringify(after);
        console.log(`${name} ${way}: ${JSON.stringify(answer.result ?? answer.fault)} undo ${undo} ${what}`);
        await tab.close();
      }
    }
  });
}
