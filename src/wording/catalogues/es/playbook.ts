import type { Texts } from '../../texts';
import type { playbook as english } from '../en/playbook';

export const playbook: Texts<typeof english> = {};
