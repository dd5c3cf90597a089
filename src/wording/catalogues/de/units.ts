import type { Texts } from '../../texts';
import type { units as english } from '../en/units';

export const units: Texts<typeof english> = {
  yes: 'ja',
  no: 'nein',
  never: 'nie',
  unknown: 'unbekannt',
  none: 'keine',
  times: '{n, plural, =0 {gar nicht} =1 {einmal} =2 {zweimal} other {#-mal}}',
  underOneDay: 'weniger als 1 Tag',
  amountHidden: 'Betrag verborgen',
  showAmount: 'Betrag zeigen',
  overBy: 'Hier höchstens {upTo}.',
};
