import type { Texts } from '../../texts';
import type { note as english } from '../en/note';

export const note: Texts<typeof english> = {
  given: 'Concedido: {title}',
  givenAmount: 'Concedido: {title} ({amount})',
  done: 'Hecho: {title}',
  doneAmount: 'Hecho: {title} ({amount})',
  owed: 'Le corresponde por derecho: {title}',
  owedAmount: 'Le corresponde por derecho: {title} ({amount})',
  declined: 'Ofrecido y rechazado: {title}',
  withdrawn: 'Retirado: {title}',
  left: 'Pendiente: {steps}',
  asked: 'Se ha preguntado a la persona responsable: {title}',
  askedAmount: 'Se ha preguntado a la persona responsable: {title} ({amount})',
  notNeeded: 'No hace falta: {title}',
  fault: 'De quién es el fallo: {fault}',
  why: 'Por qué: {why}',
  promised: 'Prometido: {what}, antes de {due}',
  promisedBy: 'Prometido por {owner}: {what}, antes de {due}',
  makesGood: 'Esto repara una promesa que no se cumplió.',
  undoGiven: 'Concedido',
  undoChanged: 'Cambiado',
  undoNotNeeded: 'Marcado como innecesario',
  undoAsked: 'Se ha preguntado a la persona responsable',
  undoPromised: 'Prometido',
  undoSaid: 'Anotado',
  undoClosed: 'Caso cerrado',
  undoIncident: 'Anotado para este caso',
  newerDatabase:
    'Un Leeway más nuevo ha usado este navegador. Se muestra lo conocido; no se puede registrar nada hasta que Leeway esté al día aquí.',
  storageSpilled:
    'El almacenamiento de este navegador está lleno. Lo que ha concedido se guarda aparte; libere espacio.',
  databaseFails:
    'Este navegador no puede leer lo que Leeway ha guardado. Cierre y abra el navegador; no se pierde nada.',
};
