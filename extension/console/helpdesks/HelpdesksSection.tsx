import { useText } from '../../view/reading-context';
import { Section } from '../parts/Section';
import { ExtraHosts } from './ExtraHosts';
import { FieldMap } from './FieldMap';
import { Zendesk } from './Zendesk';

/** Where the sidebar appears, and which of the helpdesk's fields it may use. */
export function HelpdesksSection() {
  const text = useText();
  return (
    <Section title={text('console.nav.helpdesks')} sub={text('console.helpdesks.sub')}>
      <Zendesk />
      <ExtraHosts />
      <FieldMap />
    </Section>
  );
}
