import type { LinkOverview } from '../../../src/messages/link';
import { playbookOf } from '../kept/playbook-in-force';
import { consentIn } from '../link/read/consent';
import { linkOf, renewable, tokenOf } from '../link/read/link';
import { heardAt, linkState } from '../link/read/link-state';
import { providerNamed } from '../link/sign-in/offer';
import { lastPolicy } from '../policy/policy';
import type { World } from '../world';

/** How many refused acts are listed. */
const most = 20;

/** The link as the options page shows it; null while Leeway stands alone. */
export async function linkOverview(world: World): Promise<LinkOverview | null> {
  const row = await linkOf(world);
  if (row === null) return null;
  const { backend, queued } = await linkState(world);
  const playbook = await playbookOf(world.cache, null, [], world.now());
  const concessions = playbook?.playbook.concessions ?? [];
  const answered =
    row.account === null
      ? []
      : await world.cache.rows.outbox
          .filter(({ link, result, undone }) => link === row.account && result !== undefined && !undone)
          .reverse()
          .toArray();
  const refused = answered.filter(({ result }) => result === 'rejected').slice(0, most);
  const cases = await world.cache.rows.cases.bulkGet(refused.map(({ caseKey }) => caseKey));
  return {
    endpoint: row.endpoint,
    server: row.server,
    state: backend === 'standalone' ? 'not-signed-in' : backend,
    me: row.me,
    signedInUntil: renewable(row) !== null || tokenOf(row, world.now()) === null ? null : row.tokenUntil,
    provider: row.openId ? providerNamed(row.openId) : null,
    heardAt: await heardAt(world),
    queued,
    reports: await reportsOf(world),
    sent: answered.filter(({ result }) => result !== 'rejected' && result !== 'kept').length,
    refused: refused.map(({ id, at, type, reason, body }, i) => ({
      id,
      at,
      type,
      reason: reason ?? '',
      label: cases[i]?.label ?? '',
      title: concessions.find((one) => one.id === body.concession)?.title ?? null,
    })),
    over: answered.filter(({ result }) => isOver(result)).length,
  };
}

async function reportsOf(world: World): Promise<LinkOverview['reports']> {
  if (!(await lastPolicy(world)).values.statusReports) return 'none';
  return (await consentIn(world)).technical ? 'sent' : 'not-allowed';
}

const isOver = (result: string | undefined): boolean => result === 'accepted-overdraft';
