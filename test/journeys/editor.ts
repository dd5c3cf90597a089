import { type Tab, until } from '../browser/driver';

/** The editor of one ticket, by its own data: what would be sent, not what the page looks like. */
export const editorText = (tab: Tab, ticket: number): Promise<string | null> =>
  tab.run((id: number) => {
    const element = document.querySelector(
      `[data-ticket-id="${id}"] [data-test-id="omnicomposer-rich-text-ckeditor"]`,
    );
    const { ckeditorInstance } = (element ?? {}) as { ckeditorInstance?: { getData(): string } };
    return ckeditorInstance?.getData() ?? null;
  }, ticket);

/** The text of the editor without markup. */
export const plainEditorText = async (tab: Tab, ticket: number): Promise<string> =>
  ((await editorText(tab, ticket)) ?? '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();

export async function writeIn(tab: Tab, ticket: number, text: string): Promise<void> {
  await tab.click({ css: editorOf(ticket) });
  await tab.type(text);
}

export const editorOf = (ticket: number): string =>
  `[data-ticket-id="${ticket}"] [data-test-id="omnicomposer-rich-text-ckeditor"]`;

export async function switchTo(tab: Tab, ticket: number, mode: 'reply' | 'note'): Promise<void> {
  const pane = `[data-ticket-id="${ticket}"]`;
  await tab.click({ css: `${pane} [data-test-id="omnichannel-channel-switcher-button"]` });
  const items = `${pane} [data-test-id^="omnichannel-channel-switcher-menuitem-"]`;
  await tab.click({
    css: mode === 'note' ? `${items}[data-test-id$="internal"]` : `${items}:not([data-test-id$="internal"])`,
  });
  await until('the editor of the new mode', async () => (await editorText(tab, ticket)) !== null);
}

/** Brings a ticket's tab to the front, as an agent does. */
export const bringToFront = (tab: Tab, ticket: number): Promise<void> =>
  tab.click({ css: `[data-test-id="header-tab"][data-entity-id="${ticket}"]` });

/** Opens a ticket through the list, which keeps the others in the document. */
export async function openFromList(tab: Tab, ticket: number): Promise<void> {
  await tab.click({ css: 'nav[data-test-id="support_nav"] a[aria-label="Views"]' });
  await tab.click({ css: `a[href="/agent/tickets/${ticket}"]` });
}
