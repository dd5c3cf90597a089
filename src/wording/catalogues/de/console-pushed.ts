import type { Texts } from '../../texts';
import type { consolePushed as english } from '../en/console-pushed';

/** Wie eine Leitung jedem Browser sagt, dass die Seite eines Helpdesks anders ist. */
export const consolePushed: Texts<typeof english> = {
  'pushed.title': 'Wenn ein Helpdesk seine Seite ändert',
  'pushed.sub':
    'Leeway findet den Fall und die Antwort über Selektoren. Geben Sie neue aus oder schalten Sie einen Teil ab: Jeder Browser folgt sofort, ohne Update.',
  'pushed.none': 'Nichts ist ausgegeben. Seiten werden so gelesen, wie jede Version sie kennt.',
  'pushed.some': '{n, plural, one {# Zeile gilt} other {# Zeilen gelten}}.',
  'pushed.takeBack': 'Zurücknehmen',
  'pushed.takeBackTitle': 'Alles Ausgegebene zurücknehmen?',
  'pushed.takeBackWords':
    'Jeder Browser liest Helpdesk-Seiten dann so, wie seine Version sie kennt. Auf einer neu gestalteten Seite kann die Seitenleiste leer bleiben.',
  'pushed.takenBack': 'Zurückgenommen. Seiten werden so gelesen, wie jede Version sie kennt.',
  'pushed.text': 'Die Liste',
  'pushed.textHint': 'JSON nach dem Vertrag. Sie ersetzt die bisherige Liste als Ganzes.',
  'pushed.file': 'Datei wählen',
  'pushed.fileHint': 'oder hierher ziehen; sie füllt das Feld darüber',
  'pushed.check': 'Prüfen und probieren',
  'pushed.begin': 'Mit dem Geltenden beginnen',
  'pushed.example': 'Mit einem Beispiel beginnen',
  'pushed.push': 'An alle ausgeben',
  'pushed.done': 'Ausgegeben. Offene Seiten folgen jetzt.',
  'pushed.nothing': 'Eine leere Liste: Alles Ausgegebene wird zurückgenommen.',
  'pushed.line': '{adapter}, Version {versions}',
  'pushed.for.here': 'Gilt in diesem Browser, sobald es ausgegeben ist.',
  'pushed.for.other': 'Für andere Versionen als die dieses Browsers; hier ändert sich nichts.',
  'pushed.for.unknown': 'Diese Version kennt diesen Helpdesk nicht; neuere vielleicht.',
  'pushed.place': 'Stelle',
  'pushed.selector': 'Selektor',
  'pushed.found': 'Gefunden',
  'pushed.foundIn': 'in {n} von {tabs, plural, one {# offenen Tab} other {# offenen Tabs}}',
  'pushed.notTried': 'kein offener Tab zum Probieren',
  'pushed.off': 'Abgeschaltet: {parts}',
  'pushed.bad.empty': 'Fügen Sie erst eine Liste ein oder wählen Sie eine Datei.',
  'pushed.bad.json':
    '{line, plural, =0 {Das ist kein JSON.} other {Das ist kein JSON: Sehen Sie in Zeile # nach.}} Oft fehlt ein Komma oder ein Anführungszeichen.',
  'pushed.bad.list': 'Da ist keine Liste. Beginnen Sie mit "adapters": [ … ].',
  'pushed.bad.large': 'Die Datei ist größer als jede Liste von Selektoren. Wählen Sie eine andere.',
  'pushed.bad.shape': 'Jede Zeile braucht adapter, versions, selectors und off, und sonst nichts.',
  'pushed.bad.size': 'Höchstens 100 Zeilen mit je 50 Selektoren. Lassen Sie einige weg.',
  'pushed.bad.versions': 'Schreiben Sie Versionen wie "1.4.2", "1.4" oder "1.2-1.4", mindestens eine.',
  'pushed.bad.selector':
    'Diesen Selektor liest Leeway nicht. Kein Komma außerhalb von Klammern, keine Pseudoelemente, und die Fallnummer nur in „ticket“.',
  'pushed.bad.place':
    'Diese Version kennt keine solche Stelle der Seite. Berichtigen Sie den Namen oder lassen Sie sie weg.',
  'pushed.bad.part': 'Abschalten lassen sich insertion, list-warming und page-space.',
};
