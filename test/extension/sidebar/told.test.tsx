// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { IncidentView, PlaybookNews } from '../../../src/messages/sidebar-state';
import { states } from '../../gallery/states';
import { shown } from './desk';

const base = states.solve;
if (base?.view.kind !== 'case') throw new Error('the gallery has no case at solve');
const { view } = base;
const now = Date.UTC(2026, 0, 1);

const news: PlaybookNews = {
  version: view.playbook.version,
  title: 'Retail',
  by: 'Lea Brandt',
  at: now,
  reason: 'Returns were too dear',
  stopNow: false,
  count: 2,
  lines: ['A rule is gone.', 'A room is larger.'],
  unread: true,
};
const storm: IncidentView = {
  id: 'i1',
  title: 'Courier strike',
  since: now,
  nextUpdate: null,
  known: 'Parcels wait in the depot.',
  words: { en: 'Your parcel is safe.' },
  concierge: 'Ben',
  stands: 'found',
  behind: true,
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('says once what a publish changed and why, and lets go of it when it was read', () => {
  const { sent } = shown({ ...base, news });
  expect(screen.getByText(/changed the playbook: 2 changes/).textContent).toContain('Lea Brandt');
  expect(screen.getByText('A rule is gone.')).toBeTruthy();
  expect(screen.getByText(/Returns were too dear/)).toBeTruthy();
  press('Got it');
  expect(sent).toContainEqual({ to: 'background', type: 'sidebar/news-read', version: news.version });
});

it('says of a case that keeps the version it began with that the change is for the next, and takes it when asked', () => {
  const { sent } = shown({ ...base, news: { ...news, version: news.version + 1 } });
  expect(screen.getByText(/changed the playbook, from the next case on: 2 changes/)).toBeTruthy();
  expect(screen.getByText(/Returns were too dear/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Got it' })).toBeNull();
  press('Take it for this case');
  expect(sent).toContainEqual({ to: 'background', type: 'sidebar/take-playbook' });
});

it('says nothing of it once it was read', () => {
  shown({ ...base, news: { ...news, unread: false } });
  expect(screen.queryByText(/changed the playbook/)).toBeNull();
});

it('names the lead where the backend names nobody', () => {
  shown({ ...base, news: { ...news, by: null } });
  expect(screen.getByText(/Your team lead changed the playbook/)).toBeTruthy();
});

it('takes the agent’s word on the incident behind the case', () => {
  const { sent } = shown({ ...base, view: { ...view, incidents: [storm] } });
  const { caseKey } = view;
  expect(screen.getByText('Parcels wait in the depot.')).toBeTruthy();
  press('About this incident');
  press('Something else');
  expect(sent).toEqual([
    { to: 'background', type: 'sidebar/incident', caseKey, incident: 'i1', about: true },
    { to: 'background', type: 'sidebar/incident', caseKey, incident: 'i1', about: false },
  ]);
});

it('offers the other open ones with one tap, and takes the word back', () => {
  const said = { ...storm, stands: 'said' } as const;
  const other = { ...storm, id: 'i2', title: 'Power cut', stands: 'open', behind: false } as const;
  const { sent } = shown({ ...base, view: { ...view, incidents: [said, other] } });
  press('Take that back');
  press('This customer too');
  const { caseKey } = view;
  expect(sent).toEqual([
    { to: 'background', type: 'sidebar/incident', caseKey, incident: 'i1', about: undefined },
    { to: 'background', type: 'sidebar/incident', caseKey, incident: 'i2', about: true },
  ]);
});
