/** What to watch, and how closely. */
export type Target = readonly [Node, MutationObserverInit];

/**
 * Calls `changed` in the same task as every change of address or of a watched element; never polls. One
 * observer, which follows the targets as they come and go; addresses come from the Navigation API where there
 * is one, else from `popstate` and from the title and tabs that change with them. Answers with what looks at
 * everything anew, for when other targets are meant.
 */
export function watchPage(
  view: Window,
  targets: () => readonly Target[],
  changed: () => void,
  signal: AbortSignal,
): () => void {
  let watched: readonly Node[] = [];
  const observer = new MutationObserver(() => react());
  const react = () => {
    changed();
    if (signal.aborted) return;
    const next = targets();
    if (next.length === watched.length && next.every(([node], index) => node === watched[index])) return;
    watched = next.map(([node]) => node);
    observer.disconnect();
    for (const [node, how] of next) observer.observe(node, how);
  };
  const navigation: EventTarget | undefined = (view as { navigation?: EventTarget }).navigation;
  for (const name of ['currententrychange', 'navigatesuccess']) {
    navigation?.addEventListener(name, react, { signal });
  }
  for (const name of ['popstate', 'hashchange', 'focus']) view.addEventListener(name, react, { signal });
  view.document.addEventListener('visibilitychange', react, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  react();
  return () => {
    watched = [];
    react();
  };
}
