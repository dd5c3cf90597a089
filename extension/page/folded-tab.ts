import { accent, line, paper, style } from './styles';

export interface FoldedTab {
  /** Shown on its side while the sidebar is folded; without a side it is gone. */
  readonly show: (side: 'left' | 'right' | null) => void;
}

/** What is left of a folded sidebar: a button on the page's edge, made when it is first needed. */
export function foldedTab(
  root: ShadowRoot,
  label: string,
  unfold: () => void,
  signal: AbortSignal,
): FoldedTab {
  let tab: HTMLButtonElement | null = null;
  const made = (): HTMLButtonElement => {
    const page = root.ownerDocument;
    const button = page.createElement('button');
    button.type = 'button';
    button.setAttribute('aria-label', label);
    button.title = label;
    const bar = page.createElement('span');
    style(
      bar,
      `${accent}width:12px;height:16px;border:1.5px solid currentColor;border-radius:3px;background:linear-gradient(currentColor 0 0) 0 / 60% 100% no-repeat;`,
    );
    button.append(bar);
    button.addEventListener('click', unfold, { signal });
    root.append(button);
    return button;
  };
  return {
    show(side) {
      if (side === null) {
        tab?.remove();
        tab = null;
        return;
      }
      tab ??= made();
      style(
        tab,
        `position:absolute;inset:0;padding:0;margin:0;cursor:pointer;display:flex;width:28px;height:72px;align-items:center;justify-content:center;border:1px solid;${line}${paper}border-${side}:0;border-radius:${side === 'right' ? '8px 0 0 8px' : '0 8px 8px 0'};`,
      );
    },
  };
}
