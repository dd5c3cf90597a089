import type { Texts } from '../../texts';
import type { advice as english } from '../en/advice';

export const advice: Texts<typeof english> = {
  roomCase: 'en cada caso; sin consultar a nadie',
  roomLift: 'para este cliente; sin consultar a nadie',
  roomLiftCause: 'para un caso así; sin consultar a nadie',
  roomLiftTenure: 'tras {tenure} con nosotros; sin consultar a nadie',
  roomLiftCauseTenure: 'para un caso así, tras {tenure} con nosotros; sin consultar a nadie',
  roomUsed: '{used} de {of} ya concedidos en este caso',
  roomCustomer: '{used} de {limit} ya concedidos a este cliente en {days}',
  roomCustomerNew: 'por cliente en {days}',
  roomSmall: 'una pequeña atención; sin consultar a nadie',
  roomCap: 'abonos y reembolsos: {percent} de los {amount} en juego',
  roomCapLeft: 'solo quedan abonos y reembolsos: en total, como mucho {percent} de los {amount} en juego',
  roomHold: 'en pausa hasta {until}: {reason}',

  becauseFloor: '{cause}: esto es lo mínimo para cualquiera.',
  becauseFloorOurs: 'El fallo es nuestro: cualquiera recibe al menos esto.',
  becauseIncident: 'Parte de la incidencia «{title}».',
  becauseBudgetUsed: 'El presupuesto de «{title}» ({budget}) está agotado: esto sale de su margen.',
  becauseBudgetShort:
    'Del presupuesto de «{title}» ({budget}) quedan {left}, demasiado poco para esto: sale de su margen.',
  whyAskOver: '{title}: {over} por encima de su margen, así que se puede pedir.',
  whyAskLead: '{title} lo decide siempre un responsable.',
  whyNeedsCause: 'Primero, qué ha pasado.',
  whyHandOver: 'Esto no se arregla con dinero: páselo.',
  whyUnknownPerson: 'No conocemos a esta persona: el margen y el mínimo de todos.',

  signalHold: 'En pausa hasta {until}: {reason}',
  signalIncident: 'Afectado por: {title}',
  signalLeaving: 'Dice que quizá se vaya',
  signalPromise: 'Prometido y sin hacer: {what}',
  signalRepeatSame:
    '{n, plural, =2 {Segundo contacto} =3 {Tercer contacto} =4 {Cuarto contacto} other {# contactos}} por esto en {days}',
  signalRepeat: '{n} contactos en {days}',
  signalDisruption: 'Interrumpido: {what}',
  signalLimit:
    '{limit, select, cover {La cobertura} return {El plazo de devolución} cancellation {El plazo de cancelación} other {El plazo de pago}} terminó hace {days}',
  signalLimitOf:
    '{product}: {limit, select, cover {la cobertura} return {el plazo de devolución} cancellation {el plazo de cancelación} other {el plazo de pago}} terminó hace {days}',
  signalRating: 'Descontento con un caso anterior: {topic}',
  signalRenewal: '{what}: renovación en {days}',
  signalSilent: 'Sin compras desde hace {quiet}',

  evidenceBy: '{by}',
  evidenceTopics: '{topics}',
  evidenceAsOf: 'según lo sabido {at}',
  evidenceNextUpdate: 'más información {at}',
  evidenceTimes: '{n, plural, one {una vez} other {# veces}} últimamente',
  evidenceCover: 'pagó {price}; {uses, plural, =0 {nunca usada} =1 {usada una vez} other {usada # veces}}',
  evidenceRhythm: 'suele comprar cada {rhythm}',

  warnCannotFit: '{rule}: {offer} cuesta {amount} y el margen es {room}.',
  warnCheaper:
    '{rule}: con mejor historial la primera oferta es {offer} ({amount}) en vez de {other} ({before}).',
  warnDifferent: '{rule}: el mismo fallo recibe {offer} en vez de {other} por {facts}.',
  warnEnded: '{rule} terminó {at}.',
};
