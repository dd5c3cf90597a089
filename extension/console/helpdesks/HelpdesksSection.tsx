import { useText } from '../../view/reading-context';
import { useOverview } from '../console-state';
import { Section } from '../parts/Section';
import { ExtraHosts } from './ExtraHosts';
import { FieldMap } from './FieldMap';
import { OtherHelpdesks } from './OtherHelpdesks';
import { PushedAdapters } from './PushedAdapters';
import { Zendesk } from './Zendesk';

/** Where the sidebar appears, and which of the helpdesk's fields it may use. */
export function HelpdesksSection() {
  const text = useText();
  const role = useOverview().link?.me?.role;
  return (
    <Section title={text('console.nav.helpdesks')} sub={text('console.helpdesks.sub')}>
      <Zendesk />
      <ExtraHosts />
      <OtherHelpdesks />
      <FieldMap />
      {role === 'lead' || role === 'admin' ? <PushedAdapters /> : null}
    </Section>
  );
}
