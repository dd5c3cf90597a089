import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

type Build = (table: CreateTableBuilder<string>) => CreateTableBuilder<string, string>;

interface Plan {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
}

/** Column types in a word each: `text`, `text?` (nullable), `int`, `int?`. Integers are 64 bit on both engines. */
const first: readonly Plan[] = [
  {
    table: 'orgs',
    key: ['org_id'],
    columns: {
      org_id: 'text',
      name: 'text',
      epoch: 'text',
      currency: 'text',
      change_seq: 'int',
      created_at: 'int',
    },
  },
  { table: 'teams', key: ['org_id', 'team_id'], columns: { org_id: 'text', team_id: 'text', name: 'text' } },
  {
    table: 'agents',
    key: ['org_id', 'agent_id'],
    columns: {
      org_id: 'text',
      agent_id: 'text',
      name: 'text',
      role: 'text',
      team_id: 'text?',
      subject: 'text?',
    },
  },
  {
    table: 'tokens',
    key: ['org_id', 'token_id'],
    columns: {
      org_id: 'text',
      token_id: 'text',
      hash: 'text',
      name: 'text',
      agent_id: 'text',
      created_at: 'int',
      last_used_at: 'int?',
      revoked_at: 'int?',
    },
  },
  {
    table: 'customers',
    key: ['org_id', 'customer_id'],
    columns: {
      org_id: 'text',
      customer_id: 'text',
      name: 'text?',
      account_id: 'text?',
      body: 'text',
      hold: 'text?',
      objects: 'int',
      revision: 'int',
      updated_at: 'int',
    },
  },
  {
    table: 'identifiers',
    key: ['org_id', 'kind', 'value', 'customer_id'],
    columns: { org_id: 'text', kind: 'text', value: 'text', customer_id: 'text' },
  },
  {
    table: 'values',
    key: ['org_id', 'customer_id', 'currency'],
    columns: {
      org_id: 'text',
      customer_id: 'text',
      currency: 'text',
      first_day: 'int',
      last_day: 'int',
      purchase_days: 'int',
      spend: 'int',
      orders: 'int',
      cancellations: 'int',
      cancelled: 'int',
      recent_days: 'text',
    },
  },
  {
    table: 'value_months',
    key: ['org_id', 'customer_id', 'month'],
    columns: { org_id: 'text', customer_id: 'text', month: 'int', spend: 'int', orders: 'int' },
  },
  {
    table: 'seen_transactions',
    key: ['org_id', 'transaction_id'],
    columns: { org_id: 'text', transaction_id: 'text', customer_id: 'text' },
  },
  {
    table: 'playbooks',
    key: ['org_id', 'version'],
    columns: {
      org_id: 'text',
      version: 'int',
      title: 'text',
      body: 'text',
      author: 'text',
      reason: 'text',
      based_on: 'int?',
      stop_now: 'int',
      published_at: 'int',
    },
  },
  {
    table: 'events',
    key: ['org_id', 'event_id'],
    columns: {
      org_id: 'text',
      event_id: 'text',
      type: 'text',
      agent_id: 'text?',
      team_id: 'text?',
      case_key: 'text?',
      customer_id: 'text?',
      at: 'int',
      received_at: 'int',
      body: 'text',
      result: 'text',
    },
  },
  {
    table: 'decisions',
    key: ['org_id', 'decision_id'],
    columns: {
      org_id: 'text',
      decision_id: 'text',
      agent_id: 'text?',
      team_id: 'text?',
      case_key: 'text?',
      customer_id: 'text?',
      concession: 'text',
      amount: 'int',
      at: 'int',
      state: 'text',
      uses_room: 'int',
      goodwill: 'int',
      overdraft: 'int',
      playbook_version: 'int',
      made_with: 'text',
    },
  },
  {
    table: 'asks',
    key: ['org_id', 'ask_id'],
    columns: {
      org_id: 'text',
      ask_id: 'text',
      agent_id: 'text?',
      case_key: 'text',
      customer_id: 'text?',
      concession: 'text',
      amount: 'int?',
      reason: 'text',
      at: 'int',
      state: 'text',
      answer: 'text?',
    },
  },
  {
    table: 'promises',
    key: ['org_id', 'promise_id'],
    columns: {
      org_id: 'text',
      promise_id: 'text',
      case_key: 'text',
      customer_id: 'text?',
      text: 'text',
      owner: 'text',
      due: 'int',
      state: 'text',
    },
  },
  {
    table: 'snags',
    key: ['org_id', 'snag_id'],
    columns: {
      org_id: 'text',
      snag_id: 'text',
      agent_id: 'text?',
      about: 'text',
      rule: 'text?',
      text: 'text',
      at: 'int',
      state: 'text',
      answer: 'text?',
    },
  },
  {
    table: 'heard',
    key: ['org_id', 'case_key'],
    columns: {
      org_id: 'text',
      case_key: 'text',
      customer_id: 'text?',
      by_name: 'text',
      at: 'int',
      text: 'text',
    },
  },
  {
    table: 'incidents',
    key: ['org_id', 'incident_id'],
    columns: { org_id: 'text', incident_id: 'text', body: 'text', state: 'text', updated_at: 'int' },
  },
  { table: 'adapters', key: ['org_id'], columns: { org_id: 'text', body: 'text' } },
  {
    table: 'changes',
    key: ['org_id', 'seq'],
    columns: { org_id: 'text', seq: 'int', body: 'text', at: 'int' },
  },
  { table: 'locks', key: ['org_id', 'name'], columns: { org_id: 'text', name: 'text', turn: 'int' } },
  {
    table: 'batches',
    key: ['org_id', 'batch_id'],
    columns: {
      org_id: 'text',
      batch_id: 'text',
      kind: 'text',
      rows: 'int',
      kept: 'int',
      failed: 'int',
      updated_at: 'int',
    },
  },
];

const indexes: readonly (readonly [
  name: string,
  table: string,
  columns: readonly string[],
  unique?: true,
])[] = [
  ['tokens_hash', 'tokens', ['hash'], true],
  ['agents_subject', 'agents', ['subject'], true],
  ['identifiers_customer', 'identifiers', ['org_id', 'customer_id']],
  ['decisions_case', 'decisions', ['org_id', 'case_key']],
  ['decisions_customer', 'decisions', ['org_id', 'customer_id', 'at']],
  ['decisions_team', 'decisions', ['org_id', 'team_id', 'at']],
  ['decisions_at', 'decisions', ['org_id', 'at', 'decision_id']],
  ['events_customer', 'events', ['org_id', 'customer_id']],
  ['heard_customer', 'heard', ['org_id', 'customer_id']],
  ['promises_customer', 'promises', ['org_id', 'customer_id']],
  ['promises_due', 'promises', ['org_id', 'state', 'due']],
  ['snags_state', 'snags', ['org_id', 'state']],
  ['asks_state', 'asks', ['org_id', 'state']],
];

const build =
  (plan: Plan): Build =>
  (table) => {
    let built = table as CreateTableBuilder<string, string>;
    for (const [name, type] of Object.entries(plan.columns)) {
      const kind = type.startsWith('int') ? 'bigint' : 'text';
      built = built.addColumn(name, kind, (column) => (type.endsWith('?') ? column : column.notNull()));
    }
    return built.addPrimaryKeyConstraint(`${plan.table}_key`, plan.key as string[]);
  };

/** What the first version had. */
export const firstTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const plan of first) await build(plan)(db.schema.createTable(plan.table)).execute();
    for (const [name, table, columns, unique] of indexes) {
      const index = db.schema
        .createIndex(name)
        .on(table)
        .columns(columns as string[]);
      await (unique ? index.unique() : index).execute();
    }
  },
};
