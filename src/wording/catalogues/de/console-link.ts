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
    'Fügen Sie Ihr eigenes ein. Es bleibt 12 Stunden in diesem Browser und wird nicht wieder gezeigt.',
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
  'link.notSignedIn': 'Bei {server} ist niemand angemeldet. Fügen Sie ein Token ein, um fortzufahren.',
  'link.until': 'Angemeldet bis {date}.',
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
  'link.no-token': '{server} antwortet. Fügen Sie ein Token ein, um sich anzumelden.',
  'link.wrong-token': '{server} kennt dieses Token nicht, oder es wurde widerrufen.',
  'link.sent': 'Was gesendet wird',
  'link.queued':
    '{n, plural, =0 {Alles ist gesendet.} one {# Eintrag wartet darauf, gesendet zu werden.} other {# Einträge warten darauf, gesendet zu werden.}}',
  'link.over':
    '{n, plural, one {# Gabe ging über den verbliebenen Spielraum. Sie gilt.} other {# Gaben gingen über den verbliebenen Spielraum. Sie gelten.}}',
  'link.refused': 'Vom Backend abgelehnt',
  'link.refusedSub': 'Was Sie dem Kunden gesagt haben, gilt. Sagen Sie Ihrer Leitung davon.',
  'link.act.given': 'Gegeben',
  'link.act.declined': 'Abgelehnt',
  'link.act.withdrawn': 'Zurückgezogen',
  'link.act.done': 'Erledigt',
  'link.act.heard': 'Gehört',
  'link.act.ask': 'Anfrage',
  'link.act.promise': 'Versprechen',
  'link.act.promise-kept': 'Versprechen gehalten',
  'link.act.promise-broken': 'Versprechen gebrochen',
  'link.act.snag': 'Hindernis',
  'link.act.praise': 'Lob',
  'link.act.case-closed': 'Fall geschlossen',
  'link.why.local-playbook': 'Es wurde nach einem Playbook entschieden, das das Backend nicht hat.',
  'link.playbookFrom': 'Solange Sie angemeldet sind, kommt das Playbook vom Backend.',
  'playbook.linked':
    'Das Playbook kommt vom Backend, bei dem Sie angemeldet sind. Veröffentlichen Sie es dort oder melden Sie sich unter Backend ab.',
};
