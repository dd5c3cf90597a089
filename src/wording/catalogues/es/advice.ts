import type { Texts } from '../../texts';
import type { advice as english } from '../en/advice';

export const advice: Texts<typeof english> = {};
