import type { Texts } from '../../texts';
import type { page as english } from '../en/page';

/** Was das Skript der Seite selbst sagt. */
export const page: Texts<typeof english> = {
  title: 'Leeway-Seitenleiste',
  open: 'Leeway öffnen',
  resize: 'Breite der Leeway-Seitenleiste',
  waiting: 'Leeway braucht länger als sonst. Wenn es so bleibt, laden Sie die Seite neu.',
  blocked: 'Diese Seite erlaubt keine eingebetteten Rahmen; Leeway kann hier nicht gezeigt werden.',
};
