import type { SignInOffer } from '../../../src/messages/link';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Row } from '../parts/Row';
import { CheckFound } from './CheckFound';
import { ConnectProvider } from './ConnectProvider';
import type { Connecting } from './use-connect';

/** First the address, then whoever is there. What signs in depends on what the backend has said. */
export function ConnectSteps({
  connect,
  alone,
}: {
  readonly connect: Connecting;
  /** What is found, and the provider, are shown here and nowhere else. */
  readonly alone: boolean;
}) {
  const text = useText();
  const { endpoint, token, offer, busy } = connect;
  const { policy } = useOverview();
  const locked = policy?.endpoint != null;
  const pasted = policy?.pastedTokens !== false;
  const empty = endpoint.value.trim() === '';
  const waits = busy.value !== 'no';
  const provider = alone && offer.value?.how === 'openid' ? offer.value.provider : null;
  return (
    <form
      class="link-steps"
      onSubmit={(event) => {
        event.preventDefault();
        if (waits || empty) return;
        void (token.value.trim() === '' ? connect.test() : connect.byToken());
      }}
    >
      <h3>{text('console.link.step.where')}</h3>
      <Row
        for="link-endpoint"
        label={text('console.link.endpoint')}
        hint={locked ? undefined : text('console.link.endpointHint')}
        locked={locked}
      >
        <div class="link-field">
          <input
            class="field"
            id="link-endpoint"
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="https://leeway.example.com"
            aria-describedby="link-endpoint-hint"
            value={endpoint.value}
            readOnly={locked}
            onInput={(event) => {
              endpoint.value = event.currentTarget.value;
              // What another address has said says nothing about this one.
              offer.value = null;
            }}
          />
          <Button disabled={waits || empty} onPress={() => void connect.test()}>
            {text('console.link.test')}
          </Button>
        </div>
      </Row>
      {alone ? <CheckFound check={connect.found.value} busy={busy.value} /> : null}
      <h3>{text('console.link.step.who')}</h3>
      <p class="row-hint">{text('console.link.step.sends')}</p>
      {provider ? <ConnectProvider connect={connect} provider={provider} /> : null}
      {provider ? null : <p class="row-hint">{text(`console.link.step.${hint(offer.value, pasted)}`)}</p>}
      {!pasted ? null : provider ? (
        <details class="link-more">
          <summary>{text('console.link.withToken')}</summary>
          <TokenRow connect={connect} />
        </details>
      ) : (
        <TokenRow connect={connect} />
      )}
    </form>
  );
}

const hint = (offer: SignInOffer | null, pasted: boolean) =>
  !pasted ? 'noTokens' : offer?.how === 'token' ? 'token' : 'unknown';

/** The token leaves this field only for the background, and the field is emptied then. */
function TokenRow({ connect }: { readonly connect: Connecting }) {
  const text = useText();
  const { endpoint, token, busy, offer } = connect;
  const hours = useOverview().policy?.tokenHours ?? 12;
  const ready = endpoint.value.trim() !== '' && token.value.trim() !== '' && busy.value === 'no';
  return (
    <Row
      for="link-token"
      label={text('console.link.token')}
      hint={text('console.link.tokenHint', { n: { unit: 'count', value: hours } })}
    >
      <div class="link-field">
        <input
          class="field"
          id="link-token"
          type="password"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="link-token-hint"
          value={token.value}
          onInput={(event) => {
            token.value = event.currentTarget.value;
          }}
        />
        <Button
          kind={offer.value?.how === 'openid' ? 'secondary' : 'primary'}
          disabled={!ready}
          onPress={() => void connect.byToken()}
        >
          {text('console.link.signIn')}
        </Button>
      </div>
    </Row>
  );
}
