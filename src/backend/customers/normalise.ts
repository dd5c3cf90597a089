/**
 * Identifiers as they are stored and looked up: e-mail in lower case, phone as digits with a leading +,
 * everything else as it came. Null when it cannot identify anyone (a phone of fewer than eight digits).
 */
export function normalise(identifier: {
  kind: string;
  value: string;
}): { kind: string; value: string } | null {
  const value = identifier.value.trim();
  if (value === '') return null;
  if (identifier.kind === 'email') return { kind: 'email', value: value.toLowerCase() };
  if (identifier.kind !== 'phone') return { kind: identifier.kind, value };
  const digits = value.replace(/\D/g, '').replace(/^00/, '');
  return digits.length < 8 ? null : { kind: 'phone', value: `+${digits}` };
}
