import { oidcSetup } from '../../../../src/backend/signin/oidc';
import type { LinkRow } from '../../../../src/cache/link';
import type { LinkCheck } from '../../../../src/messages/link';
import type { Result } from '../../../../src/trouble/result';
import { publish } from '../../../backend/acts-for-test';
import { extensionId } from '../../../browser-in-memory';
import { Person } from '../../../open-id/person';
import { clientId, startProvider } from '../../../open-id/provider';
import { linkedDesk } from '../linked-desk';

export const redirect = `https://${extensionId}.chromiumapp.org/oidc`;

/** A browser, a server, and a real provider whose pages a person fills in. */
export async function providedDesk() {
  const it = await linkedDesk();
  const audience = it.server.url;
  const provider = await startProvider({ audience, redirects: [redirect] });
  const { issuer } = provider;
  const oidc = oidcSetup({
    issuer,
    clientId,
    audience,
    org: it.server.org,
    jwksUri: `${provider.loopback}/jwks`,
  });
  // The provider lives by the machine's clock, and so do its tokens.
  it.at.clock.now = Date.now();
  it.server.clock.now = Date.now();
  Object.assign(it.server.context, { oidc });
  await publish(it.server);
  const windows: string[] = [];
  const at = { person: new Person('iris') };
  const walk = (url: string): Promise<string> => {
    windows.push(url);
    return at.person.walk(url, redirect);
  };
  it.browser.atWindow = walk;
  return {
    ...it,
    provider,
    /** Every address that a window was opened at. */
    windows,
    sits: at,
    walk,
    async signInThere(more: { issuer?: string; endpoint?: string } = {}): Promise<LinkCheck> {
      const answer = (await it.say.console({
        type: 'console/link-open-id',
        endpoint: it.server.url,
        issuer,
        clientId,
        ...more,
      })) as Result<LinkCheck>;
      if (!answer.ok) throw new Error(answer.reason);
      return answer.value;
    },
    async row(): Promise<LinkRow> {
      const row = await it.at.world.link?.store.read();
      if (!row) throw new Error('there is no link');
      return row;
    },
    async close() {
      it.browser.atWindow = async () => redirect;
      await it.close();
      await provider.close();
    },
  };
}

export type ProvidedDesk = Awaited<ReturnType<typeof providedDesk>>;
