import { useSignal } from '@preact/signals';
import type { LinkCheck, LinkOverview } from '../../../src/messages/link';
import type { Reason } from '../../../src/trouble/result';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';
import { useConsole } from '../console-state';
import { Row } from '../parts/Row';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { CheckFound } from './CheckFound';
import { Leave } from './Leave';

/** Address and token. The token leaves this field only for the background, and the field is emptied then. */
export function Connect({ link }: { readonly link: LinkOverview | null }) {
  const text = useText();
  const say = useSay();
  const state = useConsole();
  const platform = usePlatform();
  const endpoint = useSignal(link?.endpoint ?? '');
  const token = useSignal('');
  const found = useSignal<LinkCheck | null>(null);
  const busy = useSignal(false);

  const trying = async (ask: () => Promise<LinkCheck | null>): Promise<void> => {
    busy.value = true;
    found.value = null;
    found.value = await ask();
    busy.value = false;
  };
  const test = () =>
    trying(async () => {
      const typed = token.value.trim();
      const answer = await platform.ask({
        to: 'background',
        type: 'console/link-test',
        endpoint: endpoint.value,
        token: typed === '' ? null : typed,
      });
      return answer.ok ? answer.value : troubled(answer.reason);
    });
  const signIn = () =>
    trying(async () => {
      const answer = await platform.ask({
        to: 'background',
        type: 'console/link-sign-in',
        endpoint: endpoint.value,
        token: token.value.trim(),
      });
      if (!answer.ok) return troubled(answer.reason);
      if (answer.value.found === 'fine') {
        token.value = '';
        await state.refresh();
        say('console.link.signedIn');
      }
      return answer.value;
    });
  const troubled = (reason: Reason): null => {
    say(keyOf(reason), undefined, 'stop');
    return null;
  };

  const empty = endpoint.value.trim() === '';
  return (
    <Card
      title={text('console.link.connection')}
      sub={link ? undefined : text('console.link.standalone')}
      action={link ? <Leave /> : null}
    >
      {link ? (
        <Notice tone="care">
          {text('console.link.notSignedIn', { server: { unit: 'text', value: link.server } })}
        </Notice>
      ) : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy.value && !empty) void (token.value.trim() === '' ? test() : signIn());
        }}
      >
        <Row
          for="link-endpoint"
          label={text('console.link.endpoint')}
          hint={text('console.link.endpointHint')}
        >
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
            onInput={(event) => {
              endpoint.value = event.currentTarget.value;
            }}
          />
        </Row>
        <Row for="link-token" label={text('console.link.token')} hint={text('console.link.tokenHint')}>
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
        </Row>
        <div class="buttons">
          <Button
            kind="primary"
            disabled={busy.value || empty || token.value.trim() === ''}
            onPress={() => void signIn()}
          >
            {text('console.link.signIn')}
          </Button>
          <Button disabled={busy.value || empty} onPress={() => void test()}>
            {text('console.link.test')}
          </Button>
        </div>
      </form>
      <CheckFound check={found.value} busy={busy.value} />
    </Card>
  );
}

const keyOf = (reason: Reason) => `console.trouble.${reason}` as const;
