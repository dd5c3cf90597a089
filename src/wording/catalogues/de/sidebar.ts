import type { Texts } from '../../texts';
import type { sidebar as english } from '../en/sidebar';

export const sidebar: Texts<typeof english> = {};
