import type { Texts } from '../../texts';
import type { units as english } from '../en/units';

export const units: Texts<typeof english> = {
  yes: 'sí',
  no: 'no',
  never: 'nunca',
  unknown: 'desconocido',
  none: 'ninguno',
  times: '{n, plural, =0 {ni una vez} =1 {una vez} other {# veces}}',
  underOneDay: 'menos de 1 día',
  amountHidden: 'importe oculto',
  showAmount: 'Mostrar el importe',
  overBy: 'Aquí, como máximo {upTo}.',
};
