import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AdaptersTried } from '../../../../src/messages/adapters';
import type { IncidentLine, IncidentToChange } from '../../../../src/messages/incident';
import type { Result } from '../../../../src/trouble/result';
import { noon } from '../desk';
import { type LinkedDesk, signedInDesk } from '../linked-desk';
import { caseOf } from '../people';

let it: LinkedDesk;
beforeEach(async () => {
  it = await signedInDesk();
  await it.say.console({ type: 'console/link-sign-out' });
  await it.signIn(it.server.tokens.lead);
});
afterEach(() => it.close());

const draft = {
  ...{ title: 'Courier strike', since: new Date(noon - 1_000).toISOString(), until: null },
  ...{ identifiers: [], conditions: [], known: '', words: {}, nextUpdate: null, concierge: null },
  ...{ concession: 'waive-late-fee', budget: 10_000, cause: null, fault: null },
};
const said = <T>(answer: unknown): T => {
  const result = answer as Result<T>;
  if (!result.ok) throw new Error(`${result.reason} ${result.detail ?? ''}`);
  return result.value;
};

test('a lead declares, changes, ends and opens again, and reads back what stands', async () => {
  const declared = said<readonly IncidentLine[]>(
    await it.say.console({ type: 'console/incident-declare', incident: draft } as never),
  );
  const id = declared[0]?.id ?? '';
  expect(declared).toMatchObject([{ open: true, budget: 10_000, used: 0 }]);
  const change = { budget: 20_000, known: 'It goes on.' };
  const changed = said<readonly IncidentLine[]>(
    await it.say.console({ type: 'console/incident-change', id, change } as never),
  );
  expect(changed).toMatchObject([{ budget: 20_000 }]);
  const read = said<IncidentToChange>(await it.say.console({ type: 'console/incident', id } as never));
  expect(read).toEqual({ draft: { ...draft, ...change }, used: 0 });
  expect(await it.say.console({ type: 'console/incident-end', id } as never)).toMatchObject({
    value: [{ open: false }],
  });
  const again = { type: 'console/incident-change', id, change: { until: null } };
  expect(await it.say.console(again as never)).toMatchObject({ value: [{ open: true }] });
});

test('what the playbook does not know is refused here with its field, and a stranger’s id is not found', async () => {
  const odd = { type: 'console/incident-change', id: 'x', change: { concession: 'no-such' } };
  expect(await it.say.console(odd as never)).toMatchObject({ reason: 'invalid', detail: 'concession' });
  const wrong = { type: 'console/incident-change', id: 'x', change: { budget: -1 } };
  expect(await it.say.console(wrong as never)).toMatchObject({ reason: 'invalid', detail: 'budget' });
  const none = { type: 'console/incident-change', id: 'x', change: { title: 'x' } };
  expect(await it.say.console(none as never)).toMatchObject({ ok: false, reason: 'not-found' });
  expect(await it.say.console({ type: 'console/incident', id: 'x' } as never)).toMatchObject({
    reason: 'not-found',
  });
});

const line = (more: object = {}) => ({
  ...{ adapter: 'zendesk', versions: ['0-9'], selectors: { composer: '[role="textbox"]' }, off: [] },
  ...more,
});
const tried = (list: readonly unknown[]) =>
  it.say.console({ type: 'console/adapters-try', list } as never) as Promise<Result<AdaptersTried>>;
const pushedList = async () => (await it.server.call('GET', '/v1/adapters')).body.adapters;

test('a list is tried on the open tabs before anybody gets it, pushed for everybody, and taken back', async () => {
  await it.mount(1);
  await it.open(1, caseOf(1));
  const asked: { func: unknown; args: unknown[] }[] = [];
  it.at.world.browser.scripting.executeScript = (async (what: { func: unknown; args: unknown[] }) => {
    asked.push(what);
    return [{ result: [3, 0] }];
  }) as never;
  const list = [line({ selectors: { composer: '[role="textbox"]', ticket: '[data-t="{id}"]' } })];
  expect(said(await tried(list))).toMatchObject({
    tabs: 1,
    lines: [
      {
        for: 'here',
        places: [
          { name: 'composer', found: 1 },
          { name: 'ticket', found: 0 },
        ],
      },
    ],
  });
  expect(asked[0]?.args).toEqual([['[role="textbox"]', '[data-t="1"]']]);
  expect(await pushedList()).toEqual([]);
  said(await it.say.console({ type: 'console/adapters-set', list } as never));
  expect(await pushedList()).toEqual(list);
  expect(said(await it.say.console({ type: 'console/adapters' } as never))).toEqual(list);
  said(await it.say.console({ type: 'console/adapters-set', list: [] } as never));
  expect(await pushedList()).toEqual([]);
});

test.each([
  ['selector 0.selectors.composer', [line({ selectors: { composer: 'a, b' } })]],
  ['place 0.selectors.cookie', [line({ selectors: { cookie: '.a' } })]],
  ['part 1.off.0', [line(), line({ off: ['everything'] })]],
  ['versions 0.versions.0', [line({ versions: ['newest'] })]],
  ['shape 0.note', [line({ note: 'x' })]],
])('a list that is wrong is named as %s and never sent', async (detail, list) => {
  expect(await tried(list)).toMatchObject({ ok: false, reason: 'invalid', detail });
  const set = await it.say.console({ type: 'console/adapters-set', list } as never);
  expect(set).toMatchObject({ ok: false, reason: 'invalid', detail });
  expect(await pushedList()).toEqual([]);
});

test('lines for other versions and unknown helpdesks are told as such, and an agent pushes nothing', async () => {
  const list = [line({ versions: ['99'] }), line({ adapter: 'other' })];
  expect(said<AdaptersTried>(await tried(list)).lines.map((one) => one.for)).toEqual(['other', 'unknown']);
  await it.say.console({ type: 'console/link-sign-out' });
  await it.signIn();
  const set = { type: 'console/adapters-set', list: [line()] };
  expect(await it.say.console(set as never)).toMatchObject({ ok: false, reason: 'forbidden' });
});
