/** Small words that every area uses. */
export const units = {
  yes: 'yes',
  no: 'no',
  never: 'never',
  unknown: 'unknown',
  none: 'none',
  times: '{n, plural, =0 {not at all} =1 {once} =2 {twice} other {# times}}',
  underOneDay: 'less than a day',
  amountHidden: 'amount hidden',
  showAmount: 'Show the amount',
  overBy: 'At most {upTo} here.',
} as const;
