import type { Texts } from '../../texts';
import type { page as english } from '../en/page';

/** Lo que dice el propio guion de la página. */
export const page: Texts<typeof english> = {
  title: 'Barra lateral de Leeway',
  open: 'Abrir Leeway',
  resize: 'Ancho de la barra lateral de Leeway',
  waiting: 'Leeway tarda más de lo habitual. Si sigue así, vuelva a cargar la página.',
  blocked: 'Esta página no permite marcos incrustados, así que Leeway no puede mostrarse aquí.',
};
