import type { ChromiumDriver } from './chromium';
import type { Tab } from './driver';

/** What stood on the helpdesk's side at one painted frame. */
export interface OuterSample {
  readonly at: number;
  /** Number of the ticket whose tab is in front. */
  readonly front: string | null;
  readonly veiled: boolean;
}

/** What the sidebar's document said from this moment on. */
export interface InnerSample {
  readonly at: number;
  readonly text: string;
}

export interface Recording {
  readonly outer: readonly OuterSample[];
  readonly inner: readonly InnerSample[];
}

interface DomNode {
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
}

/** A function of the sidebar's frame element: notes at every frame of the page what is in front and whether the veil lies. */
export const lookOutside = `function () {
      const veil = this.nextElementSibling;
      const samples = (window.__outer = []);
      const look = () => {
        const front = document.querySelector('[data-test-id="header-tab"][aria-current="page"]');
        const { display, opacity, visibility } = getComputedStyle(veil);
        samples.push({
          at: performance.timeOrigin + performance.now(),
          front: front ? front.dataset.entityId : null,
          veiled: display !== 'none' && visibility === 'visible' && opacity === '1',
        });
        window.__outerRun = requestAnimationFrame(look);
      };
      look();
    }`;

/** An expression inside the sidebar: notes what it says whenever that has changed at a frame. */
export const lookInside = `(() => {
    const samples = (window.__inner = []);
    const look = () => {
      const text = document.body.textContent;
      if (samples.at(-1)?.text !== text) samples.push({ at: performance.timeOrigin + performance.now(), text });
      window.__innerRun = requestAnimationFrame(look);
    };
    look();
  })()`;

export const whatWasOutside = '(cancelAnimationFrame(window.__outerRun), window.__outer)';
export const whatWasInside = '(cancelAnimationFrame(window.__innerRun), window.__inner)';

/**
 * Looks at every frame from now on, inside and outside of the sidebar, until the answered function is called.
 * The veil lies in a closed shadow root: the developer tools' own protocol finds it.
 */
export async function recordFrames(driver: ChromiumDriver, tab: Tab): Promise<() => Promise<Recording>> {
  const page = driver.pageOf(tab);
  const frame = await driver.frameOf(tab);
  const session = await driver.context.newCDPSession(page);
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: DomNode };
  const iframe = inShadow(root, false);
  if (!iframe) throw new Error('no frame inside a shadow root');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: iframe.backendNodeId });
  if (!object.objectId) throw new Error('the frame cannot be reached');
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: lookOutside,
  });
  await frame.evaluate(lookInside);
  return async () => {
    const outer = (await page.evaluate(whatWasOutside)) as OuterSample[];
    const inner = (await frame.evaluate(whatWasInside)) as InnerSample[];
    await session.detach();
    return { outer, inner };
  };
}

function inShadow(node: DomNode, inside: boolean): DomNode | null {
  if (inside && node.nodeName === 'IFRAME') return node;
  for (const child of node.shadowRoots ?? []) {
    const found = inShadow(child, true);
    if (found) return found;
  }
  for (const child of node.children ?? []) {
    const found = inShadow(child, inside);
    if (found) return found;
  }
  return null;
}

/** What the person at the screen saw at one moment: nothing of the sidebar while the veil is drawn. */
export function seenAt(
  recording: Recording,
): { readonly front: string | null; readonly text: string; readonly at: number }[] {
  return recording.outer
    .filter((sample) => !sample.veiled)
    .map(({ at, front }) => ({
      at,
      front,
      text: recording.inner.findLast((one) => one.at <= at)?.text ?? '',
    }));
}
