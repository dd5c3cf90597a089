/** One way in which a page's own styles would make the sidebar invisible, unreadable or another's. */
export interface Styling {
  readonly name: string;
  /** On our element, on the root element, or as a sheet of the page's. */
  readonly on: 'ours' | 'root' | 'sheet';
  readonly css: string;
  /** Firefox filters its top layer with the root element; SECURITY.md says what that leaves open. */
  readonly chromiumOnly?: true;
}

const away = 'linear-gradient(transparent, transparent)';

/** Under each of them the sidebar has to look as it did. */
export const stylings: readonly Styling[] = [
  { name: 'a mask on our element', on: 'ours', css: `mask-image: ${away} !important` },
  {
    name: 'a mask on our element by animation',
    on: 'sheet',
    css: `@keyframes away { from { mask-image: ${away} } to { mask-image: ${away} } } [data-leeway] { animation: away 1s infinite !important }`,
  },
  { name: 'a mask on the root', on: 'root', css: `mask-image: ${away}` },
  { name: 'a root that is seen through', on: 'root', css: 'opacity: .01' },
  { name: 'a filter on the root', on: 'root', css: 'filter: opacity(.01) blur(9px)', chromiumOnly: true },
  { name: 'a blended root', on: 'root', css: 'mix-blend-mode: difference; isolation: auto' },
  { name: 'a clipped root', on: 'root', css: 'clip-path: inset(0 400px 0 0)' },
  { name: 'a root that was moved', on: 'root', css: 'transform: translate(-300px, 90px) scale(.1)' },
  { name: 'our element without its upper half', on: 'ours', css: 'clip-path: inset(400px 0 0 0) !important' },
  {
    name: 'our element of 120 pixels',
    on: 'ours',
    css: 'max-height: 120px !important; overflow: hidden !important',
  },
  {
    name: 'our element moved',
    on: 'ours',
    css: 'left: 100px !important; right: auto !important; transform: rotate(9deg) !important',
  },
  {
    name: 'our element blended away',
    on: 'ours',
    css: 'mix-blend-mode: exclusion !important; opacity: 0 !important; visibility: hidden !important',
  },
  { name: 'our element too small to read', on: 'ours', css: 'zoom: .1 !important' },
  { name: 'a page too small to read', on: 'root', css: 'zoom: .1' },
  { name: 'a page much too large', on: 'root', css: 'zoom: 6; overflow: hidden' },
  {
    name: 'a cover drawn by the root',
    on: 'sheet',
    css: 'html::after { content: ""; position: fixed; inset: 0; background: white; z-index: 2147483647; pointer-events: none }',
  },
];

/** Runs in the page. */
export const lay = ({ on, css }: Styling): void => {
  if (on === 'sheet') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return;
  }
  const element =
    on === 'root' ? document.documentElement : document.querySelector<HTMLElement>('[data-leeway]');
  if (element) element.style.cssText += `;${css}`;
};

/** Runs in the page: what was laid is taken away. */
export const clear = (ours: string): void => {
  document.adoptedStyleSheets = [];
  document.documentElement.removeAttribute('style');
  document.querySelector('[data-leeway]')?.setAttribute('style', ours);
};
