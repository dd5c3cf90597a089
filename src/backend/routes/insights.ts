import { type Call, type Context, type Refusal, type Reply, refuse } from '../context';
import { gatherInsights, type Insights } from '../insights/gather';
import { gatherOnThread, isLarge } from '../insights/gather-on-thread';
import { day, endOfDays, firstDay } from './days';

/** Figures for leads: sums over the decisions and customers of their own organisation, small groups left out. */
export async function insights(context: Context, call: Call): Promise<Reply | Refusal> {
  const now = context.now();
  const { query } = call;
  const to = query.to === undefined ? now : endOfDays(query.to, now);
  const from = query.from === undefined ? (to ?? now) - 90 * day : firstDay(query.from, now);
  if (from === null || to === null || from >= to)
    return refuse('invalid', 'from and to are RFC 3339 times, from the earlier one');
  const awayDays = Number(call.query.away ?? 365);
  if (!Number.isInteger(awayDays) || awayDays < 31 || awayDays > 1095)
    return refuse('invalid', 'away is a whole number of days from 31 to 1095');
  const currency = call.query.currency ?? null;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency))
    return refuse('invalid', 'currency is three letters of ISO 4217, such as EUR');
  const asked = { org: call.who.org, from, to, currency, awayDays, now };
  const found = await once(JSON.stringify(asked), async () =>
    (await isLarge(context.opened, asked.org))
      ? gatherOnThread(context.opened.address, asked)
      : gatherInsights(context.opened.beside('insights').db, asked),
  );
  return found ? { body: found } : refuse('not-found', 'no playbook is published yet');
}

type Found = Promise<Insights | null>;
const underWay = new Map<string, Found>();

/** Whoever asks the same meanwhile gets the same answer. */
function once(key: string, work: () => Found): Found {
  const known = underWay.get(key);
  if (known) return known;
  const found = work().finally(() => underWay.delete(key));
  underWay.set(key, found);
  return found;
}
