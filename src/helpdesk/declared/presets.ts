import type { Description } from './description';
import { rt } from './presets/rt';

/** The helpdesks that the package describes. */
export const presets: readonly Description[] = [rt];
