import type { ProviderNamed } from '../../../src/messages/link';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import type { Connecting } from './use-connect';

/** Whom the backend lets say who somebody is. Pressing is the agent's confirmation that this is right. */
export function ConnectProvider({
  connect,
  provider,
}: {
  readonly connect: Connecting;
  readonly provider: ProviderNamed;
}) {
  const text = useText();
  const { issuer, clientId, host } = provider;
  return (
    <div class="link-provider">
      <p>{text('console.link.step.provider', { server: { unit: 'text', value: connect.server.value } })}</p>
      <dl class="link-facts">
        <dt>{text('console.link.issuer')}</dt>
        <dd>
          <code>{issuer}</code>
        </dd>
        <dt>{text('console.link.client')}</dt>
        <dd>
          <code>{clientId}</code>
        </dd>
      </dl>
      <p class="row-hint" id="link-confirm">
        {text('console.link.confirm')}
      </p>
      <Button
        kind="primary"
        disabled={connect.busy.value !== 'no'}
        onPress={() => void connect.byProvider(provider)}
      >
        {text('console.link.signInAt', { host: { unit: 'text', value: host } })}
      </Button>
    </div>
  );
}
