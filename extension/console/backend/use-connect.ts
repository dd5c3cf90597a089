import { type Signal, useSignal } from '@preact/signals';
import { personalData } from '../../../src/contract/data-consent';
import type { LinkCheck, LinkOverview, ProviderNamed, SignInOffer } from '../../../src/messages/link';
import type { Result } from '../../../src/trouble/result';
import { useConsole, useOverview } from '../console-state';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** What the screen of the connection knows while nobody is signed in. */
export interface Connecting {
  readonly endpoint: Signal<string>;
  readonly token: Signal<string>;
  /** How the backend lets people sign in; null until it has said so. */
  readonly offer: Signal<SignInOffer | null>;
  readonly server: Signal<string>;
  readonly found: Signal<LinkCheck | null>;
  /** What is waited for: an answer, or a person at the provider's window. */
  readonly busy: Signal<'no' | 'asking' | ProviderNamed>;
  test(): Promise<void>;
  byToken(): Promise<void>;
  byProvider(provider: ProviderNamed): Promise<void>;
}

export function useConnect(link: LinkOverview | null): Connecting {
  const say = useSay();
  const state = useConsole();
  const platform = usePlatform();
  const { policy } = useOverview();
  const endpoint = useSignal(link?.endpoint ?? '');
  const token = useSignal('');
  const known = link?.provider ? ({ how: 'openid', provider: link.provider } as const) : null;
  const offer = useSignal<SignInOffer | null>(known);
  const server = useSignal(link?.server ?? '');
  const found = useSignal<LinkCheck | null>(null);
  const busy = useSignal<Connecting['busy']['value']>('no');

  const typed = () => (token.value.trim() === '' ? null : token.value.trim());
  const trying = async (
    what: 'asking' | ProviderNamed,
    asked: () => Promise<Result<LinkCheck>>,
    signing: boolean,
  ): Promise<void> => {
    // First of all, within the press: later the browser would not ask.
    if (
      (signing || typed() !== null) &&
      policy?.dataConsent !== true &&
      !(await platform.consent(personalData))
    ) {
      found.value = { found: 'no-consent', endpoint: endpoint.value };
      return;
    }
    busy.value = what;
    found.value = null;
    const answer = await asked();
    busy.value = 'no';
    if (!answer.ok) return say(`console.trouble.${answer.reason}`, undefined, 'stop');
    const check = answer.value;
    found.value = check;
    if ('server' in check) server.value = check.server;
    if ('signIn' in check) offer.value = check.signIn;
    if (!signing || check.found !== 'fine') return;
    token.value = '';
    await state.refresh();
    say('console.link.signedIn');
  };
  return {
    endpoint,
    token,
    offer,
    server,
    found,
    busy,
    test: () =>
      trying(
        'asking',
        () =>
          platform.ask({
            to: 'background',
            type: 'console/link-test',
            endpoint: endpoint.value,
            token: typed(),
          }),
        false,
      ),
    byToken: () =>
      trying(
        'asking',
        () =>
          platform.ask({
            to: 'background',
            type: 'console/link-sign-in',
            endpoint: endpoint.value,
            token: typed() ?? '',
          }),
        true,
      ),
    byProvider: (provider) =>
      trying(
        provider,
        () =>
          platform.ask({
            to: 'background',
            type: 'console/link-open-id',
            endpoint: endpoint.value,
            issuer: provider.issuer,
            clientId: provider.clientId,
          }),
        true,
      ),
  };
}
