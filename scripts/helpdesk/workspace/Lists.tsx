import { useEffect, useState } from 'preact/hooks';
import { ask, id, type Ticket, type User } from './client';
import { addressOf, type Route } from './route';
import { ago } from './times';

type Go = (route: Route) => void;
interface Rows {
  readonly tickets: readonly Ticket[];
  readonly users: readonly User[];
}

export function View({ view, go }: { view: string; go: Go }) {
  const rows = useRows(`/views/${view}/tickets.json?include=users&per_page=30`, 'tickets');
  return (
    <div class="list" data-test-id={id('views_views-list')}>
      <h1>Your unsolved tickets</h1>
      <p class="quiet">{rows ? `${rows.tickets.length} tickets` : 'Loading'}</p>
      {rows && <Table rows={rows} go={go} />}
    </div>
  );
}

export function SearchPage({ query, go }: { query: string; go: Go }) {
  const rows = useRows(`/search.json?include=users&query=${encodeURIComponent(query)}`, 'results');
  return (
    <div class="list">
      <h1>Search</h1>
      <p class="quiet">
        {rows?.tickets.length ?? 0} tickets for “{query}”
      </p>
      {rows && <Table rows={rows} go={go} />}
    </div>
  );
}

export function UserPage({ user, go }: { user: number; go: Go }) {
  const rows = useRows(`/users/${user}/tickets/requested.json?include=users`, 'tickets');
  return (
    <div class="list">
      <h1 dir="auto">{rows?.users.find((one) => one.id === user)?.name ?? 'Customer'}</h1>
      <p class="quiet">Requested tickets</p>
      {rows && <Table rows={rows} go={go} />}
    </div>
  );
}

export function NewTicket() {
  return (
    <div class="list">
      <h1>New ticket</h1>
      <label class="field">
        Requester
        <input
          data-test-id={id('ticket-system-field-requester-select')}
          placeholder="Search for a customer"
        />
      </label>
      <label class="field">
        Subject
        <input data-test-id={id('omni-header-subject')} />
      </label>
    </div>
  );
}

export function Dashboard({ go }: { go: Go }) {
  return (
    <div class="list">
      <h1>Good to see you, Noor</h1>
      <p class="quiet">Everything that waits for you is in one view.</p>
      <p>
        <button type="button" class="submit solo" onClick={() => go({ page: 'view', view: '360001' })}>
          Your unsolved tickets
        </button>
      </p>
    </div>
  );
}

function useRows(path: string, name: 'tickets' | 'results'): Rows | null {
  const [rows, setRows] = useState<Rows | null>(null);
  useEffect(() => {
    let gone = false;
    void ask<Record<string, unknown>>(path).then((answer) => {
      if (gone) return;
      setRows({
        tickets: (answer?.[name] as Ticket[] | undefined) ?? [],
        users: (answer?.users as User[] | undefined) ?? [],
      });
    });
    return () => {
      gone = true;
    };
  }, [path]);
  return rows;
}

function Table({ rows, go }: { rows: Rows; go: Go }) {
  const names = new Map(rows.users.map((user) => [user.id, user.name]));
  return (
    <table data-test-id={id('generic-table')}>
      <thead>
        <tr>
          <th>Status</th>
          <th>ID</th>
          <th>Subject</th>
          <th>Requester</th>
          <th>Channel</th>
          <th>Updated</th>
        </tr>
      </thead>
      <tbody>
        {rows.tickets.map((ticket) => {
          const route: Route = { page: 'ticket', ticket: ticket.id };
          return (
            <tr
              key={ticket.id}
              data-test-id={id('generic-table-row')}
              onClick={(event) => {
                if (event.target instanceof HTMLAnchorElement) event.preventDefault();
                go(route);
              }}
            >
              <td>
                <span class={`status ${ticket.status}`}>{ticket.status}</span>
              </td>
              <td data-test-id={id('ticket-table-cells-id')}>#{ticket.id}</td>
              <td data-test-id={id('ticket-table-cells-subject')}>
                <a class="ticket-link" href={addressOf(route)} dir="auto">
                  {ticket.subject}
                </a>
              </td>
              <td data-test-id={id('ticket-table-cells-requester')} dir="auto">
                {names.get(ticket.requester_id) ?? '–'}
              </td>
              <td>{ticket.via.channel.replace('native_', '')}</td>
              <td>
                <time dateTime={ticket.updated_at}>{ago(ticket.updated_at)}</time>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
