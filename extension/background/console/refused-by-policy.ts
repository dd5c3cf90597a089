import type { FromConsole } from '../../../src/messages/console';
import { type No, no } from '../../../src/trouble/result';
import type { Policy } from '../policy/policy';

/** Why the administrator does not let the options page do something; null when nothing stands against it. */
export function refusedByPolicy({ values, locked }: Policy, message: FromConsole): No | null {
  const { endpoint, backendRequired } = values;
  if (message.type === 'console/link-leave' && (endpoint !== null || backendRequired))
    return no('forbidden', endpoint !== null ? 'policy:endpoint' : 'policy:backendRequired');
  if (message.type === 'console/use-playbook' && locked.includes('playbook'))
    return no('forbidden', 'policy:playbook');
  if (endpoint === null) return tokenRefused(values, message);
  if ('endpoint' in message && originOf(message.endpoint) !== endpoint)
    return no('forbidden', 'policy:endpoint');
  return tokenRefused(values, message);
}

const tokenRefused = ({ pastedTokens }: Policy['values'], message: FromConsole): No | null =>
  message.type === 'console/link-sign-in' && !pastedTokens ? no('forbidden', 'policy:pastedTokens') : null;

const originOf = (address: string): string => {
  const text = address.trim();
  return URL.canParse(text) ? new URL(text).origin : text;
};
