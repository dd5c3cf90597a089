/**
 * Styles go in through the CSSOM, property by property: a page's policy cannot forbid that in either browser,
 * and `important` keeps the page's own rules out.
 */
export function style(element: HTMLElement, properties: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(properties)) {
    element.style.setProperty(name, value, 'important');
  }
}

export interface Colours {
  readonly paper: string;
  readonly line: string;
  readonly ink: string;
  readonly accent: string;
  readonly scheme: 'light' | 'dark';
}

const light: Colours = {
  paper: '#ffffff',
  line: '#dfe3e3',
  ink: '#4b5557',
  accent: '#0b6b5d',
  scheme: 'light',
};
const dark: Colours = {
  paper: '#16181b',
  line: '#31363c',
  ink: '#aab2b4',
  accent: '#4fc3ae',
  scheme: 'dark',
};

/** The few colours of the look that the page script itself paints. */
export const colours = (theme: 'system' | 'light' | 'dark', systemIsDark: boolean): Colours =>
  theme === 'dark' || (theme === 'system' && systemIsDark) ? dark : light;
