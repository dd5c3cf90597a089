import type { Texts } from '../../texts';
import type { note as english } from '../en/note';

export const note: Texts<typeof english> = {
  given: 'Gegeben: {title}',
  givenAmount: 'Gegeben: {title} ({amount})',
  done: 'Erledigt: {title}',
  doneAmount: 'Erledigt: {title} ({amount})',
  owed: 'Steht dem Kunden zu: {title}',
  owedAmount: 'Steht dem Kunden zu: {title} ({amount})',
  declined: 'Angeboten und abgelehnt: {title}',
  withdrawn: 'Zurückgenommen: {title}',
  left: 'Noch zu tun: {steps}',
  asked: 'Teamleitung gefragt: {title}',
  askedAmount: 'Teamleitung gefragt: {title} ({amount})',
  notNeeded: 'Nicht nötig: {title}',
  fault: 'Wessen Fehler: {fault}',
  why: 'Warum: {why}',
  promised: 'Zugesagt: {what}, bis {due}',
  promisedBy: 'Zugesagt von {owner}: {what}, bis {due}',
  makesGood: 'Das macht ein Versprechen gut, das nicht gehalten wurde.',
  undoGiven: 'Gegeben',
  undoChanged: 'Geändert',
  undoNotNeeded: 'Als nicht nötig vermerkt',
  undoAsked: 'Teamleitung gefragt',
  undoPromised: 'Zugesagt',
  undoSaid: 'Vermerkt',
  undoClosed: 'Fall geschlossen',
  undoIncident: 'Für diesen Fall vermerkt',
  newerDatabase:
    'Ein neueres Leeway hat diesen Browser benutzt. Bekanntes wird gezeigt; festhalten lässt sich erst wieder etwas, wenn Leeway hier auf dem neuesten Stand ist.',
  storageSpilled:
    'Der Speicher dieses Browsers ist voll. Was Sie gegeben haben, ist gesondert aufbewahrt; schaffen Sie Platz.',
  databaseFails:
    'Dieser Browser kann nicht lesen, was Leeway gespeichert hat. Schließen und öffnen Sie den Browser; nichts geht verloren.',
};
