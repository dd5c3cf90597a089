const narrowest = 300;
const widest = 560;

/** All but the side it is on. */
export const edgeStyle =
  'position:absolute;top:0;bottom:0;width:6px;cursor:col-resize;touch-action:none;z-index:2;';

export const widthWithin = (width: number): number =>
  Math.round(Math.min(Math.max(width, narrowest), widest));

export interface EdgeOptions {
  readonly label: string;
  readonly side: () => 'left' | 'right';
  readonly width: () => number;
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
  edge.setAttribute('aria-valuemin', String(narrowest));
  edge.setAttribute('aria-valuemax', String(widest));

  const wider = () => (side() === 'right' ? -1 : 1);
  edge.addEventListener(
    'pointerdown',
    (down) => {
      if (down.button !== 0) return;
      down.preventDefault();
      edge.setPointerCapture(down.pointerId);
      const from = width();
      const at = (event: PointerEvent) => widthWithin(from + (event.clientX - down.clientX) * wider());
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
      options.settle(widthWithin(width() + step * wider()));
    },
    { signal },
  );
  edge.addEventListener('dblclick', () => options.fold(), { signal });
  return edge;
}
