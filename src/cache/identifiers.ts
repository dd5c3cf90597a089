import { normalised } from '../customer/identify';
import type { Identifier, Profile } from '../customer/profile';

/** Identifiers that point at one person, the surest first; a name never does. */
const strength = ['external', 'email', 'phone'];

/** `kind:value`, as the index holds it; null when there is nothing to find it by. */
export function keyOf(identifier: Identifier): string | null {
  const got = identifier.kind === 'name' ? null : normalised(identifier);
  return got && `${got.kind}:${got.value}`;
}

/** The words of a name without case and accents, for the find box. */
export function wordsOf(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
  return [...new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''))].slice(0, 8);
}

/** Everything a profile can be found by. */
export function keysOf(profile: Profile): string[] {
  const keys = profile.identifiers.map(keyOf).filter((key) => key !== null);
  const names = profile.name === null ? [] : wordsOf(profile.name).map((word) => `name:${word}`);
  const tails = profile.identifiers
    .filter(({ kind }) => kind === 'phone')
    .map((phone) => tailOf(normalised(phone)?.value ?? ''))
    .filter((tail) => tail !== null);
  return [...new Set([...keys, ...names, ...tails])].slice(0, 60);
}

/** The last seven digits, for an agent who reads a number off a display without its country; never identity. */
export function tailOf(phone: string): string | null {
  const digits = phone.replace(/[^\d]/g, '');
  return digits.length < 7 ? null : `tail:${digits.slice(-7)}`;
}

/** Groups of keys of the same certainty, the surest first: a helpdesk's own id, external, e-mail, phone. */
export function tiers(identifiers: readonly Identifier[]): string[][] {
  const own = identifiers.filter(({ kind }) => kind.includes(':'));
  const rest = strength.map((kind) => identifiers.filter((one) => one.kind === kind));
  return [own, ...rest]
    .map((group) => group.map(keyOf).filter((key) => key !== null))
    .filter((group) => group.length > 0);
}
