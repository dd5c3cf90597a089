/**
 * The least server that could do the work: node:http, one prepared statement after another, nothing checked,
 * nobody signed in. It reads and writes the very tables of the server it is measured against.
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
  const name = String(text.length) + text.slice(0, 40);
  return (await on.query({ name, text: text.replace(/\?/g, () => `$${++n}`), values })).rows;
}

async function find({ lookups }) {
  const results = [];
  for (const [{ kind, value }] of lookups) {
    const [one] = await rows(
      'select c.customer_id, c.name, c.body from identifiers i join customers c on c.org_id = i.org_id and c.customer_id = i.customer_id where i.org_id = ? and i.kind = ? and i.value = ?',
      [process.env.ORG, kind, value],
    );
    results.push(one ? { found: 'one', profile: { ...one, ...JSON.parse(one.body) } } : { found: 'none' });
  }
  return { results };
}

async function events({ events: list }) {
  const connection = pool ? await pool.connect() : null;
  const does = (text, values = []) => rows(text, values, connection);
  const results = [];
  for (const one of list) {
    const now = Date.now();
    await does('begin');
    await does(
      'insert into events (org_id, event_id, type, agent_id, team_id, case_key, customer_id, at, received_at, body, result) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [
        process.env.ORG,
        one.id,
        one.type,
        'a',
        't',
        one.case,
        one.customer,
        now,
        now,
        JSON.stringify(one),
        'accepted',
      ],
    );
    await does('update orgs set change_seq = change_seq + 1 where org_id = ?', [process.env.ORG]);
    await does(
      'insert into changes (org_id, seq, body, at) select org_id, change_seq, ?, ? from orgs where org_id = ?',
      ['{}', now, process.env.ORG],
    );
    await does('commit');
    results.push({ id: one.id, result: 'accepted' });
  }
  connection?.release();
  return { results };
}

const held = [];
const does = { '/v1/customers/find': find, '/v1/events': events };

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
