import { checkDescription } from '../../../src/helpdesk/declared/check-description';
import type { Description, PageDescription, PageValue } from '../../../src/helpdesk/declared/description';
import { presets } from '../../../src/helpdesk/declared/presets';
import type { Settings, UsedHelpdesk } from '../../../src/messages/settings';
import { covers } from '../hosts';

/** The description of the helpdesk that lives at an origin here; null when none does. */
export function describedAt({ helpdesks }: Settings, origin: string): Description | null {
  const used = helpdesks.find(({ hosts }) => hosts.some((pattern) => covers(pattern, origin)));
  return used ? descriptionOf(used) : null;
}

const checked = new WeakMap<object, Description | null>();

/** One of one's own is looked over by every version anew: what was right for the last may not be for this one. */
function descriptionOf({ adapter, description }: UsedHelpdesk): Description | null {
  if (description === undefined) return presets.find(({ id }) => id === adapter) ?? null;
  const known = checked.get(description);
  if (known !== undefined) return known;
  const result = checkDescription(description);
  const good = result.ok && result.value.id === adapter ? result.value : null;
  checked.set(description, good);
  return good;
}

/** What a page is handed: where to look, and nothing of what is asked of the server. */
export function pagePart(about: Description): PageDescription {
  const { id, cases, moves, front, composer, send, main, values, messages } = about;
  const own = Object.entries(values).filter(
    (entry): entry is [string, PageValue] => entry[1] !== undefined && !('from' in entry[1]),
  );
  return {
    id,
    cases,
    moves,
    values: Object.fromEntries(own),
    ...(front && { front }),
    ...(composer && { composer }),
    ...(send !== undefined && { send }),
    ...(main !== undefined && { main }),
    ...(messages && !('from' in messages) && { messages }),
  };
}
