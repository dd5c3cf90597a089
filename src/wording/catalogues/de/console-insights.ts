import type { Texts } from '../../texts';
import type { consoleInsights as english } from '../en/console-insights';

export const consoleInsights: Texts<typeof english> = {
  'insights.title': 'Einblicke',
  'insights.sub':
    'Summen der letzten 90 Tage, für die Teamleitung. Niemand im Team wird genannt; kleine Gruppen fehlen.',
  'insights.show': 'Zeigen',
  'insights.asking': 'Wird gezählt …',
  'insights.no.forbidden': 'Das ist für die Teamleitung. Melden Sie sich mit deren Konto an, um es zu sehen.',
  'insights.no.notSignedIn': 'Melden Sie sich zuerst an.',
  'insights.no.notFound': 'Im Backend ist noch kein Playbook veröffentlicht.',
  'insights.no.offline': 'Keine Antwort. Versuchen Sie es wieder, sobald das Backend da ist.',
  'insights.rules': 'Was die Regeln empfohlen haben',
  'insights.rulesSub': 'Wie empfohlen gegeben, zu etwas anderem geändert oder zurückgenommen.',
  'insights.rule': 'Regel',
  'insights.decided': 'Entschieden',
  'insights.taken': 'Gegeben',
  'insights.changed': 'Geändert',
  'insights.takenBack': 'Zurückgenommen',
  'insights.noRule': 'Keine Regel: Mindestes oder Anspruch',
  'insights.tooFew': 'Es ist zu wenig geschehen, um davon zu erzählen.',
  'insights.spend': 'Was gegeben wurde',
  'insights.team': '{team} hat in {days} {spent} gegeben.',
  'insights.teamOf': '{team} hat in {days} {spent} von {budget} gegeben.',
  'insights.ourFault':
    'Wo der Fehler bei uns lag, {n, plural, one {# Mal} other {# Mal}}: {spent} gegeben; {unused} vom Spielraum blieben ungenutzt.',
  'insights.customers': 'Kundschaft nach Monaten',
  'insights.customersSub':
    'Bei uns für {days} nach jedem Kauf. Neu: zum ersten Mal gekauft; geblieben: zu Beginn und am Ende des Monats da; verloren: nur zu Beginn; zurückgewonnen: war gegangen und hat wieder gekauft.',
  'insights.noPurchases': 'Es sind keine Käufe bekannt. Sie kommen über den Import des Backends.',
  'insights.month': 'Monat',
  'insights.kind.new': 'Neu',
  'insights.kind.kept': 'Geblieben',
  'insights.kind.lost': 'Verloren',
  'insights.kind.wonBack': 'Zurückgewonnen',
  'insights.soFar': 'bisher',
  'insights.few': 'unter {n}',
  'insights.share': '{n} · {spend}',
  'insights.toCall': 'Wen anrufen, bevor sie anrufen',
  'insights.nobody': 'Heute niemanden.',
  'insights.unnamed': 'Ohne Namen',
  'insights.why.silent': 'hat regelmäßig gekauft, zuletzt {since}',
  'insights.why.promise': 'eine Zusage war fällig {since}',
  'insights.inAll': '{spend} insgesamt',
  'insights.suppressed':
    '{n, plural, one {# Gruppe} other {# Gruppen}} mit weniger als {fewest} ausgelassen.',
};
