/** What is stored about whom. */
export const consolePrivacy = {
  'privacy.sub':
    'Everything stays in this browser unless a backend is set. Here you see it, hand it over, delete it.',
  'privacy.look': 'What is stored about one customer',
  'privacy.lookSub':
    'By e-mail, phone, customer ID, name or case. Hand it to them as a file, or forget them.',
  'privacy.query': 'Customer or case',
  'privacy.show': 'Show',
  'privacy.nothing': 'Nothing is stored about {query}.',
  'privacy.found':
    '{n, plural, one {# record} other {# records}} about {people, plural, one {one customer} other {# customers}}',
  'privacy.json': 'Save as JSON',
  'privacy.csv': 'Save as CSV',
  'privacy.forget': 'Forget',
  'privacy.forgetTitle': 'Forget {who}?',
  'privacy.forgetWhat':
    'Profile, cases, decisions, promises and unsent acts of this customer are deleted here. It cannot be taken back.',
  'privacy.forgotten': 'Forgotten.',
  'privacy.keep': 'How long',
  'privacy.retention': 'Keep customers for',
  'privacy.retentionHint':
    'Counted from the last time they were seen. After that they are never shown, and deleted.',
  'privacy.days': '{n, plural, one {# day} other {# days}}',
  'privacy.disk': 'Keep profiles on disk',
  'privacy.diskHint': 'Off: profiles live in memory until the browser closes, and each case starts cold.',
  'privacy.what': 'What is stored',
  'privacy.wipe': 'Delete everything',
  'privacy.wipeSub':
    'All customers, cases, decisions, imports, the playbook and your choices in this browser. It is then as on the first day.',
  'privacy.wipeDo': 'Delete everything…',
  'privacy.wipeTitle': 'Delete everything in this browser?',
  'privacy.wipeWhat':
    '{profiles, plural, one {# profile} other {# profiles}}, {cases, plural, one {# case} other {# cases}} and {decisions, plural, one {# decision} other {# decisions}} go. It cannot be taken back.',
  'privacy.wipeUnsent':
    '{n, plural, one {# act has} other {# acts have}} not been sent yet and would be lost.',
  'privacy.wipeYes': 'Delete everything',
  'privacy.wiped': 'Everything is deleted.',
  'stored.customer': 'Customers',
  'stored.customerWhat':
    'Name, identifiers, since when, what they bought and what is covered, from your helpdesk and your files. {n, plural, one {# day} other {# days}}.',
  'stored.cases': 'Cases',
  'stored.casesWhat':
    'Case number, the step you are at, your answers, the repeat-back and the note. {n, plural, one {# day} other {# days}}.',
  'stored.decisions': 'Decisions and promises',
  'stored.decisionsWhat': 'What was given, when, by which rule, and what was promised until when.',
  'stored.agent': 'About you',
  'stored.agentWhat': 'Your name, if you gave it, and your choices. No times, no counts, no ranking.',
  'stored.never': 'Never',
  'stored.neverWhat':
    'Passwords, cookies, card numbers, attachments, whole conversations, what you skipped or how fast you were.',
  'table.profiles': 'Profile',
  'table.cases': 'Cases',
  'table.decisions': 'Decisions',
  'table.promises': 'Promises',
  'table.outbox': 'Waiting to be sent',
  'table.overwritten': 'As it was before an import',
  'table.spill': 'Waiting to be written',
} as const;
