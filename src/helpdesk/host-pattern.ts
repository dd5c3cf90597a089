/**
 * The match pattern of a host somebody typed (`desk.example.com`, or any https address on it).
 * Null when it is no host of its own: wildcards, plain http, names without a dot and addresses with a port.
 */
export function hostPattern(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (text.startsWith('http://') || text.includes('*')) return null;
  let url: URL;
  try {
    url = new URL(text.includes('://') ? text : `https://${text}`);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' || url.port !== '' || url.username !== '') return null;
  return isName(url.hostname) ? `https://${url.hostname}/*` : null;
}

/**
 * The same for an administrator, who may also name everything below a host: `*.example.com`, `https://*.example.com/*`.
 * A whole top level (`*.com`) is refused.
 */
export function policyHost(typed: string): string | null {
  const text = typed
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//, '')
    .replace(/\/\*?$/, '');
  if (!text.startsWith('*.')) return hostPattern(text);
  const below = hostPattern(text.slice(2));
  return below === null ? null : `https://*.${hostOf(below)}/*`;
}

/** Whether a match pattern covers every page of another: the same host, or one below `*.`; `https://*` covers all. */
export function coversPattern(wide: string, pattern: string): boolean {
  const [outer, inner] = [hostOf(wide), hostOf(pattern)];
  return outer === '*' || outer === inner || (outer.startsWith('*.') && inner.endsWith(outer.slice(1)));
}

const isName = (host: string): boolean => {
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label));
};

/** The host inside a match pattern, as people read it. */
export const hostOf = (pattern: string): string => pattern.replace(/^https:\/\//, '').replace(/\/.*$/, '');
