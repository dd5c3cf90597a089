import { style } from './styles';

/** From this width on the page makes room; below it the sidebar lies over the page, which is kinder. */
export const pushFrom = 1280;

export interface Room {
  /** Takes `width` pixels on one side, or gives everything back with 0. Says whether the page made room. */
  readonly take: (side: 'left' | 'right', width: number) => boolean;
}

/**
 * Makes room beside the page by narrowing its body. A page that does not follow (its main part still reaches
 * under the sidebar) gets its body back untouched, and the sidebar lies over it.
 */
export function makeRoom(page: Document, main: () => HTMLElement | null): Room {
  const view = page.defaultView;
  let taken = '';
  let checked = false;
  const give = () => {
    for (const name of ['width', 'min-width', 'margin-left']) page.body?.style.removeProperty(name);
  };
  const told = (next: string): boolean => {
    if (next !== taken) {
      taken = next;
      // Tables of the helpdesk lay themselves out again on this event.
      view?.dispatchEvent(new Event('resize'));
    }
    return taken !== '';
  };
  return {
    take(side, width) {
      const next = width > 0 && (view?.innerWidth ?? 0) >= pushFrom ? `${side} ${width}` : '';
      if (next === taken && (checked || next === '')) return taken !== '';
      if (next === '' || !page.body || !view) {
        give();
        return told('');
      }
      style(page.body, {
        width: `calc(100% - ${width}px)`,
        'min-width': '0',
        'margin-left': side === 'left' ? `${width}px` : '0',
      });
      const part = main()?.getBoundingClientRect();
      checked = part !== undefined && part.width > 0;
      const covered =
        part && (side === 'left' ? part.left < width - 1 : part.right > view.innerWidth - width + 1);
      if (!checked || !covered) return told(next);
      give();
      return told('');
    },
  };
}
