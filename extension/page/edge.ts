const narrowest = 300;
const widest = 560;
/** Of a small window, or one that is zoomed, the sidebar takes this share at most; as long as it can still be read. */
const share = 0.4;
const readable = 256;

/** All but the side it is on. */
export const edgeStyle =
  'position:absolute;top:0;bottom:0;width:6px;cursor:col-resize;touch-action:none;z-index:2;';

/** How wide the sidebar may be in a window of this width. CSS pixels, as everything here: half of them when zoomed to 200 %. */
export function widthsIn(window: number): { readonly least: number; readonly most: number } {
  const most = Math.round(Math.min(widest, Math.max(readable, window * share)));
  return { least: Math.min(narrowest, most), most };
}

export function widthWithin(width: number, window: number): number {
  const { least, most } = widthsIn(window);
  return Math.round(Math.min(Math.max(width, least), most));
}

export interface EdgeOptions {
  readonly label: string;
  readonly side: () => 'left' | 'right';
  readonly width: () => number;
  /** How wide the window is now. */
  readonly window: () => number;
  /** While it moves. */
  readonly preview: (width: number) => void;
  /** Where it was let go, or a key set it. */
  readonly settle: (width: number) => void;
  readonly fold: () => void;
  readonly signal: AbortSignal;
}

/** The inner edge of the sidebar: dragged, moved by arrow keys, folded by a double click. */
export function makeEdge(page: Document, options: EdgeOptions): HTMLElement {
  const { signal, side, width } = options;
  const edge = page.createElement('div');
  edge.tabIndex = 0;
  edge.setAttribute('role', 'separator');
  edge.setAttribute('aria-orientation', 'vertical');
  edge.setAttribute('aria-label', options.label);

  const within = (width: number) => widthWithin(width, options.window());
  const wider = () => (side() === 'right' ? -1 : 1);
  edge.addEventListener(
    'pointerdown',
    (down) => {
      if (down.button !== 0) return;
      down.preventDefault();
      edge.setPointerCapture(down.pointerId);
      const from = width();
      const at = (event: PointerEvent) => within(from + (event.clientX - down.clientX) * wider());
      const move = (event: PointerEvent) => options.preview(at(event));
      const up = (event: PointerEvent) => {
        edge.removeEventListener('pointermove', move);
        edge.removeEventListener('pointerup', up);
        edge.removeEventListener('pointercancel', up);
        const final = event.type === 'pointerup' ? at(event) : from;
        if (final !== from) options.settle(final);
        else options.preview(from);
      };
      edge.addEventListener('pointermove', move, { signal });
      edge.addEventListener('pointerup', up, { signal });
      edge.addEventListener('pointercancel', up, { signal });
    },
    { signal },
  );
  edge.addEventListener(
    'keydown',
    (event) => {
      const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      options.settle(within(width() + step * wider()));
    },
    { signal },
  );
  edge.addEventListener('dblclick', () => options.fold(), { signal });
  return edge;
}
