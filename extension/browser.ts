/** The one seam over the browser's extension API for background, sidebar and console. */
import browser from 'webextension-polyfill';

/** What the browser stamps on a message. */
export type { Runtime } from 'webextension-polyfill';
export { browser };

/**
 * Says one message to the background, and to nobody else: `runtime.sendMessage` would be heard by every document of
 * ours, the sidebars of other tabs among them; a port only by who waits for ports, and that is the background. Null
 * when nobody answered: the worker was stopped in the middle, or the extension was updated. Throws when it is gone.
 */
export function askBackground(message: unknown): Promise<unknown> {
  return new Promise((done) => {
    const port = browser.runtime.connect();
    port.onMessage.addListener((answer) => {
      done(answer);
      port.disconnect();
    });
    port.onDisconnect.addListener(() => {
      // Read, so that the browser does not report it.
      void browser.runtime.lastError;
      done(null);
    });
    port.postMessage(message);
  });
}
