/**
 * The least server that could do the work: node:http, one prepared statement after another, nothing checked,
 * nobody signed in. It reads and writes the very tables of the server it is measured against: for a give the
 * rows that decide it, and the same durable rows in one transaction; for a look-up every row of the profile in
 * one statement, or at `/name` only the customer's own.
 */
import { createServer } from 'node:http';
import Sqlite from 'libsql';
import pg from 'pg';

const [, , address = ''] = process.argv;
const postgres = /^postgres/.test(address);

const sqlite = postgres ? null : openSqlite(address);
const pool = postgres ? new pg.Pool({ connectionString: address, max: 10 }) : null;
const statements = new Map();

function openSqlite(file) {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('busy_timeout = 5000');
  return database;
}

const named = new Map();
function nameOf(text) {
  const known = named.get(text) ?? `bare_${named.size}`;
  named.set(text, known);
  return known;
}

/** Rows of one statement, with `?` for values on both engines. */
async function rows(text, values, on = pool) {
  if (sqlite) {
    const known = statements.get(text) ?? sqlite.prepare(text);
    statements.set(text, known);
    if (known.reader) return known.all(values);
    known.run(values);
    return [];
  }
  let n = 0;
  const name = nameOf(text);
  return (await on.query({ name, text: text.replace(/\?/g, () => `$${++n}`), values })).rows;
}

const cells = (columns, rest) =>
  sqlite
    ? `(select json_group_array(json(cells)) from (select json_array(${columns}) as cells from ${rest}))`
    : `(select json_agg(cells) from (select json_build_array(${columns}) as cells from ${rest}) as part)`;
const of = (table) => `${table} p where p.org_id = c.org_id and p.customer_id = c.customer_id`;
const own = 'c.customer_id, c.name, c.body, c.hold, c.objects, c.updated_at';
const by = `from identifiers i join customers c on c.org_id = i.org_id and c.customer_id = i.customer_id
  where i.org_id = ? and i.kind = ? and i.value = ?`;
const year = 365 * 86_400_000;
const whole = `select ${own},
  ${cells('kind, value', of('identifiers'))} as names,
  ${cells('currency, first_day, last_day, purchase_days, spend, orders, cancellations, recent_days', of('"values"'))} as sums,
  ${cells('currency, spend', `(select currency, sum(spend) as spend from ${of('value_days')} and day >= ? group by currency) d`)} as year,
  ${cells('at, concession, amount, goodwill', `${of('decisions')} and state in ('given', 'done') order by at desc limit 200`)} as given,
  ${cells('by_name, at, text, case_key', `${of('heard')} order by at desc limit 1`)} as heard,
  ${cells('promise_id, text, owner, due, state, case_key', `${of('promises')} order by due limit 100`)} as promises
  ${by}`;
const nameOnly = `select ${own} ${by}`;

const finding =
  (text, before) =>
  async ({ lookups }) => {
    const results = [];
    for (const [{ kind, value }] of lookups) {
      const [one] = await rows(text, [...before(), process.env.ORG, kind, value]);
      results.push(one ? { found: 'one', profile: { ...one, ...JSON.parse(one.body) } } : { found: 'none' });
    }
    return { results };
  };
const find = finding(whole, () => [Math.floor((Date.now() - year) / 86_400_000)]);
const findName = finding(nameOnly, () => []);

const actColumns = [
  ...['org_id', 'event_id', 'type', 'agent_id', 'team_id', 'case_key'],
  ...['customer_id', 'at', 'received_at', 'body', 'result'],
];
const giveColumns = [
  ...['org_id', 'decision_id', 'agent_id', 'team_id', 'case_key', 'customer_id', 'concession', 'amount'],
  ...['at', 'state', 'uses_room', 'goodwill', 'overdraft', 'playbook_version', 'made_with'],
];
const insert = (table, columns) =>
  `insert into ${table} (${columns}) values (${columns.map(() => '?')}) on conflict do nothing`;
const insertAct = insert('events', actColumns);
const insertGive = insert('decisions', giveColumns);

async function events({ events: list }) {
  const connection = pool ? await pool.connect() : null;
  const does = (text, values = []) => rows(text, values, connection);
  const results = [];
  const org = process.env.ORG;
  for (const one of list) {
    const now = Date.now();
    const { id, decision, type, case: on, customer, concession, amount, madeWith } = one;
    await does('begin');
    await does(insertAct, [org, id, type, 'a', 't', on, customer, now, now, JSON.stringify(one), 'accepted']);
    const given = await does(
      "select amount, made_with from decisions where org_id = ? and case_key = ? and state in ('given', 'done')",
      [org, on],
    );
    const used = given.reduce((sum, row) => sum + Number(row.amount), 0);
    const made = JSON.stringify(madeWith);
    const version = madeWith.playbookVersion;
    const give = [
      org,
      decision,
      'a',
      't',
      on,
      customer,
      concession,
      amount,
      now,
      'given',
      1,
      1,
      0,
      version,
      made,
    ];
    await does(insertGive, give);
    await does('update orgs set change_seq = change_seq + 1 where org_id = ?', [org]);
    await does(
      'insert into changes (org_id, seq, body, at) select org_id, change_seq, ?, ? from orgs where org_id = ?',
      [JSON.stringify({ type, customer, case: on }), now, org],
    );
    await does('commit');
    results.push({ id, result: 'accepted', room: { case: 5_000 - used - amount, customer: null } });
  }
  connection?.release();
  return { results };
}

const held = [];
const does = { '/v1/customers/find': find, '/name': findName, '/v1/events': events };

createServer((request, response) => {
  const answer = (body) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.url.startsWith('/v1/changes')) return held.push(answer);
  if (request.url === '/held') return answer(held.length);
  if (request.url === '/wake') {
    for (const one of held.splice(0)) one({ cursor: '1', changes: [] });
    return answer({});
  }
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece));
  request.on('end', () => does[request.url](JSON.parse(Buffer.concat(pieces).toString())).then(answer));
}).listen(0, '127.0.0.1', function () {
  console.log(`Leeway backend on http://127.0.0.1:${this.address().port}`);
});
