import type { LinkCheck } from '../../../src/messages/link';
import type { TextKey } from '../../../src/wording/catalogue';
import type { PhraseValues } from '../../../src/wording/phrase';

/** What a check of the connection found, as one line that says what to do. */
export interface CheckLine {
  readonly tone: 'plain' | 'care' | 'stop';
  readonly key: TextKey;
  readonly values: PhraseValues;
  /** To be opened in a tab. */
  readonly address: string | null;
}

const text = (value: string) => ({ unit: 'text', value }) as const;

export function checkLine(check: LinkCheck): CheckLine {
  const line = (tone: CheckLine['tone'], key: TextKey, values: PhraseValues = {}): CheckLine => ({
    tone,
    key,
    values,
    address: null,
  });
  switch (check.found) {
    case 'fine': {
      const { name, role, org } = check.me;
      return line('plain', 'console.link.fine', {
        server: text(check.server),
        name: text(name),
        role: { unit: 'term', value: `console.link.role.${role}` },
        org: text(org),
      });
    }
    case 'no-answer':
      return {
        ...line('stop', 'console.link.no-answer', { address: text(check.address) }),
        address: check.address,
      };
    case 'not-signed-in':
      return line(
        check.wrongToken ? 'stop' : check.signIn.how === 'openid' ? 'plain' : 'care',
        check.wrongToken
          ? 'console.link.wrong-token'
          : check.signIn.how === 'openid'
            ? 'console.link.answers'
            : 'console.link.no-token',
        { server: text(check.server) },
      );
    case 'clock-off':
      return line('stop', 'console.link.clock-off', {
        n: { unit: 'count', value: Math.abs(check.minutes) },
      });
    case 'wrong-team':
      return line('stop', check.team === null ? 'console.link.no-team' : 'console.link.wrong-team', {
        team: text(check.team ?? ''),
        wanted: text(check.wanted),
      });
    case 'not-allowed':
      return line('stop', 'console.link.not-allowed', { host: text(check.host) });
    case 'provider-changed':
      return line('care', 'console.link.provider-changed', { server: text(check.server) });
    case 'no-consent':
      return line('care', 'console.link.no-consent');
    case 'no-address':
    case 'not-leeway':
    case 'wrong-version':
      return line('stop', `console.link.${check.found}`);
    default:
      return line(check.found === 'cancelled' ? 'care' : 'stop', `console.link.${check.found}`, {
        host: text(check.host),
        server: text(check.server),
        address: text(check.endpoint),
        code: text(check.code ?? '–'),
      });
  }
}
