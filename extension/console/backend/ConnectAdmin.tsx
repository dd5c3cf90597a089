import { Button } from '../../view/Button';
import { useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';

/** What has to be entered at the provider: this browser's own redirect address. */
export function ConnectAdmin() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const copy = async () => {
    const done = await platform.copy(platform.redirect);
    say(done ? 'console.link.copied' : 'console.link.notCopied', undefined, done ? 'plain' : 'stop');
  };
  return (
    <details class="link-more">
      <summary>{text('console.link.admin')}</summary>
      <Row for="link-redirect" label={text('console.link.redirect')} hint={text('console.link.redirectHint')}>
        <div class="link-field">
          <input
            class="field code"
            id="link-redirect"
            type="text"
            readOnly
            aria-describedby="link-redirect-hint"
            value={platform.redirect}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button onPress={() => void copy()}>{text('console.link.copy')}</Button>
        </div>
      </Row>
    </details>
  );
}
