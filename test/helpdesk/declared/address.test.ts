import { expect, test } from 'vitest';
import { addressOf, caseAt, idOf, idParts, partsOf } from '../../../src/helpdesk/declared/address';

const where = (address: string) => {
  const url = new URL(`https://desk.example.com${address}`);
  return { pathname: url.pathname, query: url.search.slice(1), hash: url.hash.slice(1) };
};

test.each([
  ['/a/tickets/{id:digits}', '/a/tickets/4812', { id: '4812' }],
  ['/a/tickets/{id:digits}', '/a/tickets/4812/', { id: '4812' }],
  ['/a/tickets/{id:digits}', '/a/tickets/4812/edit', null],
  ['/a/tickets/{id:digits}/*', '/a/tickets/4812/edit', { id: '4812' }],
  ['/a/tickets/{id:digits}/*', '/a/tickets/4812', { id: '4812' }],
  ['/a/tickets/{id:digits}', '/a/tickets/new', null],
  ['/conversation/{id:digits}/{label:digits}', '/conversation/77/12?folderId=3', { id: '77', label: '12' }],
  ['*/Ticket/Display.html?id={id:digits}', '/Ticket/Display.html?id=5', { base: '', id: '5' }],
  ['*/Ticket/Display.html?id={id:digits}', '/help/Ticket/Display.html?a=b&id=5', { base: '/help', id: '5' }],
  // Below one folder of the owner's lies what customers have uploaded.
  ['*/Ticket/Display.html?id={id:digits}', '/Ticket/Attachment/55/66/Ticket/Display.html?id=5', null],
  ['*/Ticket/Display.html?id={id:digits}', '/help/rt/Ticket/Display.html?id=5', null],
  ['*/Ticket/Display.html?id={id:digits}', '//Ticket/Display.html?id=42', null],
  ['*/Ticket/Display.html?id={id:digits}', '///evil.example/Ticket/Display.html?id=1', null],
  ['*/Ticket/Display.html?id={id:digits}', '/rt//Ticket/Display.html?id=1', null],
  ['*/t/{id:digits}/*', '/t/5//x', null],
  ['*/Ticket/Update.html?id={id:digits}', '/Ticket/Update.html?Action=Respond;id=5', { base: '', id: '5' }],
  ['*/Ticket/Display.html?id={id:digits}', '/Ticket/Display.html?id=5&id=6', null],
  ['*/Ticket/Display.html?id={id:digits}', '/Ticket/Display.html?id=5%20', null],
  ['/#ticket/zoom/{id:digits}/*', '/#ticket/zoom/9/1', { id: '9' }],
  ['/#ticket/zoom/{id:digits}', '/#ticket/zoom/', null],
  [
    '/app/accounts/{account:digits}/*/{inbox:word}/conversations/{id:digits}',
    '/app/accounts/2/inbox/7/conversations/15',
    { account: '2', inbox: '7', id: '15' },
  ],
  ['/browse/{id:key}', '/browse/HELP-12', { id: 'HELP-12' }],
  ['/browse/{id:key}', '/browse/help-12', { id: 'HELP-12' }],
  ['/browse/{id:key}?also={id:key}', '/browse/HELP-12?also=help-12', { id: 'HELP-12' }],
  ['/browse/{id:key}', '/browse/HELP', null],
  ['/t/{id:word}', '/t/aB-1', { id: 'aB-1' }],
  [
    '/main.aspx?id={id:guid}',
    '/main.aspx?id=0F8FAD5B-d9cb-469f-a165-70867728950E',
    { id: '0f8fad5b-d9cb-469f-a165-70867728950e' },
  ],
  [
    '/main.aspx?etn=incident&id={id:guid}',
    '/main.aspx?id=0f8fad5b-d9cb-469f-a165-70867728950e&etn=incident',
    { id: '0f8fad5b-d9cb-469f-a165-70867728950e' },
  ],
  [
    '/main.aspx?etn=incident&id={id:guid}',
    '/main.aspx?id=0f8fad5b-d9cb-469f-a165-70867728950e&etn=contact',
    null,
  ],
])('%s on %s', (template, address, expected) => {
  expect(partsOf(where(address), template)).toEqual(expected);
});

test('the first template that fits decides, and says whether anything is read there', () => {
  const cases = [{ address: '/t/{id:digits}' }, { address: '/t/{id:digits}/reply', for: 'write' as const }];
  expect(caseAt(where('/t/5/reply'), cases)).toEqual({ parts: { id: '5' }, reads: false });
  expect(caseAt(where('/t/5'), cases)?.reads).toBe(true);
  expect(caseAt(where('/u/5'), cases)).toBeNull();
});

test.each([
  ['/t/{id:digits}', { id: '5' }],
  ['*/t/{id:digits}', { base: '', id: '5' }],
  ['*/t/{id:digits}', { base: '/help/rt', id: '5' }],
  ['/a/{account:digits}/c/{id:word}', { account: '2', id: 'a.b' }],
])('an id holds what %s says of the case, and is taken apart again', (template, parts) => {
  const id = idOf(parts);
  expect(idParts(id, template)).toEqual({ base: '', ...parts });
});

test('the same number of two installations on one host is two cases', () => {
  expect(idOf({ base: '/rt', id: '5' })).not.toBe(idOf({ base: '/other', id: '5' }));
});

test('a label is no part of the id', () => {
  expect(idOf({ id: '77', label: '12' })).toBe(idOf({ id: '77', label: '13' }));
});

test('an address is made of its template only when everything in it is known', () => {
  expect(addressOf('*/Ticket/Display.html?id={id:digits}', { base: '/rt', id: '5' })).toBe(
    '/rt/Ticket/Display.html?id=5',
  );
  expect(addressOf('/a/{account:digits}/c/{id:digits}/*', { account: '2', id: '5' })).toBe('/a/2/c/5');
  expect(addressOf('/queues/*/{id:key}', { id: 'A-1' })).toBeNull();
});
