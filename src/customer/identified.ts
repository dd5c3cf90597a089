/**
 * What a written identifier is. `nothing`: the cell stands for "unknown" (`N/A`, an id of 0). `unsure`: part of
 * it was lost before it came here (`7.26E+12`), so that it could be anybody's. `wrong`: not of this kind at all.
 */
export type Identified =
  | { readonly is: 'one'; readonly value: string }
  | { readonly is: 'nothing' | 'unsure' | 'wrong' };
