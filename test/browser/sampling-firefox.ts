import type { Bidi } from './bidi';
import {
  type InnerSample,
  lookInside,
  lookOutside,
  type OuterSample,
  type Recording,
  whatWasInside,
  whatWasOutside,
} from './sampling';

interface Node {
  readonly sharedId?: string;
  readonly value?: {
    readonly localName?: string;
    readonly children?: readonly Node[];
    readonly shadowRoot?: Node | null;
  };
}

/** Looks at every frame inside and outside of the sidebar, until the answered function is called. */
export async function recordInFirefox(
  bidi: Bidi,
  page: string,
  frame: string,
): Promise<() => Promise<Recording>> {
  const evaluate = async <T>(context: string, expression: string): Promise<T> => {
    const { result } = await bidi.send<{ result: { value?: string } }>('script.evaluate', {
      expression: `JSON.stringify(${expression} ?? null)`,
      target: { context },
      awaitPromise: false,
    });
    return JSON.parse(result.value ?? 'null') as T;
  };
  // The veil lies in a closed shadow root: the protocol shows what a page's own script could not.
  const { result } = await bidi.send<{ result: Node }>('script.evaluate', {
    expression: 'document.querySelector("html > [data-leeway]")',
    target: { context: page },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 6, includeShadowTree: 'all' },
  });
  const iframe = iframeIn(result);
  if (!iframe?.sharedId) throw new Error('no frame inside a shadow root');
  await bidi.send('script.callFunction', {
    functionDeclaration: lookOutside,
    this: { sharedId: iframe.sharedId },
    target: { context: page },
    awaitPromise: false,
  });
  await evaluate(frame, lookInside);
  return async () => ({
    outer: await evaluate<OuterSample[]>(page, whatWasOutside),
    inner: await evaluate<InnerSample[]>(frame, whatWasInside),
  });
}

function iframeIn(node: Node): Node | null {
  if (node.value?.localName === 'iframe') return node;
  const inside = [
    ...(node.value?.shadowRoot ? [node.value.shadowRoot] : []),
    ...(node.value?.children ?? []),
  ];
  for (const child of inside) {
    const found = iframeIn(child);
    if (found) return found;
  }
  return null;
}
