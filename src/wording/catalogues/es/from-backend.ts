import type { Texts } from '../../texts';
import type { fromBackend as english } from '../en/from-backend';

/** Lo que un backend comunica por sí mismo: incidencias, cambios del manual, promesas que vencen. */
export const fromBackend: Texts<typeof english> = {
  incidents: 'Incidencias',
  incidentAbout: 'Se trata de la incidencia',
  incidentNot: 'Otra cosa',
  incidentSaid: 'Usted indicó que este caso trata de esto.',
  incidentDenied: 'no se trata de esto',
  incidentTakeBack: 'Retirar',
  incidentBudgetUsed: 'Su propio presupuesto de {budget} está agotado. Lo que dé ahora sale de su margen.',
  incidentKnown: 'Lo que sabemos',
  incidentWords: 'Palabras para decirlo',
  incidentConcierge: 'Quién ayuda: {who}',
  incidentNothing: 'Todavía no se sabe más.',
  incidentOthers: '{n, plural, one {# incidencia abierta} other {# incidencias abiertas}}',
  incidentOthersToo: '{n, plural, one {# incidencia abierta más} other {# incidencias abiertas más}}',
  incidentTap: 'También este cliente',
  incidentSince: 'desde {at}',
  news: '{by} ha cambiado el manual: {n, plural, one {# cambio} other {# cambios}}.',
  newsLead:
    'La persona responsable de su equipo ha cambiado el manual: {n, plural, one {# cambio} other {# cambios}}.',
  newsLater:
    '{by} ha cambiado el manual, desde el próximo caso: {n, plural, one {# cambio} other {# cambios}}.',
  newsLaterLead:
    'Su responsable ha cambiado el manual, desde el próximo caso: {n, plural, one {# cambio} other {# cambios}}.',
  newsTake: 'Usarlo ya en este caso',
  newsRead: 'Qué ha cambiado',
  newsReason: 'Motivo: {reason}',
  newsAt: 'Publicado {at}.',
  newsStop: 'Se aplica de inmediato, también a los casos abiertos.',
  newsNext: 'Los casos que ya estaban abiertos conservan su manual.',
  newsSame: 'Las reglas dicen lo mismo que antes.',
  newsMore: '{n, plural, one {y # más} other {y # más}}',
  newsDone: 'Entendido',
  newsTitle: '{title}, versión {n}',
  offlineSince:
    'Sin conexión: perfiles y manual según lo sabido {at}. Lo que dé se guarda y se envía después.',
  dueTitle: 'Promesas que vencen',
};
