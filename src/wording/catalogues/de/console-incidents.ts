import type { Texts } from '../../texts';
import type { consoleIncidents as english } from '../en/console-incidents';

/** Die Störungen einer Teamleitung. */
export const consoleIncidents: Texts<typeof english> = {
  'incident.title': 'Störungen',
  'incident.sub':
    'Einmal gemeldet, steht eine Störung sofort in der Seitenleiste jeder betroffenen Person, auch in offenen Fällen.',
  'incident.none': 'Keine Störung ist offen.',
  'incident.new': 'Störung melden',
  'incident.declare': 'Melden',
  'incident.cancel': 'Verwerfen',
  'incident.end': 'Sie ist vorbei',
  'incident.endOf': '{title} beenden',
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
  'incident.fact': 'Merkmal',
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
  'incident.bad.value': 'Geben Sie einen Wert dieses Merkmals an, bevor Sie die Bedingung hinzufügen.',
  'incident.bad.next':
    'Die nächste Nachricht kommt nach dem Beginn. Berichtigen Sie sie oder lassen Sie sie leer.',
  'incident.bad.refused':
    'Das Backend hat das Feld „{field}“ abgelehnt. Ändern Sie es und melden Sie noch einmal.',
};
