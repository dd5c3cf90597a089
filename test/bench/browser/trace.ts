/** One event of the browser's own trace; `tdur` is time on the processor, in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly name?: string };
}

const script = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.compile', 'V8.CompileCode']);

/**
 * Milliseconds of processor time in which the renderer of the traced page compiled or ran script, on its main
 * thread. Nested events count once. The renderer is the one with a script of an extension in it that is not a
 * page of the extension; without one, the answer is 0.
 */
export function scriptTimeIn(events: readonly TraceEvent[]): number {
  const ours = events.find(
    ({ name, args }) =>
      name === 'EvaluateScript' &&
      /^chrome-extension:.*page(\/zendesk\.iife)?\.js$/.test(args?.data?.url ?? ''),
  );
  if (!ours) return 0;
  const inside = events
    .filter(
      ({ name, pid, tid, ph }) => ph === 'X' && pid === ours.pid && tid === ours.tid && script.has(name),
    )
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  let end = 0;
  let spent = 0;
  for (const { ts, dur = 0, tdur = dur } of inside) {
    if (ts < end) continue;
    end = ts + dur;
    spent += tdur;
  }
  return spent / 1000;
}
