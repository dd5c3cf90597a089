/**
 * The agent workspace of what somebody typed: `acme`, `acme.zendesk.com`, or any address inside it.
 * Null when it cannot be a Zendesk account.
 */
export function zendeskAddress(typed: string): string | null {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '');
  const name = host.endsWith('.zendesk.com') ? host.slice(0, -'.zendesk.com'.length) : host;
  return /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name) ? `https://${name}.zendesk.com/agent` : null;
}
