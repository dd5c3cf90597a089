declare global {
  interface Window {
    trustedTypes?: { createPolicy(name: string, rules: Record<string, (text: string) => string>): unknown };
  }
}

/** Must stand before CKEditor is loaded: it parses its icons at once, under the page's Trusted Types policy. */
window.trustedTypes?.createPolicy('default', { createHTML: (text) => text });

export {};
