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
  /** Whose acts are made here (`accountKey`); null after a sign-out, when acts belong to nobody there. */
  readonly account: string | null;
  readonly org: string;
  readonly me: Me | null;
  readonly token: string | null;
  readonly tokenUntil: number;
  /** How far the changes have been read. */
  readonly cursor: string | null;
  readonly playbookTag: string | null;
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
  write(row: LinkRow | null): Promise<void>;
}

class LinkTables extends Dexie {
  declare link: EntityTable<LinkRow, 'id'>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ link: 'id' });
  }
}

/** Opened at the first use. */
export function openLinkStore(name: string): LinkStore {
  const tables = new LinkTables(name);
  return {
    read: async () => (await tables.link.get('link')) ?? null,
    write: async (row) => {
      if (row === null) await tables.link.clear();
      else await tables.link.put(row);
    },
  };
}

/** Acts belong to one agent of one organisation at one server, and are never sent for anybody else. */
export const accountKey = (endpoint: string, org: string, agent: string): string =>
  `${endpoint}|${org}|${agent}`;
