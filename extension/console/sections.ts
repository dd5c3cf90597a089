import type { IconName } from '../view/Icon';

export const sections = [
  'start',
  'profiles',
  'helpdesks',
  'playbook',
  'asks',
  'incidents',
  'insights',
  'backend',
  'you',
  'privacy',
  'health',
] as const;

export type SectionId = (typeof sections)[number];

export const sectionIcons: Readonly<Record<SectionId, IconName>> = {
  start: 'check',
  profiles: 'person',
  helpdesks: 'out',
  playbook: 'file',
  asks: 'clock',
  incidents: 'incident',
  insights: 'calendar',
  backend: 'upload',
  you: 'eye',
  privacy: 'shield',
  health: 'break',
};

/** What only a lead or an administrator can do. */
export const forLeads: readonly SectionId[] = ['asks', 'incidents', 'insights'];

/** The section an address names (`#profiles`, `#/profiles`); the start for anything else. */
export function sectionOf(hash: string): SectionId {
  const name = hash.replace(/^#\/?/, '').split('/')[0];
  return sections.find((section) => section === name) ?? 'start';
}
