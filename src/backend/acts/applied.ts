/** What became of one act, as its sender is told. */
export interface Applied {
  readonly id: string;
  readonly result: 'accepted' | 'accepted-overdraft' | 'duplicate' | 'rejected';
  readonly reason?: string;
  readonly room?: { readonly case: number; readonly customer: number | null };
}
