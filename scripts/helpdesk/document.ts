import type { Json } from './answers';
import { answerApi } from './routes';
import type { Switches } from './switches';
import type { World } from './world/world';

/** The HTML of the workspace: one script, one style sheet, nothing inline that runs. */
export function workspaceHtml(options: {
  readonly nonce: string;
  readonly renamed: boolean;
  /** Answers the page may not fetch for itself, by path. */
  readonly boot?: Readonly<Record<string, Json>>;
}): string {
  const { renamed, boot } = options;
  const config = JSON.stringify({ renamed, boot }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Acme Support</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/workspace.css">
<script type="application/json" id="workspace-config">${config}</script>
<script type="module" nonce="${options.nonce}" src="/assets/workspace.js"></script>
</head>
<body><div id="root"></div></body>
</html>`;
}

/** Strict on purpose: whatever the extension does must not need the page's permission. */
export function policyHeaders(policy: Switches['policy'], nonce: string): Record<string, string> {
  const connect = policy === 'none' ? "'none'" : "'self'";
  const frame = policy === 'none' ? "'none'" : "'self'";
  const csp = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src ${connect}`,
    `frame-src ${frame}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
    'report-uri /policy-reports',
  ].join('; ');
  const isolated: Record<string, string> =
    policy === 'isolated'
      ? { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' }
      : {};
  return { 'content-security-policy': csp, 'referrer-policy': 'same-origin', ...isolated };
}

/** Everything the open tickets need, for a page whose policy forbids every request. */
export function bootAnswers(world: World): Record<string, Json> {
  const paths = [
    '/users/me.json',
    '/views/360001/tickets.json?include=users&per_page=30',
    ...world.view.flatMap((id) => [
      `/tickets/${id}.json?include=users,groups,organizations`,
      `/tickets/${id}/comments.json?include=users`,
      `/users/${world.tickets.get(id)?.requester}/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=25`,
    ]),
  ];
  return Object.fromEntries(
    paths.map((path) => {
      const url = new URL(`https://acme.zendesk.com/api/v2${path}`);
      return [path, answerApi(world, { method: 'GET', url, body: '', csrf: null }).body];
    }),
  );
}
