/** Clocks of browser and provider may differ by this much. */
const clocksDiffer = 5 * 60_000;

type Claims = Readonly<Record<string, unknown>>;

/** What a token says of itself; null for one that only its maker can read. It proves nothing by itself. */
export function claimsOf(token: string): Claims | null {
  const parts = token.split('.');
  if (parts.length !== 3) return null;
  try {
    const bytes = Uint8Array.from(atob((parts[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')), (one) =>
      one.charCodeAt(0),
    );
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Claims) : null;
  } catch {
    // Three parts by chance: a token that is not ours to read.
    return null;
  }
}

export interface Expected {
  readonly issuer: string;
  readonly clientId: string;
  readonly nonce: string;
  readonly now: number;
}

/**
 * Whether an ID token is the answer to this very sign-in. It came straight from the token endpoint over TLS,
 * which stands for its signature (OpenID Connect Core 3.1.3.7, step 6).
 */
export function checkIdToken(token: string | null, expected: Expected): 'fine' | 'mixed-up' | 'clock-off' {
  const claims = token === null ? null : claimsOf(token);
  if (claims === null) return 'mixed-up';
  const { iss, aud, azp, nonce, exp, iat } = claims;
  const audiences = [aud].flat();
  if (iss !== expected.issuer || nonce !== expected.nonce) return 'mixed-up';
  if (!audiences.includes(expected.clientId)) return 'mixed-up';
  if ((audiences.length > 1 || azp !== undefined) && azp !== expected.clientId) return 'mixed-up';
  if (typeof exp !== 'number' || typeof iat !== 'number') return 'mixed-up';
  if (exp * 1000 + clocksDiffer < expected.now) return 'clock-off';
  return iat * 1000 - clocksDiffer > expected.now ? 'clock-off' : 'fine';
}

/**
 * Whether an access token is meant for this server. One that cannot be read says nothing, and the server
 * checks it anyway; one that is meant for others must not be shown to this server.
 */
export function isMeantFor(token: string, endpoint: string): boolean {
  const aud = claimsOf(token)?.aud;
  if (aud === undefined) return true;
  return [aud].flat().some((one) => one === endpoint || one === `${endpoint}/`);
}
