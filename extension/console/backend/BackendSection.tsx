import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
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
      {link ? <Sent link={link} /> : null}
    </Section>
  );
}
