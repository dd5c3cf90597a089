import type { Texts } from '../../texts';
import type { console as english } from '../en/console';

export const console: Texts<typeof english> = {};
