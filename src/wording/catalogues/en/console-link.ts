/** The link to a backend. */
export const consoleLink = {
  'nav.backend': 'Backend',
  'link.sub':
    'Leeway works without one. With a backend the team shares profiles, playbook and what was given.',
  'link.connection': 'Connection',
  'link.endpoint': 'Address',
  'link.endpointHint': 'From your administrator. It begins with https.',
  'link.token': 'Token',
  'link.tokenHint':
    'Paste your own. It stays in this browser for {n, plural, one {an hour} other {# hours}} and is never shown again.',
  'link.test': 'Test connection',
  'link.signIn': 'Sign in',
  'link.signOut': 'Sign out',
  'link.leave': 'Stand alone',
  'link.leaveTitle': 'Stand alone again?',
  'link.leaveWhat': 'You are signed out and the address is forgotten. The playbook in force stays.',
  'link.trying': 'Trying…',
  'link.standalone': 'Leeway stands alone: nothing leaves this browser.',
  'link.connected': 'Connected to {server} as {name}, {role}.',
  'link.offline': 'No answer from {server}. What you give is kept and sent later.',
  'link.unreadable':
    '{server} answers, but not as it should. What you give is kept and sent later. Test the connection, or tell your administrator.',
  'link.replaced':
    '{server} was restored from a backup. What you give is kept, and sent when you go on; everything else is asked for anew.',
  'link.goOn': 'Go on with it',
  'link.signedIn': 'Signed in.',
  'link.signedOut': 'Signed out.',
  'link.alone': 'Leeway stands alone again.',
  'link.role.agent': 'agent',
  'link.role.lead': 'lead',
  'link.role.admin': 'admin',
  'link.fine': 'All is well: {server} knows you as {name}, {role} at {org}.',
  'link.no-address':
    'That is no address. It begins with https; only a server on this very machine may use http.',
  'link.no-answer': 'No answer. Open {address} in a tab: the browser says there what is wrong.',
  'link.openAddress': 'Open it in a tab',
  'link.not-leeway': 'Something answers there, but it is not a Leeway backend.',
  'link.wrong-version': 'That backend speaks another version. Update it or this extension.',
  'link.wrong-team':
    'Your organisation keeps this browser for the team {wanted}; you are in {team}. Ask your administrator.',
  'link.no-team':
    'Your organisation keeps this browser for the team {wanted}, and you are in none. Ask your administrator.',
  'link.clock-off':
    'The clocks are {n, plural, one {# minute} other {# minutes}} apart. Set the clock of this computer.',
  'link.answers': '{server} answers. Sign in below.',
  'link.no-token': '{server} answers. Paste a token to sign in.',
  'link.wrong-token': '{server} does not know this token, or it has been revoked.',
  'link.again':
    'Your sign-in at {server} has ended. What you give is kept, and sent once you are signed in again.',
  'link.notSignedIn': 'Nobody is signed in at {server}.',
  'link.signInAt': 'Sign in at {host}',
  'link.elsewhere': 'Another address, or a token',
  'link.step.where': '1. Where is the backend?',
  'link.step.who': '2. Who are you?',
  'link.step.unknown':
    'Test the address first: the backend says how you sign in. If you were given a token, paste it here.',
  'link.step.noTokens':
    'Test the address first: the backend says where you sign in. Your administrator does not let tokens be pasted.',
  'link.step.token': 'This backend signs in with a token. Your administrator gives you one.',
  'link.step.provider':
    '{server} lets your company’s sign-in say who you are. You type your password there; Leeway never sees it.',
  'link.issuer': 'Sign-in server',
  'link.client': 'Known there as',
  'link.confirm': 'Go on only if this is where your company signs in.',
  'link.withToken': 'Use a token instead',
  'link.waiting': 'A window of {host} is open. Sign in there, or close it to stop.',
  'link.cancelled': 'The sign-in at {host} was not finished. Nothing has changed; try again when you like.',
  'link.no-window':
    'The browser opened no window for {host}. Allow this extension to open windows, then try again.',
  'link.provider-silent':
    '{host} does not answer, or does not let this extension ask. Try again in a minute; if it stays so, tell your administrator.',
  'link.provider-wrong':
    '{host} cannot sign you in here: what it says of itself is not usable ({code}). Tell your administrator.',
  'link.provider-refused': '{host} said no ({code}). Tell your administrator these words.',
  'link.mixed-up':
    'What came back from {host} did not belong to this sign-in, so it was thrown away ({code}). Try again; if it happens twice, tell your administrator.',
  'link.wrong-audience':
    '{host} gave a token that is not for {address}. It was not used. Your administrator has to enter this address there as the audience.',
  'link.not-accepted':
    '{server} does not accept the token of {host}. Tell your administrator: issuer and audience must be the same on both sides.',
  'link.not-allowed': 'This backend wants to sign you in at {host}. Your administrator does not allow that.',
  'link.provider-changed':
    '{server} has changed where it signs in. Look at it below, and go on only if it is right.',
  'link.admin': 'For administrators: registering Leeway at your sign-in server',
  'link.redirect': 'Redirect address',
  'link.redirectHint':
    'Register it for this client, as a public client with PKCE and without a secret. Each browser has its own.',
  'link.copy': 'Copy',
  'link.copied': 'Copied.',
  'link.notCopied': 'The browser did not copy it. Mark the address and copy it yourself.',
  'link.row.org': 'Company',
  'link.row.team': 'Team',
  'link.row.noTeam': 'none',
  'link.row.by': 'Signed in at',
  'link.row.renews': 'renews itself',
  'link.row.token': 'a token, until {date}',
  'link.row.until': 'until {date}',
  'link.row.heard': 'Last answer',
  'link.row.never': 'none yet',
  'link.sent': 'What is sent',
  'link.queued':
    '{n, plural, =0 {Everything has been sent.} one {# act waits to be sent.} other {# acts wait to be sent.}}',
  'link.over':
    '{n, plural, one {# give went beyond the room that was left. It stands.} other {# gives went beyond the room that was left. They stand.}}',
  'link.refused': 'Refused by the backend',
  'link.refusedSub': 'What you said to the customer stands. Tell your lead about these.',
  'link.act.given': 'Given',
  'link.act.declined': 'Declined',
  'link.act.withdrawn': 'Withdrawn',
  'link.act.done': 'Done',
  'link.act.heard': 'Heard',
  'link.act.ask': 'Ask',
  'link.act.promise': 'Promise',
  'link.act.promise-kept': 'Promise kept',
  'link.act.promise-broken': 'Promise not kept',
  'link.act.snag': 'Snag',
  'link.act.praise': 'Praise',
  'link.act.case-closed': 'Case closed',
  'link.why.local-playbook': 'It was decided by a playbook that the backend does not have.',
  'link.playbookFrom': 'The playbook comes from the backend while you are signed in there.',
  'playbook.linked':
    'The playbook comes from the backend you are signed in to. A lead publishes it under Playbook.',
  'link.step.sends':
    'Connecting lets these go to this backend, and to nobody else: your sign-in, who the customer is, which cases you work on and what their pages say, amounts, and the words you keep or send here.',
  'link.no-consent':
    'You did not allow it, so nothing was sent and nothing has changed. Leeway goes on without this backend; press again when you want to connect.',
  'link.takenBack':
    'In this browser Leeway may no longer send data. Nothing goes to {server}; what you give is kept, and sent once you allow it again.',
  'link.allow': 'Allow it again',
  'link.allowed': 'Allowed.',
  'link.notAllowed': 'Not allowed. Nothing was sent.',
  'link.reportsSent':
    'Once a day this browser reports versions and counts: no name, no case, no text. Your administrator asks for it; where your browser asks what may be sent, you can take it back there.',
  'link.reportsNot':
    'Your administrator asks for a daily report of versions and counts: no name, no case, no text. You have not allowed it, so none is sent.',
  'link.reportsAllow': 'Allow the report',
} as const;
