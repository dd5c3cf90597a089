import type { Playbook } from '../../../src/playbook/types';
import { useText } from '../../view/reading-context';
import { Row } from '../parts/Row';
import { Conditions } from './Conditions';
import type { Typed } from './draft';
import { AreaField } from './FormField';

/** Whom it affects: by name, or by what is true of them. */
export function Affected(props: {
  readonly playbook: Playbook;
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
}) {
  const text = useText();
  return (
    <fieldset>
      <legend>{text('console.incident.part.who')}</legend>
      <AreaField
        name="who"
        rows={3}
        label={text('console.incident.who')}
        hint={text('console.incident.whoHint')}
      />
      <Row label={text('console.incident.when')}>
        <Conditions
          playbook={props.playbook}
          conditions={props.typed.conditions}
          onChange={(conditions) => props.set({ conditions })}
        />
      </Row>
    </fieldset>
  );
}
