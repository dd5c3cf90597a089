import { textOf } from './catalogue';
import { shipped } from './language';

/** What may stand in a managed value, as a sentence; null for a key that has none. */
export const policyForm = (key: string, language: string): string | null =>
  textOf(`policy.form.${key}`, language)?.replace('{languages}', shipped.join(', ')) ?? null;
