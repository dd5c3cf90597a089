import { stands } from '../../../../src/advice/given';
import { isNewer } from '../../../../src/cache/open';
import { voidMarks } from '../../kept/marks';
import type { BackendGive } from '../../kept/table';
import type { World } from '../../world';

/**
 * What this agent gave and a backend says was declined or withdrawn since, by a lead or in another browser, is
 * that here too. At a backend such an end is for ever, so an old answer says nothing wrong. True when one was.
 */
export async function takeBackHere(
  world: World,
  caseKey: string,
  lines: readonly BackendGive[],
): Promise<boolean> {
  const { cache } = world;
  const over = new Map(lines.filter((one) => !stands(one)).map((one) => [one.decision, one]));
  if (over.size === 0 || (await isNewer(cache))) return false;
  const { acts } = cache;
  const changed = await acts.transaction('rw', acts.decisions, () =>
    acts.decisions
      .where('caseKey')
      .equals(caseKey)
      .filter((row) => stands(row) && over.has(row.toldAs ?? row.id))
      .modify((row, ref) => {
        const said = over.get(row.toldAs ?? row.id);
        if (!said) return;
        // A step that still waits to be told is over with it, and says nothing about this end.
        const { event: _, ...kept } = row;
        const movedBy = said.movedBy ? { movedBy: said.movedBy } : {};
        ref.value = { ...kept, state: said.state, ...movedBy };
      }),
  );
  if (changed > 0) voidMarks(world);
  return changed > 0;
}
