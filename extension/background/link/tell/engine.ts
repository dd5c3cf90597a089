import type { World } from '../../world';
import { consentIn } from '../read/consent';

/** What advised, as an act says it; the version only where the person lets versions be sent. */
export const engineIn = async (world: World): Promise<string> =>
  (await consentIn(world)).technical ? `leeway ${world.version}` : 'leeway';
