/** From this width on the page makes space; below it the sidebar lies over the page, which is kinder. */
const pushFrom = 1280;

export interface PageSpace {
  /** Takes `width` pixels on one side, or gives everything back with 0. Says whether the page made space. */
  readonly take: (side: 'left' | 'right', width: number) => boolean;
}

/**
 * Makes space beside the page by narrowing its body. A page that does not follow (its main part still reaches
 * under the sidebar in the next frame) gets its body back untouched, and the sidebar lies over it; our own
 * `resize` event tells the frame so.
 */
export function makeSpace(page: Document, main: () => HTMLElement | null): PageSpace {
  const view = page.defaultView;
  let taken = '';
  let checked = '';
  let refused = '';
  const give = () => {
    for (const name of ['width', 'min-width', 'margin-left']) page.body?.style.removeProperty(name);
  };
  const settle = (next: string): boolean => {
    if (next !== taken) {
      taken = next;
      // Tables of the helpdesk lay themselves out again on this event.
      view?.dispatchEvent(new Event('resize'));
    }
    return taken !== '';
  };
  // In the next frame the page is laid out anyway; asking at once would make it do so twice.
  const check = (next: string, at: string, side: 'left' | 'right', width: number) => {
    const part = taken === next ? main()?.getBoundingClientRect() : undefined;
    if (!part || !view || part.width === 0) return;
    checked = at;
    if (side === 'left' ? part.left >= width - 1 : part.right <= view.innerWidth - width + 1) return;
    refused = at;
    give();
    settle('');
  };
  return {
    take(side, width) {
      const wide = width > 0 && view !== null && view.innerWidth >= pushFrom;
      const next = wide ? `${side} ${width}` : '';
      const at = `${next} of ${view?.innerWidth}`;
      if (next !== '' && at === refused) return false;
      if (next === taken && (next === '' || at === checked)) return taken !== '';
      if (next === '' || !page.body || !view) {
        give();
        return settle('');
      }
      const { style } = page.body;
      style.setProperty('width', `calc(100% - ${width}px)`, 'important');
      style.setProperty('min-width', '0', 'important');
      style.setProperty('margin-left', side === 'left' ? `${width}px` : '0', 'important');
      view.requestAnimationFrame(() => check(next, at, side, width));
      return settle(next);
    },
  };
}
