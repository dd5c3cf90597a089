import type { Mount } from '../../src/messages/page';
import { edgeStyle, makeEdge, widthsIn, widthWithin } from './edge';
import { foldedTab } from './folded-tab';
import type { PageSpace } from './page-space';
import { ink, line, paper, schemeOf, style } from './styles';

/** Marks our one element on the page, so that a successor finds it. */
export const marker = 'data-leeway';

/** How long the veil stays without a word. */
const patience = 5_000;

export type Layout = Pick<Mount, 'side' | 'width' | 'collapsed' | 'theme'>;

export interface SidebarFrame {
  /** Covers the frame at once; the previous customer is not seen again. */
  readonly veil: () => void;
  /** The frame shows the view that is meant. */
  readonly lift: () => void;
  readonly apply: (layout: Layout) => void;
  /** Looks again whether the page makes space, when its parts may have appeared or changed. */
  readonly refit: () => void;
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  readonly host: HTMLElement;
}

export interface FrameOptions {
  readonly mount: Mount;
  readonly space: PageSpace;
  /** The agent moved the edge, or folded or opened the sidebar. */
  readonly moved: (layout: Layout) => void;
  readonly signal: AbortSignal;
}

const hostStyle =
  'position:fixed;display:block;z-index:2147483646;margin:0;padding:0;min-width:0;max-width:100%;max-height:none;border:0;float:none;opacity:1;visibility:visible;transform:none;filter:none;clip-path:none;pointer-events:auto;translate:none;scale:none;rotate:none;content-visibility:visible;';
/**
 * What the agent acts on lies in the browser's top layer, inside the closed root: there no style of the page's own
 * elements, of our element or of its ancestors reaches it, and nothing outside that layer lies over it.
 */
const panelStyle =
  'position:fixed;box-sizing:border-box;margin:0;padding:0;max-width:none;max-height:none;overflow:visible;visibility:visible;pointer-events:auto;';
const frameStyle = 'position:absolute;inset:0;width:100%;height:100%;border:0;';
const veilStyle = `position:absolute;inset:0;z-index:1;${paper}${ink}`;

/** The sidebar's frame in a closed shadow root on the page's root element, made once per page. */
export function makeSidebarFrame(page: Document, options: FrameOptions): SidebarFrame {
  const { mount, space, signal } = options;
  const texts = mount.texts;
  // What the agent chose; how much of it there is room for is seen anew whenever the window changes.
  let layout: Layout = mount;
  const window = () => page.defaultView?.innerWidth ?? layout.width;
  const shown = () => widthWithin(layout.width, window());

  const host = page.createElement('div');
  host.setAttribute(marker, '');
  const panel = page.createElement('div');
  panel.setAttribute('popover', 'manual');
  const frame = page.createElement('iframe');
  const refused = mount.src === null;
  if (mount.src !== null) frame.src = mount.src;
  frame.title = texts?.title ?? 'Leeway';
  const veil = page.createElement('div');
  const words = page.createElement('div');
  words.setAttribute('role', 'status');
  veil.append(words);
  const change = (next: Partial<Layout>) => {
    apply({ ...layout, ...next });
    options.moved(layout);
  };
  const edge = makeEdge(page, {
    label: texts?.resize ?? '',
    side: () => layout.side,
    width: shown,
    window,
    preview: (width) => {
      for (const { style } of [host, panel]) style.setProperty('width', `${width}px`, 'important');
    },
    settle: (width) => change({ width }),
    fold: () => change({ collapsed: true }),
    signal,
  });
  panel.append(...(refused ? [] : [frame]), veil, edge);
  const root = host.attachShadow({ mode: 'closed' });
  root.append(panel);
  const unfold = () => {
    change({ collapsed: false });
    frame.focus();
  };
  const tab = foldedTab(root, texts?.open ?? 'Leeway', unfold, signal);

  const apply = (next: Layout) => {
    layout = next;
    const { side, collapsed } = layout;
    const width = shown();
    const pushed = space.take(side, collapsed ? 0 : width);
    const inner = side === 'right' ? 'left' : 'right';
    const place = collapsed
      ? 'width:28px;top:40%;bottom:auto;height:72px;'
      : `width:${width}px;top:0;bottom:0;height:auto;`;
    const where = `${place}${inner}:auto;${side}:0;`;
    style(host, `${hostStyle}color-scheme:${schemeOf(layout.theme)};${where}`);
    style(
      panel,
      `${panelStyle}${where}zoom:${1 / zoomAround(host)};color-scheme:${schemeOf(layout.theme)};${paper}border:0 solid;${line}border-${inner}-width:1px;display:${collapsed ? 'none' : 'block'};box-shadow:${pushed ? 'none' : '0 0 24px rgb(0 0 0 / .16)'};`,
    );
    // Beside the frame, never over it: whatever covers a pixel of the frame makes its acts refuse.
    style(edge, `${edgeStyle}${inner}:-6px;`);
    tab.show(collapsed ? side : null);
    const { least, most } = widthsIn(window());
    edge.setAttribute('aria-valuemin', String(least));
    edge.setAttribute('aria-valuemax', String(most));
    edge.setAttribute('aria-valuenow', String(width));
  };

  style(frame, frameStyle);
  style(veil, veilStyle);
  style(words, 'margin:72px 16px;font:13px/1.42 system-ui, sans-serif;');
  apply(layout);
  page.documentElement.append(host);
  panel.showPopover();

  let late: ReturnType<typeof setTimeout> | undefined;
  const lift = () => {
    if (refused) return;
    clearTimeout(late);
    style(veil, 'display:none;');
  };
  const draw = () => {
    clearTimeout(late);
    words.textContent = refused ? (texts?.blocked ?? '') : '';
    style(veil, veilStyle);
    if (refused) return;
    late = setTimeout(() => {
      const { crossOriginIsolated = false } = globalThis;
      words.textContent = (crossOriginIsolated ? texts?.blocked : texts?.waiting) ?? '';
    }, patience);
  };
  const again = () => apply(layout);
  let zoomed = zoomAround(host);
  // A page that zooms changes how many pixels of ours its window is high.
  const sizes = new ResizeObserver(() => {
    if (zoomAround(host) === zoomed) return;
    zoomed = zoomAround(host);
    again();
  });
  sizes.observe(panel);
  page.defaultView?.addEventListener('resize', again, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(late);
    sizes.disconnect();
    space.take(layout.side, 0);
    host.remove();
  });
  draw();
  return {
    veil: draw,
    lift,
    apply,
    refit: again,
    focus() {
      if (layout.collapsed) change({ collapsed: false });
      frame.focus();
    },
    hasFocus: () => page.activeElement === host,
    host,
  };
}

/** How much the page enlarges everything in it, our element too; 1 where the browser does not say. */
const zoomAround = (host: HTMLElement): number =>
  (host as HTMLElement & { readonly currentCSSZoom?: number }).currentCSSZoom || 1;
