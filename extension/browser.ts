/** The one seam over the browser's extension API for background, sidebar and console. */
import browser from 'webextension-polyfill';

export { browser };
