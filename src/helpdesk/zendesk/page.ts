import { no, ok, type Result } from '../../trouble/result';
import { giveFocus } from '../editors/caret';
import { insertAtCaret } from '../editors/insert-at-caret';
import { caseKeyOf, isDigits, placeOf, tenantOf, ticketIn } from './address';
import { commentsPath, listLimit, listPath, ticketPath } from './requests';
import { ofTicket, type PlaceName, packaged, packagedTabAttributes } from './selectors';

let selectors: Readonly<Record<PlaceName, string>> = packaged;
/** Attributes that tell which tab is in front: those the selector asks for, and the number of the tab. */
let tabAttributes: readonly string[] = packagedTabAttributes;

/**
 * Looks for these places from now on, and for all others as the package does. A selector that this browser does
 * not read is left out.
 */
function adopt(document: Document, replaced: Readonly<Record<string, string>>): void {
  if (selectors === packaged && Object.keys(replaced).length === 0) return;
  const probe = document.createDocumentFragment();
  const reads = (selector: string): boolean => {
    try {
      probe.querySelector(selector);
      return true;
    } catch {
      return false;
    }
  };
  const known = Object.entries(replaced).filter(
    ([name, to]) => Object.hasOwn(packaged, name) && reads(ofTicket(to, '1')),
  );
  selectors = { ...packaged, ...Object.fromEntries(known) };
  tabAttributes = [...(selectors.activeTab.match(/[\w-]+(?=[\]=~^$*|])/g) ?? []), 'class', 'data-entity-id'];
}

/** What the page shows now. */
type Sight =
  | { readonly kind: 'case'; readonly id: string; readonly caseKey: string; readonly label: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'other' }
  /** Address and tab in front do not agree: for a moment while it changes, for good on a changed page. */
  | { readonly kind: 'unsure'; readonly caseKey: string | null; readonly part: string };

/**
 * The active case: the address and the tab in front must name the same ticket. Panes of other tickets stay in
 * the document, so nothing else is asked.
 */
function look(document: Document, place: { readonly host: string; readonly pathname: string }): Sight {
  const address = placeOf(place.pathname);
  if (address.kind === 'outside') return { kind: 'other' };
  const front = tabInFront(document);
  if (address.kind === 'case') {
    const caseKey = caseKeyOf(tenantOf(place.host), address.id);
    return front === address.id
      ? { kind: 'case', id: address.id, caseKey, label: `#${address.id}` }
      : { kind: 'unsure', caseKey, part: front === null ? 'header-tab' : 'case-id' };
  }
  if (front !== null && isDigits(front)) return { kind: 'unsure', caseKey: null, part: 'case-id' };
  return { kind: address.kind };
}

/** The number (or name) of the tab in front; null when there is none, or when several say they are. */
function tabInFront(document: Document): string | null {
  // Where the tabs are, before a walk through every message of a long ticket.
  const inList = tablist(document)?.querySelectorAll(selectors.activeTab) ?? [];
  const tabs = inList.length > 0 ? inList : document.querySelectorAll(selectors.activeTab);
  return tabs.length === 1 ? (tabs[0]?.getAttribute('data-entity-id') ?? null) : null;
}

/** Where the active tab is told: small, and it changes only with the tabs. */
const tablist = (document: Document): Element | null => document.querySelector(selectors.tablist);

const main = (document: Document): HTMLElement | null => document.querySelector(selectors.main);

/** The conversation of one ticket, to notice a new message of the customer. */
const log = (document: Document, ticket: string): Element | null =>
  document.querySelector(`${ofTicket(selectors.ticket, ticket)} ${selectors.log}`);

/**
 * When the customer last wrote, as the page shows it; null when it shows no message of theirs. A log is in the order of
 * time, whichever way: only its two ends are read.
 */
function lastCustomerMessage(document: Document, ticket: string): number | null {
  const messages = [...(log(document, ticket)?.querySelectorAll(selectors.customerMessage) ?? [])];
  const times = [...messages.slice(0, 1), ...messages.slice(-1)].flatMap((message) => {
    const at = Date.parse(message.querySelector(selectors.messageTime)?.getAttribute('datetime') ?? '');
    return Number.isNaN(at) ? [] : [at];
  });
  return times.length > 0 ? Math.max(...times) : null;
}

/** The tickets of the list on screen, in its order; links inside open tickets are not part of it. */
function casesListed(document: Document): readonly string[] {
  const links = main(document)?.querySelectorAll<HTMLAnchorElement>('a[href*="tickets/"]') ?? [];
  const ids = [...links]
    .filter((link) => !link.closest(selectors.anyTicket) && link.host === document.location.host)
    .map((link) => ticketIn(link.pathname));
  return [...new Set(ids)].filter((id) => id !== null).slice(0, listLimit);
}

/** The editor of one ticket; null when there is none, or more than one. */
function editor(document: Document, ticket: string): HTMLElement | null {
  const within = ofTicket(selectors.ticket, ticket);
  const found = document.querySelectorAll<HTMLElement>(`${within} ${selectors.composer}`);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The editor of one ticket, when it is in the asked mode. `conflict` when it is in the other one. */
function composer(document: Document, ticket: string, kind: 'reply' | 'note'): Result<HTMLElement> {
  const within = ofTicket(selectors.ticket, ticket);
  const found = editor(document, ticket);
  if (!found) return no('page-changed', 'composer');
  const switches = document.querySelectorAll<HTMLElement>(`${within} ${selectors.channelSwitch}`);
  const channel = switches.length === 1 ? switches[0]?.dataset.channel : undefined;
  if (!channel) return no('page-changed', 'channel-switch');
  const mode = channel === 'internal' ? 'note' : 'reply';
  return mode === kind ? ok(found) : no('conflict', `composer-is-${mode}`);
}

/** The editor an element belongs to, to remember the caret. */
const editorAround = (element: Element): HTMLElement | null => element.closest(selectors.composer);

/** Whether a click on this element sends the ticket. */
const isSubmit = (element: Element): boolean => element.closest(selectors.submit) !== null;

/** Zendesk's agent workspace, as the page script needs it. */
export const zendesk = {
  id: 'zendesk',
  tenant: tenantOf,
  look,
  adopt,
  tablist,
  tabAttributes: () => [...tabAttributes],
  main,
  log,
  lastCustomerMessage,
  casesListed,
  casePath: ticketPath,
  wordsPath: commentsPath,
  listPath,
  editor,
  editorAround,
  composer,
  insert: insertAtCaret,
  giveFocus,
  isSubmit,
};
