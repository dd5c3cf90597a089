import type { Mount } from '../../src/messages/page';
import { makeEdge, widthWithin } from './edge';
import type { Room } from './room';
import { colours, style } from './styles';

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
  /** Looks again whether the page makes room, when its parts may have appeared or changed. */
  readonly refit: () => void;
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  readonly host: HTMLElement;
}

export interface FrameOptions {
  readonly mount: Mount;
  readonly room: Room;
  /** The agent moved the edge, or folded or opened the sidebar. */
  readonly moved: (layout: Layout) => void;
  readonly signal: AbortSignal;
}

/** The sidebar's frame in a closed shadow root on the page's root element, made once per page. */
export function makeSidebarFrame(page: Document, options: FrameOptions): SidebarFrame {
  const { mount, room, signal } = options;
  const texts = mount.texts;
  let layout: Layout = { ...mount, width: widthWithin(mount.width) };

  const host = page.createElement('div');
  host.setAttribute(marker, '');
  const panel = page.createElement('div');
  const frame = page.createElement('iframe');
  frame.src = mount.src;
  frame.title = texts?.title ?? 'Leeway';
  const veil = page.createElement('div');
  const words = page.createElement('p');
  words.setAttribute('role', 'status');
  veil.append(words);
  const tab = page.createElement('button');
  tab.type = 'button';
  tab.setAttribute('aria-label', texts?.open ?? 'Leeway');
  tab.title = texts?.open ?? 'Leeway';
  const bar = page.createElement('span');
  tab.append(bar);
  const change = (next: Partial<Layout>) => {
    apply({ ...layout, ...next });
    options.moved(layout);
  };
  const edge = makeEdge(page, {
    label: texts?.resize ?? '',
    side: () => layout.side,
    width: () => layout.width,
    preview: (width) => style(host, { width: `${width}px` }),
    settle: (width) => change({ width }),
    fold: () => change({ collapsed: true }),
    signal,
  });
  panel.append(frame, veil, edge);
  host.attachShadow({ mode: 'closed' }).append(panel, tab);
  tab.addEventListener(
    'click',
    () => {
      change({ collapsed: false });
      frame.focus();
    },
    { signal },
  );

  const dark = page.defaultView?.matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const { paper, line, ink, accent, scheme } = colours(layout.theme, dark?.matches ?? false);
    const inner = layout.side === 'right' ? 'left' : 'right';
    const outer = layout.side;
    style(host, { 'color-scheme': scheme });
    style(panel, { background: paper, 'border-left': '0', 'border-right': '0' });
    style(panel, { [`border-${inner}`]: `1px solid ${line}` });
    style(veil, { background: paper, color: ink });
    style(tab, { background: paper, border: `1px solid ${line}` });
    style(tab, { 'border-radius': outer === 'right' ? '8px 0 0 8px' : '0 8px 8px 0' });
    style(tab, { [`border-${outer}`]: '0' });
    style(bar, {
      'border-color': accent,
      background: `linear-gradient(${accent} 0 0) 0 / 60% 100% no-repeat`,
    });
    style(edge, { left: 'auto', right: 'auto' });
    // Beside the frame, never over it: whatever covers a pixel of the frame makes its acts refuse.
    style(edge, { [inner]: '-6px' });
  };
  const apply = (next: Layout) => {
    layout = { ...next, width: widthWithin(next.width) };
    const { side, width, collapsed } = layout;
    const pushed = room.take(side, collapsed ? 0 : width);
    style(host, { left: 'auto', right: 'auto', width: collapsed ? '28px' : `${width}px` });
    style(
      host,
      collapsed ? { top: '40%', bottom: 'auto', height: '72px' } : { top: '0', bottom: '0', height: 'auto' },
    );
    style(host, { [side]: '0' });
    style(panel, { display: collapsed ? 'none' : 'block' });
    style(panel, { 'box-shadow': pushed ? 'none' : '0 0 24px rgb(0 0 0 / .16)' });
    style(tab, { display: collapsed ? 'flex' : 'none' });
    edge.setAttribute('aria-valuenow', String(width));
    paint();
  };

  style(host, { position: 'fixed', display: 'block', 'z-index': '2147483646', margin: '0', padding: '0' });
  style(host, { 'min-width': '0', 'max-width': '100%', 'max-height': 'none', border: '0', float: 'none' });
  style(host, {
    opacity: '1',
    visibility: 'visible',
    transform: 'none',
    filter: 'none',
    'clip-path': 'none',
    'pointer-events': 'auto',
    translate: 'none',
    scale: 'none',
    rotate: 'none',
    'content-visibility': 'visible',
  });
  style(panel, { position: 'absolute', inset: '0', 'box-sizing': 'border-box' });
  style(frame, { position: 'absolute', inset: '0', width: '100%', height: '100%', border: '0' });
  style(veil, { position: 'absolute', inset: '0', 'z-index': '1', display: 'block' });
  style(words, { margin: '72px 16px', font: '13px/1.42 system-ui, sans-serif' });
  style(tab, { position: 'absolute', inset: '0', padding: '0', margin: '0', cursor: 'pointer' });
  style(tab, { width: '28px', height: '72px', 'align-items': 'center', 'justify-content': 'center' });
  style(bar, { width: '12px', height: '16px', border: '1.5px solid', 'border-radius': '3px' });
  apply(layout);
  page.documentElement.append(host);

  let late: ReturnType<typeof setTimeout> | undefined;
  const lift = () => {
    clearTimeout(late);
    style(veil, { display: 'none' });
  };
  const draw = () => {
    clearTimeout(late);
    words.textContent = '';
    style(veil, { display: 'block' });
    late = setTimeout(() => {
      const { crossOriginIsolated = false } = globalThis;
      words.textContent = (crossOriginIsolated ? texts?.blocked : texts?.waiting) ?? '';
    }, patience);
  };
  const again = () => apply(layout);
  dark?.addEventListener('change', paint, { signal });
  page.defaultView?.addEventListener('resize', again, { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(late);
    room.take(layout.side, 0);
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
