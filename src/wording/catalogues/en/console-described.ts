/** Helpdesks that are only described. */
export const consoleDescribed = {
  'described.title': 'Other helpdesks',
  'described.sub':
    'Request Tracker and others, read by a description: with the agent’s own session, at addresses you name here, and nowhere else.',
  'described.which': 'Helpdesk',
  'described.address': 'Its address',
  'described.add': 'Add this helpdesk',
  'described.ran': 'Tried on a real installation: {what}, {date}.',
  'described.notRun':
    'Nobody has tried this on a real installation. It was written from {what}, {date}. Look at a few tickets before you rely on it.',
  'described.own': 'Described at this browser.',
  'described.theirHost': 'This helpdesk lives at addresses such as {host}.',
  'described.problem.missing': '“{part}” is missing here. Add it.',
  'described.problem.unknown': 'There is no such part. Take it out, or look at its spelling.',
  'described.problem.kind': 'This must be {part}.',
  'described.problem.choice': 'This must be one of {part}.',
  'described.problem.long': 'This is too long.',
  'described.problem.id': 'Write a short name of small letters, such as deskly.',
  'described.problem.host': '“{part}” is not a host. Write it like desk.example.com or *.desk.example.com.',
  'described.problem.selector':
    '“{part}” is not a selector that every browser reads. Use names, classes, ids, [attribute="value"], > + ~, :is, :not, :where and :has; no comma outside brackets.',
  'described.problem.json-path':
    '“{part}” is not a path. Write names and positions with dots between them, such as requester.emails.0.',
  'described.problem.header': '“{part}” is not a header. Write letters, digits and hyphens, such as X-View.',
  'described.problem.header-secret':
    '“{part}” carries a secret or belongs to the browser. Leave it out: the agent’s own session is enough.',
  'described.problem.cookie': '“{part}” is not the name of a cookie.',
  'described.problem.date': 'Write the date like 2026-11-28.',
  'described.problem.many': 'There are too many of these.',
  'described.problem.address':
    'Begin with / (or with */ where the folder differs), and write no host and no spaces.',
  'described.problem.address-slot':
    '“{part}” is not understood. A part that changes is written {slot}; the kinds are digits, word, key and guid. A star stands alone between two slashes.',
  'described.problem.address-id': 'The address needs {slot}: it says which case it is.',
  'described.problem.address-names': 'Every address must name the same parts as the first: {part}.',
  'described.problem.request-path':
    'Begin with /, and stay on the helpdesk’s own address: no host, no //, no .. and no #.',
  'described.problem.request-slot':
    'Nobody knows “{part}” here. Use a part of the address, or a field of an earlier request, such as ticket.requester.id in braces.',
  'described.problem.request-twice': 'There is another request of the name “{part}”.',
  'described.problem.from': 'There is no request of the name “{part}”.',
  'described.problem.front':
    'The address changes without a new page, so the customer before may still stand on it. Name what on the page shows the number of the case in front.',
  'described.problem.person':
    'Say where the customer’s e-mail address or id is: values.email or values.person.',
  'described.problem.page-only': 'This can be read from an answer only, not from the page.',
  'described.problem.mode': 'Say which words mean a reply, or which mean a note.',
  'described.problem.taken': 'The name “{part}” belongs to a helpdesk in the package. Choose another.',
};
