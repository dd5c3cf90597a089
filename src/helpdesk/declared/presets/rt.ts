import type { Description } from '../description';

/**
 * Request Tracker 5. REST 2 takes the session's own cookie; a requestor is a user's name, which a second question makes
 * a person. Replies and comments are written on a page of their own.
 */
export const rt: Description = {
  id: 'rt',
  name: 'Request Tracker',
  hosts: [],
  cases: [
    { address: '*/Ticket/Display.html?id={id:digits}' },
    { address: '*/Ticket/History.html?id={id:digits}' },
    { address: '*/Ticket/Modify.html?id={id:digits}' },
    { address: '*/Ticket/Update.html?id={id:digits}', for: 'write' },
  ],
  moves: 'page-loads',
  requests: [
    { name: 'ticket', path: '{base}/REST/2.0/ticket/{id}' },
    { name: 'person', path: '{base}/REST/2.0/user/{ticket.Requestor.0.id}' },
    {
      name: 'words',
      path: '{base}/REST/2.0/ticket/{id}/attachments?fields=Content,ContentType,Created,Creator&per_page=100&orderby=id&order=DESC',
    },
  ],
  values: {
    id: { from: 'ticket', path: 'id' },
    subject: { from: 'ticket', path: 'Subject' },
    status: { from: 'ticket', path: 'Status' },
    createdAt: { from: 'ticket', path: 'Created' },
    person: { from: 'ticket', path: 'Requestor.0.id' },
    name: { from: 'person', path: 'RealName' },
    email: { from: 'person', path: 'EmailAddress' },
    phone: { from: 'person', path: 'MobilePhone' },
    organization: { from: 'person', path: 'Organization' },
  },
  states: {
    new: 'new',
    open: 'open',
    stalled: 'pending',
    resolved: 'solved',
    rejected: 'closed',
    deleted: 'closed',
  },
  messages: {
    from: 'words',
    each: 'items',
    text: 'Content',
    time: 'Created',
    who: 'Creator.id',
    customer: ['{person}'],
    only: { path: 'ContentType', is: ['text/plain'] },
    order: 'newest-first',
  },
  composer: {
    selector: '.messagebox-container',
    mode: { by: 'value', selector: 'select#UpdateType', reply: ['response'], note: ['private'] },
  },
  send: 'input[name="SubmitTicket"]',
  main: 'body',
  source: { how: 'run', what: 'Request Tracker 5.0.3 (Debian 12)', on: '2026-11-28' },
};
