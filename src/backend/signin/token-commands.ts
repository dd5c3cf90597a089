import { parseArgs } from 'node:util';
import type { Role } from '../../contract/routes';
import { newId } from '../../id';
import type { Opened } from '../database/open';
import type { Database } from '../database/tables';
import { addAgent } from '../organisation';
import { makeToken, type NewToken, revokeToken } from './tokens';

/** What the commands need: the database, the time, and where their lines go. */
export interface Desk {
  readonly opened: Opened;
  readonly now: number;
  readonly say: (line: string) => void;
}

const how = `What you can do with tokens:
  npm run backend -- token --for "Iris Okafor" [--role agent|lead|admin] [--team Returns] [--name "her laptop"]
  npm run backend -- token --for "the shop" --only import     (or metrics: that part of the server and no other)
  npm run backend -- tokens                                   who has which, and when each was last used
  npm run backend -- revoke ID                                from the next call on it is refused`;

/** What `--help` says; nothing is made or opened for it. */
const help = `The reference backend of Leeway.
  npm run backend                                             starts it; settings are environment variables, docs/backend.md lists them

${how}`;

const roles: readonly Role[] = ['agent', 'lead', 'admin'];
const parts = ['import', 'metrics'] as const;

/** What was asked for on the command line. */
export type Command =
  | { readonly do: 'list' }
  | { readonly do: 'revoke'; readonly id: string }
  | { readonly do: 'make'; readonly wanted: Wanted }
  /** Nothing to do but to say this. */
  | { readonly do: 'say'; readonly words: string; readonly code: 0 | 2 };

/** Reads the words alone and touches nothing: only what is understood opens, or makes, a database. */
export function readCommand([command, ...rest]: readonly string[]): Command {
  if (asksForHelp([command ?? '', ...rest])) return { do: 'say', words: help, code: 0 };
  if (command === 'tokens' && rest.length === 0) return { do: 'list' };
  if (command === 'revoke' && rest.length === 1) return { do: 'revoke', id: rest[0] ?? '' };
  if (command !== 'token') return { do: 'say', words: how, code: 2 };
  const wanted = read(rest);
  if ('wrong' in wanted) return { do: 'say', words: `${wanted.wrong}\n\n${how}`, code: 2 };
  return { do: 'make', wanted };
}

const asksForHelp = ([command = '', ...rest]: readonly string[]): boolean =>
  command === 'help' || [command, ...rest].some((word) => word === '--help' || word === '-h');

/**
 * `token`, `tokens` and `revoke` of `npm run backend`, beside a running server or without one. The first
 * organisation's. Answers with the process's exit code: 0 done, 2 not understood, with what to write instead.
 */
export async function tokenCommand(desk: Desk, command: Command): Promise<0 | 2> {
  const { opened, now, say } = desk;
  if (command.do === 'say') {
    say(command.words);
    return command.code;
  }
  const { org_id: org } = await opened.db
    .selectFrom('orgs')
    .select('org_id')
    .orderBy('created_at')
    .executeTakeFirstOrThrow();
  if (command.do === 'list') return list(opened.db, org, say);
  if (command.do === 'make') return make(desk, org, command.wanted);
  const done = await revokeToken(opened.db, org, command.id, now);
  say(done ? 'Revoked.' : `No token in use has the id ${command.id}: "tokens" lists them.`);
  return done ? 0 : 2;
}

async function make({ opened, now, say }: Desk, org: string, wanted: Wanted): Promise<0 | 2> {
  const { person, role, only } = wanted;
  const known = await opened.db
    .selectFrom('agents')
    .select(['agent_id', 'role', 'team_id'])
    .where('org_id', '=', org)
    .where('name', '=', person)
    .where('subject', 'is', null)
    .executeTakeFirst();
  if (known && known.role !== role) {
    say(`--role: ${person} is here as ${known.role}. Say --role ${known.role}, or another name after --for.`);
    return 2;
  }
  const team = only ? null : await teamOf(opened.db, org, wanted.team, now);
  if (known && !only && wanted.team !== undefined && known.team_id !== team) {
    say(`--team: ${person} is in another team. Leave --team out, or say another name after --for.`);
    return 2;
  }
  const agent = known?.agent_id ?? (await addAgent(opened, { org, name: person, role, team }, now));
  const token = await makeToken(opened.db, { org, agent, name: wanted.name, ...(only ? { only } : {}) }, now);
  say(`Token for ${person} (${only ? `${only} only` : role}), shown only now: ${token}`);
  return 0;
}

interface Wanted {
  readonly person: string;
  readonly role: Role;
  readonly team: string | undefined;
  readonly name: string;
  readonly only: NewToken['only'];
}

function read(rest: readonly string[]): Wanted | { readonly wrong: string } {
  const text = { type: 'string' } as const;
  try {
    const options = { for: text, role: text, team: text, name: text, only: text };
    const { values } = parseArgs({ args: [...rest], options, strict: true });
    const person = values.for?.trim() ?? '';
    const only = parts.find((one) => one === values.only);
    const role = roles.find((one) => one === (values.role ?? (only ? 'admin' : 'agent')));
    const long = Object.entries(values).find(([, value]) => (value ?? '').length > 100);
    if (person === '') return { wrong: '--for: whose token it is, a name. It is needed.' };
    if (long) return { wrong: `--${long[0]}: at most 100 letters.` };
    if (!role) return { wrong: `--role: ${values.role} is none; agent, lead or admin.` };
    if (values.only !== undefined && !only)
      return { wrong: `--only: ${values.only} is none; import or metrics.` };
    if (only && role !== 'admin')
      return { wrong: `--role: a token for ${only} is an admin's; leave --role out.` };
    return {
      person,
      role,
      team: values.team?.trim() || undefined,
      name: values.name?.trim() || person,
      only,
    };
  } catch (odd) {
    return { wrong: odd instanceof Error ? odd.message : String(odd) };
  }
}

/** The team of that name, made when there is none; without a name the organisation's first one. */
async function teamOf(db: Database, org: string, name: string | undefined, now: number): Promise<string> {
  if (name === undefined) return 'first';
  const known = await db
    .selectFrom('teams')
    .select('team_id')
    .where('org_id', '=', org)
    .where((where) => where.or([where('name', '=', name), where('team_id', '=', name)]))
    .executeTakeFirst();
  if (known) return known.team_id;
  const team = newId(now);
  await db.insertInto('teams').values({ org_id: org, team_id: team, name }).execute();
  return team;
}

async function list(db: Database, org: string, say: Desk['say']): Promise<0> {
  const rows = await db
    .selectFrom('tokens')
    .innerJoin('agents', (join) =>
      join.onRef('agents.org_id', '=', 'tokens.org_id').onRef('agents.agent_id', '=', 'tokens.agent_id'),
    )
    .select(['tokens.token_id', 'tokens.name as note', 'tokens.created_at', 'tokens.last_used_at'])
    .select(['tokens.revoked_at', 'tokens.only', 'agents.name as person', 'agents.role'])
    .where('tokens.org_id', '=', org)
    .orderBy('tokens.created_at')
    .execute();
  for (const { token_id, note, created_at, last_used_at, revoked_at, only, person, role } of rows) {
    const used = last_used_at === null ? 'never used' : `last used ${day(last_used_at)}`;
    const state = revoked_at === null ? used : `revoked ${day(revoked_at)}`;
    const called = note === person ? '' : ` "${note}"`;
    say(
      `${token_id}  ${person}${called} · ${only ? `${only} only` : role} · made ${day(created_at)} · ${state}`,
    );
  }
  return 0;
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
