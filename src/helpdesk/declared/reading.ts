import { normalised } from '../../customer/identify';
import type { Identifier } from '../../customer/profile';
import type { CaseSeen, RequesterSeen } from '../../customer/seen';
import type { Reason, Result } from '../../trouble/result';
import { idParts, type Parts } from './address';
import { type Answer, at, jsonOf, timeOf, valueIn } from './answers';
import type { AnswerValue, Description, ValueName } from './description';
import type { PageSays } from './page-says';
import { pathOf } from './requests';
import { type Said, saidIn, withinLimits } from './words';

/** A GET that a page is asked to make. */
export interface AskFor {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: NonNullable<NonNullable<Description['requests']>[number]['cookies']>;
}

/** What is known of a case so far: what to ask next, or what it says, or why it says nothing. */
export type DeclaredRead =
  | { readonly is: 'asking'; readonly next: AskFor }
  | { readonly is: 'read'; readonly seen: CaseSeen; readonly troubles: readonly Trouble[] }
  | { readonly is: 'trouble'; readonly trouble: Trouble };

export interface Trouble {
  readonly reason: Reason;
  readonly part: string;
}

export interface Told {
  /** What the page shows; null where only the composer is. */
  readonly page: PageSays | null;
  /** What came for each request asked so far, in their order. */
  readonly answers: readonly Result<Answer>[];
}

/**
 * Reads one case of a described helpdesk from what its page shows and its server answered. A request that cannot be
 * made, since what its path needs is not in the answers, is left out; trouble with the first one is all that is told.
 */
export function readDeclared(about: Description, tenant: string, ticket: string, told: Told): DeclaredRead {
  const parts = idParts(ticket, about.cases[0]?.address ?? '');
  if (!parts) return trouble('invalid', 'case-id');
  const answers: Record<string, unknown> = {};
  const troubles: Trouble[] = [];
  let asked = 0;
  for (const [index, request] of (about.requests ?? []).entries()) {
    const path = pathOf(request, { parts, answers });
    if (path === null) continue;
    const answer = told.answers[asked];
    asked += 1;
    if (answer === undefined) {
      const { headers = {}, cookies = [] } = request;
      return { is: 'asking', next: { path, headers, cookies } };
    }
    const json = answer.ok ? jsonOf(answer.value, request.name) : answer;
    if (json.ok) answers[request.name] = json.value;
    else if (index === 0) return trouble(json.reason, json.detail ?? request.name);
    else troubles.push({ reason: json.reason, part: json.detail ?? request.name });
  }
  return read(about, tenant, ticket, { parts, answers, page: told.page, troubles });
}

interface Known {
  readonly parts: Parts;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly page: PageSays | null;
  readonly troubles: readonly Trouble[];
}

function read(about: Description, tenant: string, ticket: string, known: Known): DeclaredRead {
  const { parts, page } = known;
  const text = (name: ValueName): string | null => {
    const value = about.values[name];
    if (value === undefined) return null;
    return 'from' in value ? valueIn(known.answers[value.from], value) : (page?.values[name] ?? null);
  };
  const timeUnit = (about.values.createdAt as AnswerValue | undefined)?.time;
  // An answer about another case than was asked for is worse than none.
  const id = text('id');
  if (
    id !== null &&
    id.toLowerCase() !== parts.id?.toLowerCase() &&
    id.toLowerCase() !== parts.label?.toLowerCase()
  )
    return trouble('page-changed', 'case-id');
  const lacks = lacking(about, text);
  if (lacks !== null) return trouble('page-changed', lacks);

  const requester = requesterOf(about.id, tenant, text);
  const said = messagesOf(about, known, text);
  const label = text('label') ?? parts.label ?? parts.id ?? ticket;
  const status = about.states?.[text('status') ?? ''] ?? 'open';
  const channel = text('channel') ?? '';
  const over = status === 'solved' || status === 'closed';
  return {
    is: 'read',
    troubles: [
      ...known.troubles,
      ...(said === null ? [{ reason: 'page-changed', part: 'messages' } as const] : []),
    ],
    seen: {
      caseKey: `${about.id}:${tenant}:${ticket}`,
      adapter: about.id,
      tenant,
      label: /^\d/.test(label) ? `#${label}` : label,
      subject: text('subject') ?? '',
      status,
      mode: !over && (about.live ?? []).includes(channel) ? 'live' : 'written',
      channel,
      createdAt: timeOf(text('createdAt'), timeUnit),
      tags: tagsOf(about, known),
      fields: {},
      requester,
      messages: said ?? [],
      earlier: null,
    },
  };
}

/** Values without which a case is not what its description says; what is marked as optional may be missing. */
function lacking(about: Description, text: (name: ValueName) => string | null): string | null {
  const must: readonly ValueName[] = ['id', 'subject'];
  const lacks = must.find((name) => {
    const value = about.values[name];
    return value !== undefined && !('optional' in value && value.optional) && text(name) === null;
  });
  return lacks === undefined ? null : `values.${lacks}`;
}

function requesterOf(
  adapter: string,
  tenant: string,
  text: (name: ValueName) => string | null,
): RequesterSeen | null {
  const email = text('email');
  const person = text('person') ?? email?.toLowerCase() ?? null;
  if (person === null) return null;
  const written = (kind: string, value: string | null): readonly Identifier[] => {
    const found = value === null ? null : normalised({ kind, value });
    // A number without a country in it is nobody's for certain, so it is left out.
    return found === null || (kind === 'phone' && !found.value.startsWith('+')) ? [] : [found];
  };
  const organization = text('organization');
  return {
    id: person,
    name: text('name'),
    identifiers: [
      { kind: `${adapter}:${tenant}:user`, value: person },
      ...written('email', email),
      ...written('phone', text('phone')),
      ...written('external', text('external')),
    ],
    createdAt: null,
    language: text('language'),
    tags: [],
    verified: null,
    fields: {},
    organization:
      organization === null
        ? null
        : {
            id: text('organizationId') ?? organization,
            name: organization,
            createdAt: null,
            tags: [],
            fields: {},
          },
  };
}

/** Null when the description promises messages and there is no list of them. */
function messagesOf(
  { messages }: Description,
  { answers, page }: Known,
  text: (name: ValueName) => string | null,
): readonly Said[] | null {
  if (messages === undefined) return [];
  if ('from' in messages)
    return saidIn(answers[messages.from], messages, {
      person: text('person'),
      email: text('email'),
      name: text('name'),
    });
  if (page === null) return [];
  return (
    page.messages &&
    withinLimits(page.messages.map(({ text: words, time }) => ({ at: timeOf(time), text: words })))
  );
}

function tagsOf({ values }: Description, { answers }: Known): readonly string[] {
  const value = values.tags;
  if (value === undefined || !('from' in value)) return [];
  const found = at(answers[value.from], value.path);
  const all = Array.isArray(found) ? found : typeof found === 'string' ? found.split(',') : [];
  return all.flatMap((tag) =>
    typeof tag === 'string' && tag.trim() !== '' ? [tag.trim().slice(0, 200)] : [],
  );
}

const trouble = (reason: Reason, part: string): DeclaredRead => ({
  is: 'trouble',
  trouble: { reason, part },
});
