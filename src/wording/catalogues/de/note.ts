import type { Texts } from '../../texts';
import type { note as english } from '../en/note';

export const note: Texts<typeof english> = {};
