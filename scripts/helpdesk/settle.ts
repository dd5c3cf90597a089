import type { ConsoleAnswers, FromConsole } from '../../src/messages/console';
import type { Settings } from '../../src/messages/settings';
import type { Playbook } from '../../src/playbook/types';
import { demoProfiles } from './profiles';
import { ticketFields } from './world/shape';

type Say = <M extends FromConsole>(message: M) => Promise<ConsoleAnswers[M['type']]>;

const batch = '01938a6e-7c00-7000-8000-00000000d310';

/**
 * What a new team does on its first morning, through the options page's own messages. With `file` the profiles
 * come from a file, as where there is no backend that knows the customers.
 */
export async function settle(
  say: Say,
  playbook: Playbook,
  now: number,
  more: Partial<Settings> = {},
  file = true,
): Promise<void> {
  const must = async (message: FromConsole): Promise<void> => {
    const answer = await say(message);
    if (!answer?.ok)
      throw new Error(`${message.type}: ${answer ? `${answer.reason} ${answer.detail ?? ''}` : 'no answer'}`);
  };
  await must({ to: 'background', type: 'console/set', settings: { ...settings, ...more } });
  await must({ to: 'background', type: 'console/use-playbook', playbook, reason: 'First playbook' });
  if (!file) return;
  await must({ to: 'background', type: 'console/import-begin', batch, name: 'profiles.csv' });
  const profiles = await demoProfiles(now);
  await must({ to: 'background', type: 'console/import-rows', batch, seq: 0, profiles });
  await must({ to: 'background', type: 'console/import-end', batch });
}

const field = (name: keyof typeof ticketFields, as: 'money-major' | 'number' | 'text') =>
  ({ adapter: 'zendesk', from: 'case', field: String(ticketFields[name]), to: name, as }) as const;

/** The account's own ticket fields, read as facts. */
const settings: Partial<Settings> = {
  agentName: 'Noor Haddad',
  firstRunDone: true,
  language: 'en',
  fieldMap: [
    field('amountAtIssue', 'money-major'),
    field('product', 'text'),
    field('hoursOverdue', 'number'),
    field('daysLate', 'number'),
  ],
};
