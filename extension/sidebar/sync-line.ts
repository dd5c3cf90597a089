import { stands } from '../../src/advice/given';
import type { DecisionView } from '../../src/messages/sidebar-state';
import { type TextKey, textOf } from '../../src/wording/catalogue';
import { useReading, useText } from '../view/reading-context';

/** Who gave it, when it was not given here. */
export function useWhose(decision: DecisionView): string | null {
  const { now } = useReading();
  const text = useText();
  const { by, at } = decision;
  if (by === undefined) return null;
  if (by === 'me') return text('sidebar.givenByMe', { at: { unit: 'date', value: at } });
  const justNow = Math.abs(now - at) < 2 * 60_000;
  return text(justNow ? 'sidebar.givenByColleagueNow' : 'sidebar.givenByColleague', {
    at: { unit: 'date', value: at },
  });
}

/** Who took it back, when that was not the agent. */
export function useMovedBy(): (decision: DecisionView) => string | null {
  const text = useText();
  return ({ movedBy, state }) => {
    if (!movedBy || stands({ state })) return null;
    return text(`sidebar.movedBy.${state === 'declined' ? 'declined' : 'withdrawn'}`, {
      name: { unit: 'text', value: movedBy.name || text('sidebar.aLead') },
      at: { unit: 'date', value: movedBy.at },
    });
  };
}

/** Why the backend refused it, in the reader's words as far as there are any. */
export function useRefused({ sync, reason }: DecisionView): string | null {
  const { language } = useReading();
  const text = useText();
  if (sync !== 'refused') return null;
  const why =
    reason === undefined ? '' : (textOf(`console.link.why.${reason}` as TextKey, language) ?? reason);
  // First that the word given stands: the agent reads this with the customer on the line.
  return [
    text('sidebar.refusedMend'),
    text('sidebar.refusedWhat', { why: { unit: 'text', value: why } }),
    text('sidebar.refusedTell'),
  ].join(' ');
}
