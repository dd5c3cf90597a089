import { isDigits } from './address';

/**
 * Every place of Zendesk's page that Leeway relies on, in one table; a backend may push others. Each one is counted on saved pages in
 * `test/pages/zendesk`; `{id}` stands for the ticket's number. Classes with hashes are never used.
 */
export const packaged = {
  /** The bar of open tabs. */
  tablist: 'nav[data-test-id="header-tablist"]',
  /** The tab in front; its `data-entity-id` is the ticket's number, or letters for other pages. */
  activeTab: '[data-test-id="header-tab"][aria-current="page"]',
  /** The workspace beside the navigation: what must become narrower when the sidebar stands beside it. */
  main: 'main[data-garden-id="navigation.main"]',
  /** Everything that belongs to one ticket; tickets behind it stay in the document. */
  ticket: '[data-ticket-id="{id}"]',
  anyTicket: '[data-ticket-id]',
  /** The log of one ticket, where a new message appears. */
  log: '[data-test-id="omni-log-container"]',
  /** The customer's messages in the log. */
  customerMessage:
    'article[data-test-id="omni-log-comment-item"]:has([data-test-id="omni-log-item-message"][type="end-user"]:not([aria-hidden="true"]))',
  messageTime: 'time[data-test-id="timestamp-relative"][datetime]',
  /** The editor for replies and notes. */
  composer: '[contenteditable="true"][data-test-id="omnicomposer-rich-text-ckeditor"]',
  /** Its `data-channel` is `internal` for a note, else the channel a public reply goes out on. */
  channelSwitch: '[data-test-id="omnichannel-channel-switcher-button"]',
  /** Sends the reply or note and sets the status. */
  submit: '[data-test-id="submit_button-button"]',
} as const;

/** The attributes `activeTab` asks for, and two that change with the tab in front. */
export const packagedTabAttributes = ['data-test-id', 'aria-current', 'class', 'data-entity-id'];

/** The name of a place. */
export type PlaceName = keyof typeof packaged;

/** A selector with the ticket's number in its place (digits only, so nothing can be smuggled in). */
export const ofTicket = (selector: string, ticket: string): string =>
  selector.replace('{id}', isDigits(ticket) ? ticket : '');
