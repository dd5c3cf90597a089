/** The workspace's own words with its server. Everything it asks carries a mark, so that logs can tell it apart. */
interface Config {
  readonly renamed: boolean;
  readonly boot?: Readonly<Record<string, unknown>>;
}

const config: Config = JSON.parse(document.getElementById('workspace-config')?.textContent ?? '{}');
const headers = { 'x-workspace': '1' };

export async function ask<T>(path: string): Promise<T | null> {
  if (config.boot) return (config.boot[path] as T | undefined) ?? null;
  const answer = await fetch(`/api/v2${path}`, { headers });
  return answer.ok ? ((await answer.json()) as T) : null;
}

let token: string | null = null;

export async function send(path: string, body: unknown): Promise<boolean> {
  token ??=
    (await ask<{ user: { authenticity_token: string } }>('/users/me.json'))?.user.authenticity_token ?? '';
  const answer = await fetch(`/api/v2${path}`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': 'application/json', 'x-csrf-token': token },
    body: JSON.stringify(body),
  });
  return answer.ok;
}

/** A test id as it is today, or under another name when the page plays "redesigned". */
export const id = (name: string): string => (config.renamed ? `next-${name.replaceAll('-', '_')}` : name);
export const cls = (name: string): string => (config.renamed ? `n-${name.length}${name.charAt(0)}` : name);
export const renamed = config.renamed;

export interface User {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
  created_at: string;
  notes: string;
  locale: string;
  role: string;
  tags: string[];
  verified: boolean;
  iana_time_zone: string;
}

export interface Ticket {
  id: number;
  subject: string;
  status: string;
  priority: string;
  created_at: string;
  updated_at: string;
  requester_id: number;
  assignee_id: number | null;
  tags: string[];
  via: { channel: string };
  custom_fields: { id: number; value: string | number | null }[];
}

export interface Comment {
  id: number;
  author_id: number;
  html_body: string;
  public: boolean;
  created_at: string;
}

export interface Organization {
  id: number;
  name: string;
}

export interface TicketAnswer {
  ticket: Ticket;
  users: User[];
  organizations: Organization[];
}
