import type { Texts } from '../../texts';
import type { consolePrivacy as english } from '../en/console-privacy';

export const consolePrivacy: Texts<typeof english> = {
  'privacy.sub':
    'Alles bleibt in diesem Browser, solange kein Backend eingestellt ist. Hier sehen Sie es, geben es heraus, löschen es.',
  'privacy.look': 'Was über einen Kunden gespeichert ist',
  'privacy.lookSub':
    'Nach E-Mail, Telefon, Kundennummer, Name oder Fall. Geben Sie es als Datei heraus oder vergessen Sie den Kunden.',
  'privacy.query': 'Kunde oder Fall',
  'privacy.show': 'Zeigen',
  'privacy.nothing': 'Über {query} ist nichts gespeichert.',
  'privacy.found':
    '{n, plural, one {# Eintrag} other {# Einträge}} über {people, plural, one {einen Kunden} other {# Kunden}}',
  'privacy.json': 'Als JSON speichern',
  'privacy.csv': 'Als CSV speichern',
  'privacy.forget': 'Vergessen',
  'privacy.forgetTitle': '{who} vergessen?',
  'privacy.forgetWhat':
    'Profil, Fälle, Entscheidungen, Zusagen und Ungesendetes dieses Kunden werden hier gelöscht. Das lässt sich nicht zurücknehmen.',
  'privacy.forgotten': 'Vergessen.',
  'privacy.keep': 'Wie lange',
  'privacy.retention': 'Kunden behalten für',
  'privacy.retentionHint':
    'Gezählt ab dem letzten Mal, dass sie zu sehen waren. Danach werden sie nie gezeigt und gelöscht.',
  'privacy.days': '{n, plural, one {# Tag} other {# Tage}}',
  'privacy.disk': 'Profile auf der Platte behalten',
  'privacy.diskHint':
    'Aus: Profile leben im Speicher, bis der Browser schließt, und jeder Fall beginnt kalt.',
  'privacy.what': 'Was gespeichert wird',
  'privacy.wipe': 'Alles löschen',
  'privacy.wipeSub':
    'Alle Kunden, Fälle, Entscheidungen, Importe, das Playbook und Ihre Wahl in diesem Browser. Danach ist es wie am ersten Tag.',
  'privacy.wipeDo': 'Alles löschen …',
  'privacy.wipeTitle': 'Alles in diesem Browser löschen?',
  'privacy.wipeWhat':
    '{profiles, plural, one {# Profil} other {# Profile}}, {cases, plural, one {# Fall} other {# Fälle}} und {decisions, plural, one {# Entscheidung} other {# Entscheidungen}} gehen verloren. Das lässt sich nicht zurücknehmen.',
  'privacy.wipeUnsent':
    '{n, plural, one {# Eintrag ist noch nicht gesendet und ginge} other {# Einträge sind noch nicht gesendet und gingen}} verloren.',
  'privacy.wipeYes': 'Alles löschen',
  'privacy.wiped': 'Alles ist gelöscht.',
  'stored.customer': 'Kunden',
  'stored.customerWhat':
    'Name, Kennungen, seit wann, was sie kauften und was gedeckt ist, aus Ihrem Helpdesk und Ihren Dateien. {n, plural, one {# Tag} other {# Tage}}.',
  'stored.cases': 'Fälle',
  'stored.casesWhat':
    'Fallnummer, Ihr Schritt, Ihre Antworten, die Wiedergabe und die Notiz. {n, plural, one {# Tag} other {# Tage}}.',
  'stored.decisions': 'Entscheidungen und Zusagen',
  'stored.decisionsWhat': 'Was gegeben wurde, wann, nach welcher Regel, und was bis wann zugesagt ist.',
  'stored.agent': 'Über Sie',
  'stored.agentWhat':
    'Ihr Name, wenn Sie ihn angeben, und Ihre Wahl. Keine Zeiten, keine Zählung, keine Rangliste.',
  'stored.never': 'Nie',
  'stored.neverWhat':
    'Passwörter, Cookies, Kartennummern, Anhänge, ganze Gespräche, was Sie übersprangen oder wie schnell Sie waren.',
  'table.profiles': 'Profil',
  'table.cases': 'Fälle',
  'table.decisions': 'Entscheidungen',
  'table.promises': 'Zusagen',
  'table.outbox': 'Wartet auf das Senden',
  'table.overwritten': 'Wie es vor einem Import war',
  'table.spill': 'Wartet auf das Schreiben',
};
