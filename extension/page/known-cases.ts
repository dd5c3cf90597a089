/** A case that was read: when, and when its customer last wrote. */
export interface KnownCase {
  readonly at: number;
  readonly heard: number | null;
}

const mostKnown = 50;

/** The cases a page has read, the last fifty of them. */
export function knownCases() {
  const known = new Map<string, KnownCase>();
  return {
    get: (caseKey: string): KnownCase | undefined => known.get(caseKey),
    keep(caseKey: string, heard: number | null): void {
      known.delete(caseKey);
      known.set(caseKey, { at: Date.now(), heard });
      const oldest = known.keys().next().value;
      if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
    },
  };
}
