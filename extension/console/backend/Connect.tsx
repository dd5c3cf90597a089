import type { LinkOverview } from '../../../src/messages/link';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Card } from '../parts/Section';
import { CheckFound } from './CheckFound';
import { ConnectAdmin } from './ConnectAdmin';
import { ConnectSteps } from './ConnectSteps';
import { Leave } from './Leave';
import { useConnect } from './use-connect';

/** Nobody is signed in: where the backend is, then who it is. Signing in again is one press. */
export function Connect({ link }: { readonly link: LinkOverview | null }) {
  const text = useText();
  const connect = useConnect(link);
  const { busy, offer, found } = connect;
  const { policy } = useOverview();
  const fixed = policy !== undefined && (policy.endpoint !== null || policy.backendRequired);
  const again = link !== null && link.provider !== null && offer.value?.how === 'openid';
  const provider = offer.value?.how === 'openid' ? offer.value.provider : null;
  const same = provider !== null && provider.issuer === link?.provider?.issuer;
  return (
    <Card
      title={text('console.link.connection')}
      sub={link ? undefined : text('console.link.standalone')}
      action={link && !fixed ? <Leave /> : null}
    >
      {link ? (
        <Notice
          tone="care"
          action={
            again && same && provider ? (
              <Button
                kind="primary"
                disabled={busy.value !== 'no'}
                onPress={() => void connect.byProvider(provider)}
              >
                {text('console.link.signInAt', { host: { unit: 'text', value: provider.host } })}
              </Button>
            ) : null
          }
        >
          {text(link.me ? 'console.link.again' : 'console.link.notSignedIn', {
            server: { unit: 'text', value: link.server },
          })}
        </Notice>
      ) : null}
      {again && same ? (
        <>
          <CheckFound check={found.value} busy={busy.value} />
          <details class="link-more">
            <summary>{text('console.link.elsewhere')}</summary>
            <ConnectSteps connect={connect} alone={false} />
          </details>
        </>
      ) : (
        <ConnectSteps connect={connect} alone />
      )}
      <ConnectAdmin />
    </Card>
  );
}
