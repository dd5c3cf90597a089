import { isNewer } from '../../../src/cache/open';
import { usePlaybook } from '../../../src/cache/playbooks';
import type { Overview } from '../../../src/messages/console';
import { checkPlaybook } from '../../../src/playbook/shape';
import { no, ok, type Result } from '../../../src/trouble/result';
import { forgetPlaybooks } from '../kept/playbook-in-force';
import { signedIn } from '../link/read/link';
import type { World } from '../world';
import { redrawnOverview } from './overview';

/** Puts a playbook in force in this browser alone; with a backend it is the backend's to say (`linked`). */
export async function choosePlaybook(
  world: World,
  document: unknown,
  reason: string,
): Promise<Result<Overview>> {
  const checked = checkPlaybook(document);
  if (!checked.ok) {
    const [first] = checked.problems;
    return no('invalid', first ? String(first.code) : undefined);
  }
  if (await isNewer(world.cache)) return no('conflict', 'newer-database');
  if ((await signedIn(world)) !== null) return no('forbidden', 'linked');
  await usePlaybook(world.cache, checked.value, reason, world.now());
  forgetPlaybooks(world.cache);
  return redrawnOverview(world, ok(null));
}
