import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Helpdesk, startHelpdesk } from '../../scripts/helpdesk/server';
import type { CaseSeen } from '../../src/customer/seen';
import { readCase, readList } from '../../src/helpdesk/zendesk/api';
import type { FromPage } from '../../src/messages/page';
import { type Driver, type Tab, until } from '../browser/driver';
import { buildStand, type Stand, standOf } from '../extension/page/stand';

export interface Ground<D extends Driver> {
  readonly desk: Helpdesk;
  readonly driver: D;
  readonly stand: Stand;
}

/** Starts the demo helpdesk and a browser with the page script on its stand, and ends both. */
export function ground<D extends Driver>(
  browser: 'chromium' | 'firefox',
  start: (options: { readonly port: number; readonly dist: string }) => Promise<D>,
): () => Ground<D> {
  let now: (Ground<D> & { remove(): void }) | null = null;
  beforeAll(async () => {
    const [desk, built] = await Promise.all([startHelpdesk(), buildStand(browser)]);
    const driver = await start({ port: desk.port, dist: built.dist });
    now = { desk, driver, stand: standOf(driver), remove: built.remove };
  });
  beforeEach(async () => {
    now?.desk.reset();
    await now?.stand.behave({ mount: {}, show: true });
    await now?.stand.forget();
  });
  afterAll(async () => {
    await now?.driver.close();
    await now?.desk.close();
    now?.remove();
  });
  return () => {
    if (!now) throw new Error('the browser has not started');
    return now;
  };
}

export const keyOf = (ticket: number): string => `zendesk:acme:${ticket}`;

type Of<T extends FromPage['type']> = Extract<FromPage, { type: T }>;

/** Everything of one kind that the page said so far. */
export async function said<T extends FromPage['type']>(stand: Stand, type: T): Promise<readonly Of<T>[]> {
  const heard = await stand.heard();
  return heard.map(({ message }) => message).filter((message): message is Of<T> => message.type === type);
}

export const saidOf = <T extends FromPage['type']>(
  stand: Stand,
  type: T,
  fits: (message: Of<T>) => boolean = () => true,
): Promise<Of<T>> => until(type, async () => (await said(stand, type)).find(fits));

/** The cases that the page's answers say, in the order of telling; those without words are not told yet. */
export async function seenIn(stand: Stand): Promise<readonly CaseSeen[]> {
  const none = { user: [], organization: [], case: [] };
  return (await said(stand, 'page/case-read')).flatMap(({ caseKey, about, words, earlier }) => {
    if (!words) return [];
    const answers = { about, words, ...(earlier && { earlier }) };
    const { seen } = readCase(answers, caseKey.split(':')[2] ?? '', 'acme', none);
    return seen ? [seen] : [];
  });
}

export const seenOf = (stand: Stand, fits: (seen: CaseSeen) => boolean = () => true): Promise<CaseSeen> =>
  until('a case that was read', async () => (await seenIn(stand)).find(fits));

/** Opens a ticket and waits until its case was read. */
export async function openCase({ driver, stand }: Ground<Driver>, ticket: number): Promise<Tab> {
  const tab = await driver.open(`/agent/tickets/${ticket}`);
  await seenOf(stand, ({ caseKey, earlier }) => caseKey === keyOf(ticket) && earlier !== null);
  return tab;
}

/** Goes to another ticket as the workspace does it, without a new document. */
export const goInside = (tab: Tab, path: string): Promise<void> =>
  tab.run((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);

/** What CKEditor itself holds in the pane of one ticket. */
export const written = (tab: Tab, ticket: number): Promise<string> =>
  tab.run((id) => {
    const editable = document.querySelector(`[data-ticket-id="${id}"] .ck-editor__editable`);
    const { ckeditorInstance } = editable as Element & { ckeditorInstance?: { getData(): string } };
    return ckeditorInstance?.getData() ?? 'no editor';
  }, ticket);

/** CKEditor learns of a moved caret a moment after the keys; until then it would write where the caret was. */
const caretAt = (tab: Tab, ticket: number, path: readonly number[]): Promise<true> =>
  until(`the editor's caret at ${path}`, async () => {
    const now = await tab.run((id) => {
      const editable = document.querySelector(`[data-ticket-id="${id}"] .ck-editor__editable`);
      type Editor = { model: { document: { selection: { focus: { path: number[] } } } } };
      const { ckeditorInstance } = editable as Element & { ckeditorInstance?: Editor };
      return ckeditorInstance?.model.document.selection.focus.path.join() ?? '';
    }, ticket);
    return now === path.join() ? true : null;
  });

export const switchTo = (tab: Tab, ticket: number, channel: 'internal' | 'public'): Promise<void> =>
  tab.run(
    (id, note) => {
      const pane = document.querySelector(`[data-ticket-id="${id}"]`);
      const press = (selector: string) => pane?.querySelector<HTMLElement>(selector)?.click();
      press('[data-test-id="omnichannel-channel-switcher-button"]');
      const item = 'omnichannel-channel-switcher-menuitem-';
      setTimeout(() =>
        press(
          note === 'internal'
            ? `[data-test-id="${item}internal"]`
            : `[data-test-id^="${item}"]:not([data-test-id="${item}internal"])`,
        ),
      );
    },
    ticket,
    channel,
  );

const insert = (stand: Stand, ticket: number, kind: 'reply' | 'note', text: string) =>
  stand.tell({ to: 'page', type: 'background/insert-text', caseKey: keyOf(ticket), kind, text });

/** What must be true in every browser. */
export function commonJourneys(name: string, on: () => Ground<Driver>): void {
  describe(`the page script in ${name}`, () => {
    test('tells the open case with its customer, asks three times, and breaks no policy', async () => {
      const { desk, stand } = on();
      const tab = await openCase(on(), 4812);
      const seen = (await seenIn(stand)).at(-1);
      expect(seen?.requester?.name).toBe('Dana Whitfield');
      expect(seen?.messages.at(-1)?.text).toContain('white lines');
      const opened = await said(stand, 'page/case-opened');
      expect(opened.map(({ caseKey }) => caseKey)).toEqual([keyOf(4812)]);
      const asked = desk.log.filter(({ workspace }) => !workspace);
      expect(asked).toHaveLength(3);
      expect(asked.filter(({ cookie, method }) => !cookie || method !== 'GET')).toEqual([]);
      expect(desk.reports).toEqual([]);
      await tab.close();
    });

    test('follows the workspace from ticket to ticket and to a list', async () => {
      const { stand } = on();
      const tab = await openCase(on(), 4812);
      await goInside(tab, '/agent/tickets/4790');
      await seenOf(stand, ({ caseKey }) => caseKey === keyOf(4790));
      await goInside(tab, '/agent/filters/360001');
      await saidOf(stand, 'page/case-left');
      await goInside(tab, '/agent/tickets/4812');
      await until('the first case again', async () => {
        const opened = await said(stand, 'page/case-opened');
        return opened.map(({ caseKey }) => caseKey).join() === [4812, 4790, 4812].map(keyOf).join();
      });
      const visits = (await stand.heard())
        .map(({ message }) => message)
        .flatMap((message) =>
          message.type === 'page/case-opened' || message.type === 'page/case-left'
            ? [message.visit ?? 0]
            : [],
        );
      expect(visits).toEqual([...visits].sort((a, b) => a - b));
      expect(new Set(visits).size).toBe(visits.length);
      await tab.close();
    });

    test('warms a list with one call, and not again when the agent comes back to it', async () => {
      const { desk, driver, stand } = on();
      const tab = await driver.open('/agent/filters/360001');
      const { list } = await saidOf(stand, 'page/list-read');
      const seen = readList(list, 'acme', { user: [], organization: [], case: [] });
      expect(Object.keys(seen.ok ? seen.value.cases : {}).length).toBeGreaterThanOrEqual(12);
      expect(seen.ok && seen.value.cases[keyOf(4812)]).toBe('377922500012');
      await goInside(tab, '/agent/tickets/4812');
      await seenOf(stand);
      await goInside(tab, '/agent/filters/360001');
      await until('the list again', async () => (await said(stand, 'page/case-left')).length >= 2);
      await goInside(tab, '/agent/tickets/4790');
      await seenOf(stand, ({ caseKey }) => caseKey === keyOf(4790));
      const many = desk.log.filter(({ workspace, path }) => !workspace && path.includes('show_many'));
      expect(many).toHaveLength(1);
      await tab.close();
    });

    test('puts text into the reply at the caret, and never into the wrong case or mode', async () => {
      const { stand } = on();
      const tab = await openCase(on(), 4812);
      await tab.click({ css: '[data-ticket-id="4812"] .ck-editor__editable' });
      await tab.type('My own words');
      expect(await insert(stand, 4790, 'reply', 'Wrong case')).toMatchObject({
        ok: false,
        reason: 'conflict',
      });
      expect(await insert(stand, 4812, 'note', 'Wrong mode')).toEqual({
        ok: false,
        reason: 'conflict',
        detail: 'composer-is-reply',
      });
      expect(await written(tab, 4812)).toBe('<p>My own words</p>');
      const text = 'Hello Dana,\n\nyou wrote: <b>"it broke"</b> & more.\nDid I get that right?';
      expect(await insert(stand, 4812, 'reply', text)).toEqual({ ok: true, value: { verified: true } });
      expect(await written(tab, 4812)).toBe(
        '<p>My own words</p><p>Hello Dana,</p><p>&nbsp;</p><p>you wrote: &lt;b&gt;"it broke"&lt;/b&gt; &amp; more.</p><p>Did I get that right?</p>',
      );
      await tab.close();
    });

    test('begins and ends a line of its own, and replaces nothing that is selected', async () => {
      const { stand } = on();
      const tab = await openCase(on(), 4812);
      await tab.click({ css: '[data-ticket-id="4812"] .ck-editor__editable' });
      await tab.type('one two');
      for (const _ of ' two') await tab.press('ArrowLeft');
      await caretAt(tab, 4812, [0, 3]);
      expect(await insert(stand, 4812, 'reply', 'Between')).toMatchObject({ value: { verified: true } });
      expect(await written(tab, 4812)).toBe('<p>one</p><p>Between</p><p>&nbsp;two</p>');
      await tab.press('Shift+ArrowRight');
      await tab.press('Shift+ArrowRight');
      await caretAt(tab, 4812, [2, 2]);
      expect(await insert(stand, 4812, 'reply', 'After')).toMatchObject({ value: { verified: true } });
      expect(await written(tab, 4812)).toBe('<p>one</p><p>Between</p><p>&nbsp;t</p><p>After</p><p>wo</p>');
      await tab.close();
    });

    test('an editor that takes no typing events gets a paste, or the trouble is told; never both', async () => {
      const { stand } = on();
      const tab = await openCase(on(), 4812);
      await tab.run(() => {
        const deaf = (event: Event) => event.isTrusted || event.stopImmediatePropagation();
        addEventListener('beforeinput', deaf, { capture: true });
      });
      const answer = await insert(stand, 4812, 'reply', 'Once & only\n<i>once</i>');
      if (name === 'Firefox') expect(answer).toMatchObject({ ok: false, reason: 'page-changed' });
      else expect(answer).toEqual({ ok: true, value: { verified: true } });
      expect(await written(tab, 4812)).toBe(
        answer.ok ? '<p>Once &amp; only</p><p>&lt;i&gt;once&lt;/i&gt;</p>' : '',
      );
      await tab.close();
    });

    test('puts a note into an internal note only, and beside panes that stay mounted', async () => {
      const { stand } = on();
      const tab = await openCase(on(), 4790);
      await goInside(tab, '/agent/tickets/4812');
      await seenOf(stand, ({ caseKey }) => caseKey === keyOf(4812));
      await switchTo(tab, 4812, 'internal');
      await until('the note to go in', async () => (await insert(stand, 4812, 'note', 'Gave a credit.')).ok);
      expect(await insert(stand, 4812, 'reply', 'Not here')).toMatchObject({
        ok: false,
        detail: 'composer-is-note',
      });
      expect(await written(tab, 4812)).toBe('<p>Gave a credit.</p>');
      expect(await written(tab, 4790)).toBe('');
      await tab.close();
    });

    test('moves the focus into the sidebar and back to the caret', async () => {
      const { stand } = on();
      const tab = await openCase(on(), 4812);
      await tab.sidebar();
      await tab.click({ css: '[data-ticket-id="4812"] .ck-editor__editable' });
      await tab.type('ac');
      await tab.press('ArrowLeft');
      const inFront = () => tab.run(() => document.activeElement?.hasAttribute('data-leeway') ?? false);
      await stand.tell({ to: 'page', type: 'background/focus', where: 'toggle' });
      await until('the sidebar to have the focus', inFront);
      await stand.tell({ to: 'page', type: 'background/focus', where: 'toggle' });
      await until('the editor to have noticed its focus', () =>
        tab.run(() => {
          const editable = document.querySelector('[data-ticket-id="4812"] .ck-editor__editable');
          const { ckeditorInstance: editor } = editable as Element & {
            ckeditorInstance?: { editing: { view: { document: { isFocused: boolean } } } };
          };
          return editor?.editing.view.document.isFocused ?? false;
        }),
      );
      await tab.type('b');
      expect(await written(tab, 4812)).toBe('<p>abc</p>');
      await tab.close();
    });

    test('gives the focus back to the sidebar after inserting from there', async () => {
      const { stand } = on();
      const tab = await openCase(on(), 4812);
      const sidebar = await tab.sidebar();
      await sidebar.click({ css: 'input' });
      expect(await insert(stand, 4812, 'reply', 'From the sidebar')).toEqual({
        ok: true,
        value: { verified: true },
      });
      expect(await sidebar.run(() => document.hasFocus())).toBe(true);
      expect(await written(tab, 4812)).toBe('<p>From the sidebar</p>');
      await tab.close();
    });

    test('waits as long as the helpdesk says after a 429, says so, and then reads the case', async () => {
      const { desk, driver, stand } = on();
      desk.switches.api.push({ path: /tickets\/4812\.json/, kind: 'status', status: 429, retryAfter: 2 });
      const tab = await driver.open('/agent/tickets/4812');
      await saidOf(stand, 'page/trouble', ({ reason }) => reason === 'rate-limited');
      desk.switches.api.length = 0;
      await seenOf(stand);
      const asked = desk.log.filter(({ workspace }) => !workspace);
      const refused = asked.find(({ status }) => status === 429)?.at ?? 0;
      const later = asked.filter(({ at }) => at > refused + 50).map(({ at }) => at - refused);
      expect(Math.min(...later)).toBeGreaterThanOrEqual(1_950);
      await tab.close();
    });

    test('reads the case anew when the customer writes while it is open', async () => {
      const { desk, stand } = on();
      const tab = await openCase(on(), 4812);
      const { addMessage } = await import('../../scripts/helpdesk/world/world');
      addMessage(desk.world, 4812, { from: 377922500012, minutesAgo: 0, text: 'Are you still there?' });
      await tab.run(() => {
        const log = document.querySelector('[data-ticket-id="4812"] [data-test-id="omni-log-container"]');
        const last = [...(log?.querySelectorAll('[data-test-id="omni-log-comment-item"]') ?? [])].at(-1);
        const copy = last?.cloneNode(true) as Element;
        copy.querySelector('time')?.setAttribute('datetime', new Date().toISOString());
        last?.after(copy);
      });
      const again = await seenOf(stand, ({ messages }) => messages.at(-1)?.text === 'Are you still there?');
      expect(again.caseKey).toBe(keyOf(4812));
      await tab.close();
    });
  });
}
