import { normalised } from '../../customer/identify';
import type { Identifier } from '../../customer/profile';
import type { OrganizationSeen, RequesterSeen } from '../../customer/seen';
import { id, namesOf, plainFields, type Row, row, rows, text, texts, time } from './shape';

/** Ids of the fields that the settings map; nothing else of a person's fields is read. */
export interface WantedFields {
  readonly user: readonly string[];
  readonly organization: readonly string[];
  readonly case: readonly string[];
}

/** The side-loaded people of an answer, by id. */
export interface People {
  readonly users: ReadonlyMap<string, Row>;
  readonly organizations: ReadonlyMap<string, Row>;
}

/** Null when the answer carries no list of users at all: then the API is not the one we know. */
export function peopleIn(body: Row): People | null {
  const users = rows(body.users);
  if (!users) return null;
  return { users: byId(users), organizations: byId(rows(body.organizations) ?? []) };
}

/**
 * The requester as the helpdesk knows them. A missing e-mail is ordinary (messaging, voice, social); whoever
 * is left has at least the helpdesk's own id. Null when the person is not in the answer.
 */
export function requesterIn(
  people: People,
  requester: string,
  tenant: string,
  wanted: WantedFields,
  organization: string | null = null,
): RequesterSeen | null {
  const user = people.users.get(requester);
  if (!user) return null;
  return {
    id: requester,
    name: text(user.name, 200) || null,
    identifiers: identifiersOf(user, requester, tenant),
    createdAt: time(user.created_at),
    language: text(user.locale, 20) || null,
    timeZone: text(user.iana_time_zone, 60) || null,
    tags: texts(user.tags),
    verified: typeof user.verified === 'boolean' ? user.verified : null,
    fields: plainFields(fieldsOf(user, 'user_fields'), wanted.user),
    organization: organizationIn(people, organization ?? id(user.organization_id), wanted),
  };
}

/** Names of the fields of one person and of their organisation that carry a value. */
export const fieldNamesOf = (people: People, requester: string, organization: string | null) => {
  const user = people.users.get(requester);
  const company = people.organizations.get(organization ?? id(user?.organization_id) ?? '');
  return {
    user: user ? namesOf(fieldsOf(user, 'user_fields')) : [],
    organization: company ? namesOf(fieldsOf(company, 'organization_fields')) : [],
  };
};

function organizationIn(
  people: People,
  organization: string | null,
  wanted: WantedFields,
): OrganizationSeen | null {
  const found = organization === null ? undefined : people.organizations.get(organization);
  const name = text(found?.name, 200);
  if (!found || organization === null || !name) return null;
  return {
    id: organization,
    name,
    createdAt: time(found.created_at),
    tags: texts(found.tags),
    fields: plainFields(fieldsOf(found, 'organization_fields'), wanted.organization),
  };
}

function identifiersOf(user: Row, requester: string, tenant: string): readonly Identifier[] {
  const written = (kind: string, value: string | null): readonly Identifier[] => {
    const one = value === null ? null : normalised({ kind, value });
    // A number without a country in it is nobody's for certain, so it is left out.
    return one === null || (kind === 'phone' && !one.value.startsWith('+')) ? [] : [one];
  };
  return [
    { kind: `zendesk:${tenant}:user`, value: requester },
    ...written('email', text(user.email, 320)),
    // A phone that several people share identifies none of them.
    ...(user.shared_phone_number === true ? [] : written('phone', text(user.phone, 60))),
    ...written('external', text(user.external_id, 200)),
  ];
}

const fieldsOf = (owner: Row, key: string): readonly (readonly [string, unknown])[] =>
  Object.entries(row(owner[key]) ?? {});

const byId = (list: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(
    list.flatMap((item) => {
      const key = id(item.id);
      return key === null ? [] : [[key, item] as const];
    }),
  );
