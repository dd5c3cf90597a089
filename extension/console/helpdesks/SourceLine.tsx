import type { Description } from '../../../src/helpdesk/declared/description';
import { hostOf } from '../../../src/helpdesk/host-pattern';
import { Notice } from '../../view/Notice';
import { useText } from '../../view/reading-context';

/** Where a description comes from; one that nobody has run says so. */
export function SourceLine({ about }: { readonly about: Description }) {
  const text = useText();
  const { source, hosts } = about;
  const [host] = hosts;
  const where = host
    ? text('console.described.theirHost', { host: { unit: 'text', value: hostOf(host) } })
    : '';
  if (!source) return <p class="row-hint">{text('console.described.own')}</p>;
  const told = {
    what: { unit: 'text', value: source.what },
    date: { unit: 'date', value: Date.parse(`${source.on}T12:00:00Z`) },
  } as const;
  return source.how === 'run' ? (
    <p class="row-hint">
      {text('console.described.ran', told)} {where}
    </p>
  ) : (
    <Notice tone="care">
      {text('console.described.notRun', told)} {where}
    </Notice>
  );
}
