import type { LinkOverview } from '../../../src/messages/link';
import { useReading, useText } from '../../view/reading-context';

/** Where the backend puts the agent, and the sign-in that says so. */
export function Who({ link }: { readonly link: LinkOverview }) {
  const text = useText();
  const { language } = useReading();
  const { me, provider, signedInUntil, heardAt } = link;
  const at = (ms: number): string =>
    new Intl.DateTimeFormat(language, { weekday: 'long', hour: 'numeric', minute: '2-digit' }).format(ms);
  const until = { date: { unit: 'text', value: at(signedInUntil ?? 0) } } as const;
  const how =
    provider === null
      ? text('console.link.row.token', until)
      : `${provider.host}, ${signedInUntil === null ? text('console.link.row.renews') : text('console.link.row.until', until)}`;
  const rows: readonly (readonly [string, string])[] = [
    ...(me
      ? [
          [text('console.link.row.org'), me.org] as const,
          [text('console.link.row.team'), me.team ?? text('console.link.row.noTeam')] as const,
        ]
      : []),
    [text('console.link.endpoint'), link.endpoint],
    [text('console.link.row.by'), how],
    [text('console.link.row.heard'), heardAt === null ? text('console.link.row.never') : at(heardAt)],
  ];
  return (
    <dl class="link-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
