import { useEffect, useState } from 'preact/hooks';
import { initials } from './Conversation';
import { ask, id, type Organization, type Ticket, type User } from './client';
import { Icon } from './Icon';
import { ago } from './times';

interface Props {
  readonly requester: User | null;
  readonly organizations: readonly Organization[];
  readonly number: number;
}

/** The right column: what the helpdesk itself knows of the requester. */
export function CustomerPanel({ requester, organizations, number }: Props) {
  const [open, setOpen] = useState(true);
  const [earlier, setEarlier] = useState<readonly Ticket[]>([]);
  useEffect(() => {
    if (!requester) return;
    void ask<{ tickets: Ticket[] }>(
      `/users/${requester.id}/tickets/requested.json?sort_by=updated_at&sort_order=desc&per_page=25`,
    ).then((answer) => setEarlier(answer?.tickets.filter((ticket) => ticket.id !== number) ?? []));
  }, [requester?.id]);
  return (
    <div class="omni">
      <div class="omni-content" data-test-id={id('omnipanel-content')}>
        {open && requester && (
          <div data-test-id={id('customer-context-pane')}>
            <div class="card-head">
              <span class="face big" aria-hidden="true">
                {initials(requester.name)}
              </span>
              <b dir="auto">{requester.name}</b>
            </div>
            <dl data-test-id={id('customer-context-tab-navigation')}>
              <dt>Email</dt>
              <dd>{requester.email ?? '–'}</dd>
              <dt>Phone</dt>
              <dd>{requester.phone ?? '–'}</dd>
              <dt>Local time</dt>
              <dd>
                {new Date().toLocaleTimeString('en', {
                  timeZone: requester.iana_time_zone,
                  hour: '2-digit',
                  minute: '2-digit',
                })}
              </dd>
              <dt>Language</dt>
              <dd>{new Intl.DisplayNames('en', { type: 'language' }).of(requester.locale)}</dd>
              {organizations[0] && (
                <>
                  <dt>Org.</dt>
                  <dd data-test-id={id('tabs-nav-item-organizations')}>{organizations[0].name}</dd>
                </>
              )}
              <dt>Notes</dt>
              <dd>{requester.notes || '–'}</dd>
            </dl>
            <h2>Interaction history</h2>
            <ul class="earlier">
              {earlier.map((ticket) => (
                <li key={ticket.id}>
                  <span dir="auto">{ticket.subject}</span>
                  <small>
                    {ago(ticket.created_at)} · {ticket.status}
                  </small>
                </li>
              ))}
              {earlier.length === 0 && <li class="quiet">No earlier tickets</li>}
            </ul>
          </div>
        )}
      </div>
      <div class="omni-rail">
        <button
          type="button"
          aria-label="Customer context"
          aria-pressed={open}
          data-test-id={id('omnipanel-selector-item-customer-context')}
          onClick={() => setOpen(!open)}
        >
          <Icon name="person" />
        </button>
      </div>
    </div>
  );
}
