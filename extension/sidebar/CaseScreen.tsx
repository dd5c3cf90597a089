import { useRef } from 'preact/hooks';
import type { CaseView } from '../../src/messages/sidebar-state';
import { Close } from './Close';
import { CaseContext, useDesk } from './desk';
import { Foot } from './Foot';
import { useFollowTheStep } from './follow-the-step';
import { Hear } from './Hear';
import { History } from './History';
import { Incidents } from './Incidents';
import { KeysPanel } from './KeysPanel';
import { AsleepContext } from './keys';
import { Main } from './Main';
import { Signals } from './Signals';
import { Snag } from './Snag';
import { Solve } from './Solve';
import { Who } from './Who';
import { useWayBack } from './way-back';

/** One case: who and what is at risk always, then hear, solve, close on one page; a panel takes its place. */
export function CaseScreen({ view }: { readonly view: CaseView }) {
  const { panel } = useDesk();
  const open = panel.value;
  useFollowTheStep(view);
  useWayBack(open);
  const covered = open === 'history' || open === 'keys';
  const asleep = useRef(covered);
  asleep.current = covered;
  return (
    <CaseContext.Provider value={view}>
      {open === 'history' ? <History /> : null}
      {open === 'keys' ? <KeysPanel /> : null}
      <Main class="case" hidden={covered}>
        <AsleepContext.Provider value={asleep}>
          <Who />
          <Signals />
          <Incidents />
          <Hear />
          <Solve />
          <Close />
        </AsleepContext.Provider>
      </Main>
      {open === 'snag' ? <Snag /> : null}
      <Foot />
    </CaseContext.Provider>
  );
}
