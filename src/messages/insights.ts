/** So many customers, and what they spent in minor units; null where there were too few to be told. */
type Share = { readonly customers: number; readonly spend: number } | null;

/** What the backend tells a lead of the team's decisions and the customers, as the options page shows it. */
export interface TeamInsights {
  /** Of every amount but those of `customers` and `toCall`. */
  readonly currency: string;
  readonly fewest: number;
  readonly suppressed: number;
  readonly rules: readonly {
    readonly rule: string | null;
    readonly title: string;
    readonly decided: number;
    readonly taken: number;
    readonly changed: number;
    readonly takenBack: number;
    readonly unproven: number;
  }[];
  readonly teams: readonly {
    readonly team: string;
    readonly name: string;
    readonly spent: number;
    readonly beyond: number;
    readonly unlimited: number;
    readonly budget: number | null;
    readonly days: number;
  }[];
  readonly ourFault: {
    readonly given: number;
    readonly room: number;
    readonly spent: number;
    readonly unused: number;
  } | null;
  readonly customers: {
    readonly currency: string;
    readonly awayDays: number;
    readonly months: readonly {
      readonly month: string;
      readonly complete: boolean;
      readonly new: Share;
      readonly kept: Share;
      readonly lost: Share;
      readonly wonBack: Share;
    }[];
  } | null;
  readonly toCall: readonly {
    readonly customer: string;
    readonly name: string | null;
    readonly why: 'silent' | 'promise' | 'renewal';
    /** RFC 3339. */
    readonly since: string;
    readonly lifetime: { readonly amount: number; readonly currency: string } | null;
  }[];
}
