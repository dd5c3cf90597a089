import { useEffect, useState } from 'preact/hooks';
import { Composer } from './Composer';
import { Conversation } from './Conversation';
import { CustomerPanel } from './CustomerPanel';
import { ask, type Comment, cls, id, renamed, send, type TicketAnswer, type User } from './client';
import { Fields } from './Fields';
import { Icon } from './Icon';

const viaLabels: Readonly<Record<string, string>> = {
  email: 'Via email',
  web: 'Via web form',
  chat: 'Via live chat',
  native_messaging: 'Via messaging',
  voice: 'Via phone call (incoming)',
  api: 'Via API',
};

export function TicketPane(props: { ticket: number; active: boolean; named: (title: string) => void }) {
  const { ticket: number, active } = props;
  const [answer, setAnswer] = useState<TicketAnswer | null | 'missing'>(null);
  const [comments, setComments] = useState<readonly Comment[]>([]);
  const [people, setPeople] = useState<ReadonlyMap<number, User>>(new Map());

  async function load(): Promise<void> {
    const [found, log] = await Promise.all([
      ask<TicketAnswer>(`/tickets/${number}.json?include=users,groups,organizations`),
      ask<{ comments: Comment[]; users: User[] }>(`/tickets/${number}/comments.json?include=users`),
    ]);
    setAnswer(found ?? 'missing');
    setComments(log?.comments ?? []);
    setPeople(new Map([...(found?.users ?? []), ...(log?.users ?? [])].map((user) => [user.id, user])));
    if (found) props.named(found.ticket.subject);
  }
  useEffect(() => {
    void load();
  }, [number]);

  const found = answer === 'missing' ? null : answer;
  const requester = found ? (people.get(found.ticket.requester_id) ?? null) : null;

  async function submit(html: string, isPublic: boolean, status: string): Promise<void> {
    const comment = html.trim() === '' ? undefined : { html_body: html, public: isPublic };
    if (await send(`/tickets/${number}.json`, { ticket: { comment, status } })) await load();
  }

  return (
    <div
      class={`${cls('ticket-panes-grid-layout')} grid ${active ? cls('active') : ''}`}
      data-is-active={active}
      data-test-id={id(`ticket-${number}-custom-layout`)}
      {...(renamed ? {} : { 'data-ticket-id': number })}
    >
      <div class="column fields" data-test-id={id('column-0')} data-garden-id="pane">
        {found && <Fields answer={found} requester={requester} />}
      </div>
      <div
        class="column talk"
        data-test-id={id('column-1')}
        data-garden-id="pane"
        {...(renamed ? {} : { 'data-side-conversations-anchor-id': number })}
      >
        {answer === 'missing' && <p class="empty">This ticket does not exist or you may not see it.</p>}
        {found && (
          <>
            <div class="talk-head">
              <input
                class="subject"
                aria-label="Subject"
                data-test-id={id('omni-header-subject')}
                value={found.ticket.subject}
              />
              <span class="via" data-test-id={id('omni-header-via-label')}>
                {viaLabels[found.ticket.via.channel] ?? 'Via web form'}
              </span>
            </div>
            <Conversation comments={comments} people={people} requester={found.ticket.requester_id} />
            <Composer
              ticket={found.ticket}
              to={requester?.name ?? 'requester'}
              active={active}
              submit={submit}
            />
          </>
        )}
      </div>
      <div class="column context" data-test-id={id('column-2')} data-garden-id="pane">
        {found && <CustomerPanel requester={requester} organizations={found.organizations} number={number} />}
      </div>
      {!answer && (
        <p class="loading" role="status">
          <Icon name="ticket" /> Loading
        </p>
      )}
    </div>
  );
}
