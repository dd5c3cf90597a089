import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { hostOf } from '../../../src/helpdesk/host-pattern';
import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { usePlatform } from '../platform';
import { zendeskAddress } from './zendesk-address';

/** Opens the person's own Zendesk in a new tab; a build for certain helpdesks already knows which. */
export function OpenHelpdesk() {
  const { hosts } = usePlatform();
  return hosts.builtIn.some((one) => one.startsWith('https://*.zendesk.com/')) ? (
    <OpenAccount />
  ) : (
    <OpenBuiltIn />
  );
}

/** Each helpdesk of the build that has one address. */
function OpenBuiltIn() {
  const text = useText();
  const platform = usePlatform();
  const places = platform.hosts.builtIn.filter((one) => !one.includes('*.'));
  return (
    <div class="buttons">
      {places.map((place) => (
        <Button key={place} onPress={() => platform.openTab(place.replace(/\/?\*$/, ''))}>
          {`${text('console.helpdesks.open')}: ${hostOf(place)}`}
        </Button>
      ))}
    </div>
  );
}

/** Type the account, press Enter. */
function OpenAccount() {
  const text = useText();
  const platform = usePlatform();
  const typed = useSignal('');
  const wrong = useSignal(false);
  const id = useId();
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault();
        const address = zendeskAddress(typed.value);
        wrong.value = address === null;
        if (address) platform.openTab(address);
      }}
    >
      <label for={id}>{text('console.helpdesks.account')}</label>
      <div class="affix">
        <input
          class="field"
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="acme"
          aria-invalid={wrong.value}
          aria-describedby={wrong.value ? `${id}-wrong` : undefined}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
            wrong.value = false;
          }}
        />
        <span aria-hidden="true">.zendesk.com</span>
      </div>
      <button type="submit" class="button secondary">
        {text('console.helpdesks.open')}
      </button>
      {wrong.value ? (
        <p class="field-wrong" id={`${id}-wrong`} role="alert">
          {text('console.helpdesks.accountWrong')}
        </p>
      ) : null}
    </form>
  );
}
