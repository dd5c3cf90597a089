import type { Language } from '../../catalogue-shape';
import { catalogue } from './catalogue';
import { grammar } from './grammar';

export const language: Language = { name: 'English', catalogue, grammar };
