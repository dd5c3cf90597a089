/** What a list of pushed adapters would do, as far as this browser can see. */
export interface AdaptersTried {
  readonly lines: readonly AdapterTried[];
  /** How many of the helpdesk's tabs were open to try it on. */
  readonly tabs: number;
}

/** One line of the list. */
export interface AdapterTried {
  readonly adapter: string;
  readonly versions: readonly string[];
  /** `here`: it is for this version. `other`: for other versions. `unknown`: this version knows no such helpdesk. */
  readonly for: 'here' | 'other' | 'unknown';
  readonly places: readonly PlaceTried[];
  readonly off: readonly string[];
}

/** One place of the page, with the selector that would be used. */
export interface PlaceTried {
  readonly name: string;
  readonly selector: string;
  /** In how many of the open tabs it finds something; null where none could be asked. */
  readonly found: number | null;
}
