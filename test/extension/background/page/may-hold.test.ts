import { expect, test } from 'vitest';
import { mayHold } from '../../../../extension/background/page/may-hold';
import { mounted } from '../../../../extension/background/page/mounted';
import { settingsInForce } from '../../../../extension/background/policy/settings';
import type { World } from '../../../../extension/background/world';
import { desk } from '../desk';

const origin = 'https://acme.zendesk.com';
const href = `${origin}/agent/tickets/4812`;

/** A browser whose helpdesk answers with this policy, and how often it was asked; null for one that is away. */
function worldWith(policy: string | null) {
  const asked: string[] = [];
  const answers = { policy };
  const head = async (address: string): Promise<Headers> => {
    asked.push(address);
    if (answers.policy === null) throw new TypeError('Failed to fetch');
    return new Headers(answers.policy === '' ? {} : { 'cross-origin-embedder-policy': answers.policy });
  };
  const world: World = { ...desk().world, head };
  return { world, asked, answers };
}

test.each([
  ['', true],
  ['unsafe-none', true],
  ['require-corp', false],
  ['require-corp; report-to="all"', false],
  ['credentialless', false],
])(
  'a page with the embedder policy "%s" may hold our frame: %s, which is asked until it may',
  async (policy, holds) => {
    const { world, asked } = worldWith(policy);
    for (let times = 0; times < 3; times += 1) expect(await mayHold(world, origin, href)).toBe(holds);
    expect(asked).toHaveLength(holds ? 1 : 3);
  },
);

test('a helpdesk that is away is taken for the usual one and asked again', async () => {
  const { world, answers } = worldWith(null);
  expect(await mayHold(world, origin, href)).toBe(true);
  answers.policy = 'require-corp';
  expect(await mayHold(world, origin, href)).toBe(false);
});

test('only a page of the helpdesk itself is asked for', async () => {
  const { world, asked } = worldWith('require-corp');
  for (const address of ['x', 'https://acme.zendesk.com.example.org/', 'https://other.zendesk.com/agent'])
    expect(await mayHold(world, origin, address)).toBe(true);
  expect(asked).toEqual([]);
});

test('a page that may not hold our frame is told to mount without one, and learns no address', async () => {
  const { world } = worldWith('require-corp');
  const { settings } = await settingsInForce(world);
  const sender = { tabId: 1, origin, documentId: 'page-1' };
  const message = { to: 'background', type: 'page/mounted', adapter: 'zendesk', href } as const;
  const mount = await mounted(world, sender, settings, message);
  expect(mount).toMatchObject({ src: null, texts: { blocked: expect.stringContaining('embedded frames') } });
  expect(JSON.stringify(mount)).not.toContain('extension:');
});

test('asks for the page alone, never for what its address asks for beside it', async () => {
  const { world, asked } = worldWith('');
  await mayHold(world, origin, `${href}?Action=Take#now`);
  expect(asked).toEqual([href]);
});
