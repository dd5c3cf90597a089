import * as v from 'valibot';
import { readDeclared } from '../../../src/helpdesk/declared/reading';
import { isReadPath } from '../../../src/helpdesk/declared/requests';
import { caseSeen as shape } from '../../../src/messages/check-seen';
import { no } from '../../../src/trouble/result';
import { describedAt } from '../helpdesks/described';
import { rememberedSeen } from '../kept/seen';
import { readTab } from '../kept/tabs';
import type { Handler } from './at-page';
import { isOfTab } from './at-page';
import { caseSeen } from './case-read';
import { troubled } from './trouble';

/** Reads a described helpdesk's case: says what to ask for next, or keeps and shows what the case says. */
export const declaredRead: Handler<'page/declared-read'> = async (at, { caseKey, page, answers }) => {
  const { world, tab, settings } = at;
  if (!isOfTab(tab, caseKey)) return no('forbidden', 'case');
  const about = describedAt(settings, tab.origin);
  if (about?.id !== tab.adapter || settings.adaptersOff.includes(tab.adapter))
    return no('forbidden', 'adapter');
  const [, tenant = '', ...ticket] = caseKey.split(':');
  const read = readDeclared(about, tenant, ticket.join(':'), { page, answers });
  if (read.is === 'asking' && !isReadPath(about, read.next.path)) return no('forbidden', 'path');
  if (read.is === 'asking') return { next: read.next, heard: null };
  const tell = async (trouble: {
    readonly reason: (typeof troubles)[number]['reason'];
    readonly part: string;
  }) => troubled(world, (await readTab(world, tab.tabId)) ?? tab, { caseKey, ...trouble });
  const troubles = read.is === 'trouble' ? [read.trouble] : read.troubles;
  const seen = read.is === 'read' ? v.safeParse(shape, read.seen, { abortEarly: true }) : null;
  if (seen?.success) {
    const { messages } = seen.output;
    // Where only the reply is written nobody shows the messages: those that were read stay.
    const kept = page === null && messages.length === 0 ? await rememberedSeen(world, caseKey) : null;
    await caseSeen(at, { ...seen.output, messages: kept?.seen.messages ?? messages });
  } else if (read.is === 'read') await tell({ reason: 'page-changed', part: 'ticket' });
  for (const trouble of troubles) await tell(trouble);
  if (!seen?.success) return null;
  const times = seen.output.messages.flatMap(({ at: time }) => (time === null ? [] : [time]));
  return { next: null, heard: times.length > 0 ? Math.max(...times) : null };
};
