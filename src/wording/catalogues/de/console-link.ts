import type { Texts } from '../../texts';
import type { consoleLink as english } from '../en/console-link';

export const consoleLink: Texts<typeof english> = {
  'nav.backend': 'Backend',
  'link.sub':
    'Leeway geht auch ohne. Mit einem Backend teilt das Team Profile, Playbook und was gegeben wurde.',
  'link.connection': 'Verbindung',
  'link.endpoint': 'Adresse',
  'link.endpointHint': 'Von Ihrem Administrator. Sie beginnt mit https.',
  'link.token': 'Token',
  'link.tokenHint':
    'Fügen Sie Ihr eigenes ein. Es bleibt {n, plural, one {eine Stunde} other {# Stunden}} in diesem Browser und wird nicht wieder gezeigt.',
  'link.test': 'Verbindung prüfen',
  'link.signIn': 'Anmelden',
  'link.signOut': 'Abmelden',
  'link.leave': 'Ohne Backend arbeiten',
  'link.leaveTitle': 'Wieder ohne Backend arbeiten?',
  'link.leaveWhat': 'Sie werden abgemeldet und die Adresse wird vergessen. Das geltende Playbook bleibt.',
  'link.trying': 'Wird versucht …',
  'link.standalone': 'Leeway arbeitet für sich: Nichts verlässt diesen Browser.',
  'link.connected': 'Verbunden mit {server} als {name}, {role}.',
  'link.offline': '{server} antwortet nicht. Was Sie geben, wird aufgehoben und später gesendet.',
  'link.unreadable':
    '{server} antwortet, aber nicht wie es soll. Was Sie geben, wird aufgehoben und später gesendet. Testen Sie die Verbindung oder sagen Sie es Ihrer Administration.',
  'link.replaced':
    '{server} wurde aus einer Sicherung wiederhergestellt. Was Sie geben, bleibt erhalten und wird gesendet, sobald Sie weitermachen; alles andere wird neu geholt.',
  'link.goOn': 'Damit weitermachen',
  'link.signedIn': 'Angemeldet.',
  'link.signedOut': 'Abgemeldet.',
  'link.alone': 'Leeway arbeitet wieder für sich.',
  'link.role.agent': 'Agent',
  'link.role.lead': 'Leitung',
  'link.role.admin': 'Admin',
  'link.fine': 'Alles in Ordnung: {server} kennt Sie als {name}, {role} bei {org}.',
  'link.no-address':
    'Das ist keine Adresse. Sie beginnt mit https; nur ein Server auf genau diesem Rechner darf http verwenden.',
  'link.no-answer':
    'Keine Antwort. Öffnen Sie {address} in einem Tab: Dort sagt der Browser, was nicht stimmt.',
  'link.openAddress': 'In einem Tab öffnen',
  'link.not-leeway': 'Dort antwortet etwas, aber es ist kein Leeway-Backend.',
  'link.wrong-version':
    'Dieses Backend spricht eine andere Version. Aktualisieren Sie es oder diese Erweiterung.',
  'link.wrong-team':
    'Ihre Organisation hält diesen Browser für das Team {wanted} vor; Sie sind im Team {team}. Fragen Sie Ihre Administration.',
  'link.no-team':
    'Ihre Organisation hält diesen Browser für das Team {wanted} vor, und Sie sind in keinem. Fragen Sie Ihre Administration.',
  'link.clock-off':
    'Die Uhren gehen {n, plural, one {# Minute} other {# Minuten}} auseinander. Stellen Sie die Uhr dieses Rechners.',
  'link.answers': '{server} antwortet. Melden Sie sich unten an.',
  'link.no-token': '{server} antwortet. Fügen Sie ein Token ein, um sich anzumelden.',
  'link.wrong-token': '{server} kennt dieses Token nicht, oder es wurde widerrufen.',
  'link.again':
    'Ihre Anmeldung bei {server} ist abgelaufen. Was Sie geben, wird aufgehoben und gesendet, sobald Sie wieder angemeldet sind.',
  'link.notSignedIn': 'Bei {server} ist niemand angemeldet.',
  'link.signInAt': 'Bei {host} anmelden',
  'link.elsewhere': 'Andere Adresse oder ein Token',
  'link.step.where': '1. Wo ist das Backend?',
  'link.step.who': '2. Wer sind Sie?',
  'link.step.unknown':
    'Prüfen Sie zuerst die Adresse: Das Backend sagt, wie Sie sich anmelden. Wenn man Ihnen ein Token gegeben hat, fügen Sie es hier ein.',
  'link.step.noTokens':
    'Prüfen Sie zuerst die Adresse: Das Backend sagt, wo Sie sich anmelden. Ihr Administrator lässt keine eingefügten Token zu.',
  'link.step.token':
    'Bei diesem Backend meldet man sich mit einem Token an. Ihr Administrator gibt Ihnen eines.',
  'link.step.provider':
    '{server} lässt die Anmeldung Ihrer Firma sagen, wer Sie sind. Ihr Passwort geben Sie dort ein; Leeway sieht es nie.',
  'link.issuer': 'Anmeldeserver',
  'link.client': 'Dort bekannt als',
  'link.confirm': 'Fahren Sie nur fort, wenn sich Ihre Firma hier anmeldet.',
  'link.withToken': 'Stattdessen ein Token verwenden',
  'link.waiting':
    'Ein Fenster von {host} ist offen. Melden Sie sich dort an, oder schließen Sie es, um abzubrechen.',
  'link.cancelled':
    'Die Anmeldung bei {host} wurde nicht beendet. Nichts hat sich geändert; versuchen Sie es, wann Sie mögen.',
  'link.no-window':
    'Der Browser hat kein Fenster für {host} geöffnet. Erlauben Sie dieser Erweiterung Fenster, und versuchen Sie es noch einmal.',
  'link.provider-silent':
    '{host} antwortet nicht, oder lässt diese Erweiterung nicht fragen. Versuchen Sie es in einer Minute noch einmal; bleibt es so, sagen Sie es Ihrem Administrator.',
  'link.provider-wrong':
    '{host} kann Sie hier nicht anmelden: Was es über sich sagt, ist nicht brauchbar ({code}). Sagen Sie es Ihrem Administrator.',
  'link.provider-refused': '{host} hat abgelehnt ({code}). Sagen Sie Ihrem Administrator diese Worte.',
  'link.mixed-up':
    'Was von {host} kam, gehörte nicht zu dieser Anmeldung und wurde verworfen ({code}). Versuchen Sie es noch einmal; geschieht es wieder, sagen Sie es Ihrem Administrator.',
  'link.wrong-audience':
    '{host} hat ein Token gegeben, das nicht für {address} ist. Es wurde nicht verwendet. Ihr Administrator muss diese Adresse dort als Audience eintragen.',
  'link.not-accepted':
    '{server} nimmt das Token von {host} nicht an. Sagen Sie Ihrem Administrator: Issuer und Audience müssen auf beiden Seiten gleich sein.',
  'link.not-allowed': 'Dieses Backend will Sie bei {host} anmelden. Ihr Administrator erlaubt das nicht.',
  'link.provider-changed':
    '{server} meldet jetzt anderswo an. Sehen Sie es sich unten an, und fahren Sie nur fort, wenn es stimmt.',
  'link.admin': 'Für Administratoren: Leeway beim Anmeldeserver eintragen',
  'link.redirect': 'Umleitungsadresse',
  'link.redirectHint':
    'Tragen Sie sie für diesen Client ein: ein öffentlicher Client mit PKCE und ohne Geheimnis. Jeder Browser hat seine eigene.',
  'link.copy': 'Kopieren',
  'link.copied': 'Kopiert.',
  'link.notCopied':
    'Der Browser hat sie nicht kopiert. Markieren Sie die Adresse, und kopieren Sie sie selbst.',
  'link.row.org': 'Firma',
  'link.row.team': 'Team',
  'link.row.noTeam': 'keines',
  'link.row.by': 'Angemeldet bei',
  'link.row.renews': 'erneuert sich von selbst',
  'link.row.token': 'ein Token, bis {date}',
  'link.row.until': 'bis {date}',
  'link.row.heard': 'Letzte Antwort',
  'link.row.never': 'noch keine',
  'link.sent': 'Was gesendet wird',
  'link.queued':
    '{n, plural, =0 {Alles ist gesendet.} one {# Eintrag wartet darauf, gesendet zu werden.} other {# Einträge warten darauf, gesendet zu werden.}}',
  'link.over':
    '{n, plural, one {# Gabe ging über den verbliebenen Spielraum. Sie gilt.} other {# Gaben gingen über den verbliebenen Spielraum. Sie gelten.}}',
  'link.refused': 'Vom Backend abgelehnt',
  'link.refusedSub': 'Was Sie dem Kunden gesagt haben, gilt. Sagen Sie Ihrer Leitung davon.',
  'link.act.given': 'Gegeben',
  'link.act.declined': 'Abgelehnt',
  'link.act.withdrawn': 'Zurückgenommen',
  'link.act.done': 'Erledigt',
  'link.act.heard': 'Gehört',
  'link.act.ask': 'Anfrage',
  'link.act.promise': 'Zusage',
  'link.act.promise-kept': 'Zusage gehalten',
  'link.act.promise-broken': 'Zusage nicht gehalten',
  'link.act.snag': 'Hindernis',
  'link.act.praise': 'Lob',
  'link.act.case-closed': 'Fall geschlossen',
  'link.why.local-playbook': 'Es wurde nach einem Playbook entschieden, das das Backend nicht hat.',
  'link.playbookFrom': 'Solange Sie angemeldet sind, kommt das Playbook vom Backend.',
  'playbook.linked':
    'Das Playbook kommt vom Backend, bei dem Sie angemeldet sind. Eine Leitung veröffentlicht es unter Playbook.',
  'link.step.sends':
    'Mit dem Verbinden darf dies an dieses Backend gehen, und an niemanden sonst: Ihre Anmeldung, wer der Kunde ist, welche Fälle Sie bearbeiten und was auf deren Seiten steht, Beträge und die Worte, die Sie hier behalten oder senden.',
  'link.no-consent':
    'Sie haben es nicht erlaubt. Es wurde nichts gesendet, und nichts hat sich geändert. Leeway arbeitet ohne dieses Backend weiter; drücken Sie erneut, wenn Sie sich verbinden möchten.',
  'link.takenBack':
    'In diesem Browser darf Leeway keine Daten mehr senden. Nichts geht an {server}; was Sie geben, bleibt erhalten und wird gesendet, sobald Sie es wieder erlauben.',
  'link.allow': 'Wieder erlauben',
  'link.allowed': 'Erlaubt.',
  'link.notAllowed': 'Nicht erlaubt. Es wurde nichts gesendet.',
  'link.reportsSent':
    'Einmal am Tag meldet dieser Browser Versionen und Anzahlen: keinen Namen, keinen Fall, keinen Text. Ihre Administration wünscht das; wo Ihr Browser fragt, was gesendet werden darf, können Sie es dort zurücknehmen.',
  'link.reportsNot':
    'Ihre Administration wünscht täglich eine Meldung von Versionen und Anzahlen: keinen Namen, keinen Fall, keinen Text. Sie haben das nicht erlaubt, also wird nichts gemeldet.',
  'link.reportsAllow': 'Meldung erlauben',
};
