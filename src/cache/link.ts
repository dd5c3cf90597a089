import { Dexie, type EntityTable } from 'dexie';

/**
 * This browser's link to a backend, in a database of its own: the token never lies in extension storage.
 * Times are milliseconds since the epoch.
 */
export interface LinkRow {
  readonly id: 'link';
  /** Origin of the server. */
  readonly endpoint: string;
  /** What the server calls itself. */
  readonly server: string;
  /** The server's history; another one means that known versions and cursors are worth nothing. */
  readonly epoch: string;
  /** The history it has now, while the agent has not said that they know; absent while it is the same. */
  readonly replacedBy?: string;
  /** Whose acts are made here (`accountKey`); null after a sign-out, when acts belong to nobody there. */
  readonly account: string | null;
  readonly org: string;
  readonly me: Me | null;
  readonly token: string | null;
  readonly tokenUntil: number;
  /** When this sign-in began: another one has another. */
  readonly since?: number;
  /** The provider that signs in here; absent or null for a pasted token. */
  readonly openId?: OpenIdRow | null;
  /** How far the changes have been read. */
  readonly cursor: string | null;
  readonly playbookTag: string | null;
  /** When the backend last answered, to the minute; absent in older rows. */
  readonly heardAt?: number;
}

/** The newest of one kind of thing a backend pushed, whole; `from` says whose it is (`endpoint|org|epoch`). */
export interface PushedRow {
  readonly id: 'incidents' | 'adapters';
  readonly from: string;
  readonly at: number;
  readonly value: unknown;
}

/** An OpenID provider as the agent has confirmed it, and how to go on there without asking them again. */
export interface OpenIdRow {
  readonly issuer: string;
  readonly clientId: string;
  /** What the administrator asks for instead of the address of the server; null where that is enough. */
  readonly scope: string | null;
  readonly tokenEndpoint: string;
  /** Where a refresh token is given back; null where the provider has no such place. */
  readonly revocation: string | null;
  /** Where the provider's own session is ended; null where it has no such place. */
  readonly endSession: string | null;
  /** Null when nobody is signed in, or when the provider gave none: the sign-in then ends with the token. */
  readonly refresh: string | null;
  /** From when on the token is renewed, before it ends. */
  readonly refreshAt: number;
  /** When a renewal was asked for whose answer is not stored yet; null when none is under way. */
  readonly asked: number | null;
}

export interface Me {
  readonly name: string;
  readonly role: 'agent' | 'lead' | 'admin';
  readonly team: string | null;
  readonly org: string;
}

/** The one row of the link; null while Leeway stands alone. */
export interface LinkStore {
  read(): Promise<LinkRow | null>;
  /** Null also takes everything with it that was pushed. */
  write(row: LinkRow | null): Promise<void>;
  pushed(id: PushedRow['id']): Promise<PushedRow | null>;
  keep(row: PushedRow): Promise<void>;
  /** What was pushed goes: with its signer, or with the history it came from. */
  drop(): Promise<void>;
}

class LinkTables extends Dexie {
  declare link: EntityTable<LinkRow, 'id'>;
  declare pushed: EntityTable<PushedRow, 'id'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ link: 'id' });
    this.version(2).stores({ link: 'id', pushed: 'id' });
  }
}

/** Opened at the first use. */
export function openLinkStore(name: string): LinkStore {
  const tables = new LinkTables(name);
  return {
    read: async () => (await tables.link.get('link')) ?? null,
    write: async (row) => {
      if (row !== null) await tables.link.put(row);
      else await Promise.all([tables.link.clear(), tables.pushed.clear()]);
    },
    pushed: async (id) => (await tables.pushed.get(id)) ?? null,
    keep: async (row) => void (await tables.pushed.put(row)),
    drop: async () => tables.pushed.clear(),
  };
}

/** Acts belong to one agent of one organisation at one server, and are never sent for anybody else. */
export const accountKey = (endpoint: string, org: string, agent: string): string =>
  `${endpoint}|${org}|${agent}`;
