import type { Playbook } from '../../../src/playbook/types';

export function Differences(_: { readonly from: Playbook; readonly to: Playbook }) {
  return null;
}
