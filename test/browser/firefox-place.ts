import type { Bidi } from './bidi';
import { findControl, type Place, sourceOf, type Target, until } from './driver';

interface Answer {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** Runs an expression and answers its value, carried as JSON. */
export async function evaluate(
  bidi: Bidi,
  context: string,
  expression: string,
  userActivation = false,
): Promise<unknown> {
  const answer = await bidi.send<Answer>('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
    target: { context },
    awaitPromise: true,
    userActivation,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return JSON.parse(String(answer.result?.value ?? 'null'));
}

/** A tab or a frame of Firefox: what runs there, and real input into it. */
export function placeOf(bidi: Bidi, context: string): Place {
  const act = (actions: readonly Record<string, unknown>[]): Promise<unknown> =>
    bidi.send('input.performActions', { context, actions });
  let jitter = 0;
  const found = async (target: Target): Promise<string> => {
    const element = await until(`a control ${JSON.stringify(target)}`, async () => {
      const answer = await bidi.send<Answer>('script.evaluate', {
        expression: sourceOf(findControl, [target]),
        target: { context },
        awaitPromise: false,
      });
      return answer.result?.sharedId ?? null;
    });
    await bidi.send('script.callFunction', {
      functionDeclaration: '(element) => element.scrollIntoView({ block: "nearest", behavior: "instant" })',
      arguments: [{ sharedId: element }],
      target: { context },
      awaitPromise: false,
    });
    return element;
  };
  const pointer = (sharedId: string, then: readonly Record<string, unknown>[]): Promise<unknown> => {
    const origin = { type: 'element', element: { sharedId } };
    // A pointer that does not move tells the page nothing.
    jitter = 1 - jitter;
    const actions = [{ type: 'pointerMove', x: jitter, y: 0, origin }, ...then];
    return act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  };
  return {
    run: async (fn, ...args) => (await evaluate(bidi, context, sourceOf(fn, args))) as never,
    load: async (script) => {
      const target = { context };
      await bidi.send('script.evaluate', { expression: `${script}\n;0`, target, awaitPromise: false });
    },
    click: async (target) => {
      await pointer(await found(target), [
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    point: async (target) => {
      await pointer(await found(target), []);
    },
    press: async (key) => {
      const keys = key.split('+').map((one) => keyValues[one] ?? one);
      const actions = [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...[...keys].reverse().map((value) => ({ type: 'keyUp', value })),
      ];
      await act([{ type: 'key', id: 'keyboard', actions }]);
    },
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await act([{ type: 'key', id: 'keyboard', actions }]);
    },
  };
}

/** WebDriver's code points for keys that have no character. */
const keyValues: Readonly<Record<string, string>> = {
  Escape: '\ue00c',
  Enter: '\ue007',
  Tab: '\ue004',
  Shift: '\ue008',
  Control: '\ue009',
  Alt: '\ue00a',
  Backspace: '\ue003',
  End: '\ue010',
  ArrowDown: '\ue015',
  ArrowUp: '\ue013',
  ArrowLeft: '\ue012',
  ArrowRight: '\ue014',
};
