import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { IncidentsCard } from '../incidents/IncidentsCard';
import { Insights } from '../insights/Insights';
import { Section } from '../parts/Section';
import { Connect } from './Connect';
import { Sent } from './Sent';
import { SignedIn } from './SignedIn';

/** The link to a backend: where it is, who is signed in, and what has been sent. */
export function BackendSection() {
  const text = useText();
  const link = useOverview().link ?? null;
  const signedIn = link !== null && link.state !== 'not-signed-in';
  return (
    <Section title={text('console.nav.backend')} sub={text('console.link.sub')}>
      {signedIn ? <SignedIn link={link} /> : <Connect link={link} />}
      {signedIn && link.me && link.me.role !== 'agent' ? <IncidentsCard /> : null}
      {link ? <Sent link={link} /> : null}
      {signedIn && link.me && link.me.role !== 'agent' ? <Insights /> : null}
    </Section>
  );
}
