/**
 * Styles go in through the CSSOM, as one text in which every declaration ends with a semicolon: a page's policy
 * cannot forbid that in either browser, `important` keeps the page's own rules out, and one assignment costs
 * the page less than a property at a time.
 */
export function style(element: HTMLElement, text: string): void {
  element.style.cssText = text.replaceAll(';', '!important;');
}

/**
 * A colour by day and by night. The element's `color-scheme` says which, so that nobody has to watch the
 * system's; a browser that does not know the function keeps the first.
 */
const both = (property: string, light: string, dark: string): string =>
  `${property}:${light};${property}:light-dark(${light},${dark});`;

/** The few colours of the look that the page script itself paints. */
export const paper = both('background', '#ffffff', '#16181b');
export const ink = both('color', '#4b5557', '#aab2b4');
export const line = both('border-color', '#dfe3e3', '#31363c');
export const accent = both('color', '#0b6b5d', '#4fc3ae');

/** What `color-scheme` is for a theme: the system's where the agent has chosen none. */
export const schemeOf = (theme: 'system' | 'light' | 'dark'): string =>
  theme === 'system' ? 'light dark' : theme;
