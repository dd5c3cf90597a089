import { id, type TicketAnswer, type User } from './client';
import { Icon } from './Icon';

const custom: readonly (readonly [number, string])[] = [
  [360021289852, 'Product'],
  [360021289832, 'Amount at issue'],
  [360021289872, 'Hours overdue'],
  [360021289892, 'Days late'],
];

/** The left column: requester, assignee, tags, type, priority and the account's own fields. */
export function Fields({ answer, requester }: { answer: TicketAnswer; requester: User | null }) {
  const { ticket, users } = answer;
  const assignee = users.find((user) => user.id === ticket.assignee_id);
  return (
    <div class="form" data-test-id={id('tabs-section-nav-item-ticket')}>
      <span class="label" data-test-id={id('ticket-system-field-requester-label')}>
        Requester
      </span>
      <div class="box" data-test-id={id('ticket-system-field-requester-select')}>
        <Icon name="person" />
        <span dir="auto">{requester?.name ?? 'Unknown'}</span>
      </div>
      <span class="label">
        Assignee
        {!assignee && (
          <button type="button" class="link" data-test-id={id('assignee-field-take-it-button')}>
            take it
          </button>
        )}
      </span>
      <div class="box" data-test-id={id('assignee-field-autocomplete-trigger')}>
        {assignee ? (
          <span data-test-id={id('assignee-field-selected-agent-tag')}>Support/{assignee.name}</span>
        ) : (
          <span class="quiet">Support</span>
        )}
        <Icon name="chevron" />
      </div>
      <hr />
      <span class="label">Tags</span>
      <div class="box tags">
        {ticket.tags.map((tag) => (
          <span key={tag} class="tag" data-test-id={id('ticket-system-field-tags-item-selected')}>
            {tag}
          </span>
        ))}
      </div>
      <span class="label">Priority</span>
      <div class="box" data-test-id={id('ticket-fields-priority-select')}>
        <span data-garden-id="dropdowns.combobox.value" class="cap">
          {ticket.priority}
        </span>
        <Icon name="chevron" />
      </div>
      {custom.map(([field, label]) => {
        const value = ticket.custom_fields.find((one) => one.id === field)?.value;
        return (
          <div key={field}>
            <span class="label">{label}</span>
            <div class="box">{value ?? <span class="quiet">–</span>}</div>
          </div>
        );
      })}
    </div>
  );
}
