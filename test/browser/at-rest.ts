/**
 * For a page to run before it is pictured: what moves or changes colour is at its end. Not waited for: a
 * transition whose element is drawn anew meanwhile may never say that it has finished.
 */
export function endMoves(): number {
  for (const one of document.getAnimations()) {
    const { endTime = 0 } = one.effect?.getComputedTiming() ?? {};
    if (endTime !== Number.POSITIVE_INFINITY) one.finish();
  }
  return 0;
}
