import { checkPlaybook } from '../../../src/playbook/shape';
import type { Playbook } from '../../../src/playbook/types';

/**
 * A playbook as a file: its name, its text, its type. The keys stand in the order of the schema, whatever was
 * edited first, so that two files differ only where the playbooks do.
 */
export function fileOf(playbook: Playbook, version: number | null): readonly [string, string, string] {
  const checked = checkPlaybook(playbook);
  const name = playbook.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const text = `${JSON.stringify(checked.ok ? checked.value : playbook, null, 2)}\n`;
  return [`${name}${version === null ? '' : `-v${version}`}.json`, text, 'application/json'];
}
