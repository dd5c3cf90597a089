/** The one seam over the browser's extension API for background, sidebar and console. */
import browser from 'webextension-polyfill';

/** What the browser stamps on a message. */
export type { Runtime } from 'webextension-polyfill';
export { browser };
