import { describe, expect, it } from 'vitest';
import { guessField } from '../../../extension/console/helpdesks/field-targets';
import { zendeskAddress } from '../../../extension/console/helpdesks/zendesk-address';
import { sectionOf } from '../../../extension/console/sections';
import { hostOf, hostPattern } from '../../../src/helpdesk/host-pattern';

describe('what somebody types', () => {
  it.each([
    ['acme', 'https://acme.zendesk.com/agent'],
    [' Acme.zendesk.com ', 'https://acme.zendesk.com/agent'],
    ['https://acme.zendesk.com/agent/tickets/4812?x=1', 'https://acme.zendesk.com/agent'],
    ['acme.example.com', null],
    ['acme.zendesk.com.example.com', null],
    ['-acme', null],
    ['', null],
  ])('"%s" is the Zendesk account %s', (typed, address) => {
    expect(zendeskAddress(typed)).toBe(address);
  });

  it.each([
    ['desk.example.com', 'https://desk.example.com/*'],
    ['https://Desk.Example.com/agent/1', 'https://desk.example.com/*'],
    ['http://desk.example.com', null],
    ['https://*.example.com', null],
    ['*', null],
    ['desk', null],
    ['https://user@desk.example.com', null],
    ['https://desk.example.com:8443', null],
    ['javascript://desk.example.com', null],
    ['desk example.com', null],
    ['', null],
  ])('"%s" asks for %s and nothing wider', (typed, pattern) => {
    expect(hostPattern(typed)).toBe(pattern);
    if (pattern) expect(hostOf(pattern)).toBe('desk.example.com');
  });

  it.each([
    ['lifetime_value', 'lifetimeSpend'],
    ['Warranty end date', 'coverEnds'],
    ['nps_score', 'npsScore'],
    ['favourite_colour', null],
  ])('the field "%s" looks like %s', (field, to) => {
    expect(guessField(field)).toBe(to);
  });

  it.each([
    ['#profiles', 'profiles'],
    ['#/privacy/x', 'privacy'],
    ['', 'start'],
    ['#nothing', 'start'],
  ])('the address %s is the section %s', (hash, section) => {
    expect(sectionOf(hash)).toBe(section);
  });
});
