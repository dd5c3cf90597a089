import type { Texts } from '../../texts';
import type { consoleIncidents as english } from '../en/console-incidents';

/** Die Störungen einer Teamleitung. */
export const consoleIncidents: Texts<typeof english> = {
  'nav.incidents': 'Störungen',
  'incident.title': 'Offene und beendete',
  'incident.sub':
    'Einmal gemeldet, steht eine Störung sofort in der Seitenleiste jeder betroffenen Person, auch in offenen Fällen.',
  'incident.none': 'Keine Störung ist offen.',
  'incident.new': 'Störung melden',
  'incident.declare': 'Melden',
  'incident.cancel': 'Verwerfen',
  'incident.end': 'Sie ist vorbei',
  'incident.endOf': 'Sie ist vorbei: {title}',
  'incident.line':
    'seit {since}; {named, plural, =0 {niemand genannt} one {# genannt} other {# genannt}}, {conditions, plural, =0 {keine Bedingung} one {# Bedingung} other {# Bedingungen}}',
  'incident.over': 'vorbei',
  'incident.declared': 'Gemeldet. Jede verbundene Seitenleiste hat sie.',
  'incident.ended': 'Sie ist vorbei.',
  'incident.what': 'Was passiert ist',
  'incident.whatHint': 'Eine Zeile, wie die Agenten sie lesen: „Streik der Paketboten im Norden“.',
  'incident.since': 'Seit',
  'incident.until': 'Bis, falls bekannt',
  'incident.who': 'Wer betroffen ist',
  'incident.whoHint':
    'Eine E-Mail-Adresse oder Telefonnummer je Zeile, oder Art:Wert. Leer lassen, wenn eine Bedingung oder der Agent es sagt.',
  'incident.when': 'Oder alle, auf die das zutrifft',
  'incident.fact': 'Angabe',
  'incident.is': 'Vergleich',
  'incident.value': 'Wert',
  'incident.add': 'Bedingung hinzufügen',
  'incident.drop': 'Entfernen: {what}',
  'incident.is.atLeast': 'ist mindestens',
  'incident.is.atMost': 'ist höchstens',
  'incident.is.is': 'ist',
  'incident.is.isNot': 'ist nicht',
  'incident.is.includes': 'enthält',
  'incident.is.excludes': 'enthält nicht',
  'incident.known': 'Was wir wissen',
  'incident.words': 'Worte für die Kundschaft',
  'incident.next': 'Nächste Nachricht',
  'incident.concierge': 'Wer hilft',
  'incident.remedy': 'Eigene Abhilfe',
  'incident.remedyHint': 'Außerhalb des Spielraums des Falls, zuerst empfohlen.',
  'incident.cause': 'Was der Tipp des Agenten beantwortet',
  'incident.fault': 'Wessen Fehler',
  'incident.noneOf': 'keine',
  'incident.bad.title': 'Sagen Sie in einer Zeile mit höchstens 200 Zeichen, was passiert ist.',
  'incident.bad.since': 'Geben Sie Tag und Uhrzeit des Beginns an.',
  'incident.bad.until':
    'Das Ende liegt nach dem Beginn. Berichtigen Sie eines davon oder lassen Sie das Ende leer.',
  'incident.bad.identifiers':
    'Zeile {n} ist weder E-Mail-Adresse noch Telefonnummer noch Art:Wert. Berichtigen oder entfernen Sie sie.',
  'incident.bad.many': 'Höchstens 10.000 Zeilen. Nehmen Sie stattdessen eine Bedingung.',
  'incident.bad.value': 'Geben Sie einen Wert dieser Angabe an, bevor Sie die Bedingung hinzufügen.',
  'incident.bad.next':
    'Die nächste Nachricht kommt nach dem Beginn. Berichtigen Sie sie oder lassen Sie sie leer.',
  'incident.change': 'Ändern',
  'incident.changeOf': '{title} ändern',
  'incident.changing': 'Eine Störung ändern',
  'incident.save': 'Für alle speichern',
  'incident.saved': 'Geändert. Jede verbundene Seitenleiste hat es.',
  'incident.undo': 'Änderung zurücknehmen',
  'incident.undone': 'Die Änderung ist zurückgenommen.',
  'incident.again': 'Sie geht weiter',
  'incident.againOf': 'Sie geht weiter: {title}',
  'incident.reopened': 'Sie ist wieder offen.',
  'incident.justChanged': '„{title}“ wurde geändert.',
  'incident.part.what': 'Die Störung',
  'incident.part.who': 'Wen sie betrifft',
  'incident.part.read': 'Was Agenten lesen',
  'incident.part.give': 'Was gegeben werden darf',
  'incident.budget': 'Ihr Budget, in {currency}',
  'incident.budgetHint':
    'So viel darf die Abhilfe insgesamt kosten; leer heißt ohne Grenze. Ist es aufgebraucht, erfahren es die Agenten, und die Abhilfe geht von ihrem Spielraum ab.',
  'incident.budgetUsed': '{used} davon sind verbraucht. Leer heißt ohne Grenze.',
  'incident.usedOf': '{used} von {budget} verbraucht',
  'incident.usedAll':
    'aufgebraucht: {used} von {budget}. Die Abhilfe geht jetzt vom Spielraum der Agenten ab.',
  'incident.used': '{used} gegeben',
  'incident.effects': 'Was sich für Agenten ändert',
  'incident.effect.none': 'Noch nichts.',
  'incident.effect.title': 'Jede betroffene Seitenleiste zeigt die neue Zeile, auch in offenen Fällen.',
  'incident.effect.since': 'Sie zählt ab der neuen Zeit als Unterbrechung.',
  'incident.effect.until': 'Sie endet von selbst {at}; dann lassen die Seitenleisten sie los.',
  'incident.effect.open': 'Sie bleibt offen, bis Sie sie beenden.',
  'incident.effect.named':
    '{added, plural, =0 {Niemand} one {# Person} other {# Personen}} mehr genannt, {gone, plural, =0 {niemand} one {# Person} other {# Personen}} nicht mehr. Was ein Agent zu einem Fall gesagt hat, bleibt.',
  'incident.effect.conditions': 'Wen die Bedingungen treffen, wird für jeden offenen Fall neu gefragt.',
  'incident.effect.texts':
    'Die Texte werden sofort ausgetauscht. Was an Kunden gesendet wurde, bleibt, wie es war.',
  'incident.effect.remedy': '„{title}“ wird zuerst empfohlen. Was gegeben wurde, bleibt gegeben.',
  'incident.effect.noRemedy':
    '„{title}“ steht nicht mehr außerhalb des Spielraums. Was gegeben wurde, bleibt gegeben.',
  'incident.effect.budget': 'Das Budget beträgt {budget}; {used} davon sind verbraucht.',
  'incident.effect.usedUp':
    'Das Budget beträgt {budget}, und {used} sind gegeben: Ab jetzt geht die Abhilfe vom Spielraum der Agenten ab.',
  'incident.effect.noBudget': 'Die Abhilfe hat keine Grenze mehr.',
  'incident.effect.tap':
    'Ein Tipp antwortet ab jetzt mit neuer Ursache und Schuld; schon beantwortete Fälle bleiben.',
  'incident.bad.budget':
    'Schreiben Sie das Budget als Betrag, etwa 2000 oder 2000,50, oder lassen Sie es leer.',
  'incident.bad.refused':
    'Das Backend hat das Feld „{field}“ abgelehnt. Ändern Sie es und melden Sie noch einmal.',
};
