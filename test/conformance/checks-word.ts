import * as b from '../../src/contract/bodies';
import type { Playbook } from '../../src/playbook/types';
import { type Check, expectThat, refused, type Server, shaped } from './check';
import { aGive, send } from './checks-acts';
import { newId } from './new-id';

/** What a given word is worth: to the colleagues who see it, to the lead who said yes, to who gave it. */
const check = (level: Check['level'], promise: string, run: Check['run']): Check => ({ level, promise, run });
const asLead = { as: 'lead' } as const;
const at = (): string => new Date().toISOString();

const onCase = async (server: Server, key: string, as: 'agent' | 'lead' = 'agent') =>
  shaped(b.ledger, await server.ask('GET', `/v1/ledger?case=${encodeURIComponent(key)}`, { as }), 'ledger')
    .onCase;

const stepOn = (give: { case: string; decision: string }, type: string) => ({
  type,
  id: newId(),
  at: at(),
  case: give.case,
  customer: null,
  decision: give.decision,
});

/** An ask of the agent's, as it stands in the list. */
async function asked(server: Server, amount: number) {
  const { case: key, concession } = await aGive(server);
  const id = newId();
  const ask = { type: 'ask', id, at: at(), case: key, customer: null, concession, amount, reason: 'why not' };
  const [kept] = await send(server, [{ ...ask, facts: { cause: 'conformance' } }]);
  expectThat(kept?.result === 'accepted', `the ask: ${kept?.result}`);
  return { id, case: key, concession };
}

const answered = (server: Server, id: string, body: object) =>
  server.ask('POST', `/v1/asks/${id}/answer`, { ...asLead, body });

export const wordChecks: readonly Check[] = [
  check(
    'acts',
    'the ledger tells each decision with what it counts as, and whether it was mine',
    async (server) => {
      const give = await aGive(server, { amount: 1 });
      await send(server, [give]);
      const [line] = await onCase(server, give.case);
      expectThat(line?.decision === give.decision && line.state === 'given', 'the give is not in the ledger');
      expectThat(line.goodwill && !line.owed && !line.floor && !line.approved, 'it counts as something else');
      expectThat(line.mine, 'it is not mine');
      if (!server.has('lead')) return;
      const [theirs] = await onCase(server, give.case, 'lead');
      expectThat(theirs?.mine === false, 'it is said to be somebody else’s');
    },
  ),
  check('acts', 'a refused give says what room is left', async (server) => {
    const give = await aGive(server);
    const [one] = await send(server, [{ ...give, amount: give.amount + 1 }]);
    expectThat(one?.reason === 'over-room', `reason ${one?.reason}`);
    expectThat(one.room?.case === give.amount, `room ${one.room?.case}, not ${give.amount}`);
  }),
  check(
    'acts',
    'the same cause within fourteen days is one room, whichever case it is given on',
    async (server) => {
      const found = await server.ask('POST', '/v1/customers/find', { body: { lookups: [[server.known]] } });
      const [known] = shaped(b.findAnswer, found, 'find').results;
      expectThat(known?.found === 'one', 'the known customer is not found');
      const answers = { fault: 'ours', cause: `conformance-${newId()}` };
      const give = async (amount: number, daysAgo: number) => {
        const made = await aGive(server, { customer: known.profile.id, amount });
        const caseBegan = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
        return { ...made, madeWith: { ...made.madeWith, answers, caseBegan } };
      };
      const whole = (await aGive(server)).amount;
      const [first] = await send(server, [await give(whole, 3)]);
      expectThat(first?.result === 'accepted', `first: ${first?.result} ${first?.reason ?? ''}`);
      const [second] = await send(server, [await give(whole, 0)]);
      expectThat(second?.reason === 'over-room', `the room was given twice: ${second?.result}`);
      expectThat(second.room?.case === 0, `room ${second.room?.case} left`);
      const [later] = await send(server, [await give(whole, 18)]);
      expectThat(later?.result === 'accepted', `a case of fifteen days before: ${later?.result}`);
    },
  ),
  check('acts', 'what is theirs by right is never refused for room', async (server) => {
    const give = await aGive(server);
    const book = shaped(b.playbookInForce, await server.ask('GET', '/v1/playbook'), 'playbook');
    const owed = (book.playbook as unknown as Playbook).concessions.find((one) => one.owed !== null);
    if (!owed) return;
    const { madeWith } = give;
    const amount = give.amount * 10;
    const facts = { amountAtIssue: amount };
    const [one] = await send(server, [
      { ...give, concession: owed.id, amount, madeWith: { ...madeWith, owed: true, facts } },
    ]);
    expectThat(one?.result.startsWith('accepted') === true, `${one?.result} ${one?.reason ?? ''}`);
    expectThat(one?.room?.case === give.madeWith.roomShown, 'it used the room');
  }),
  check('acts', 'done is given again when a tick is taken back', async (server) => {
    const give = await aGive(server, { amount: 1 });
    const [, , again] = await send(server, [give, stepOn(give, 'done'), stepOn(give, 'reopened')]);
    expectThat(again?.result === 'accepted', `reopened: ${again?.result}`);
    expectThat((await onCase(server, give.case))[0]?.state === 'given', 'it is not given');
  }),
  check('lead', 'a word one agent has given is not another’s to take back', async (server) => {
    const give = await aGive(server, { amount: 1 });
    const body = { events: [give] };
    await server.ask('POST', '/v1/events', { ...asLead, body });
    const [taken] = await send(server, [stepOn(give, 'withdrawn')]);
    expectThat(taken?.result === 'rejected', `withdrawn by another: ${taken?.result}`);
    expectThat((await onCase(server, give.case))[0]?.state === 'given', 'it is withdrawn');
  }),
  check('lead', 'who gave it learns which lead took it back, when and why', async (server) => {
    const give = await aGive(server, { amount: 1 });
    await send(server, [give]);
    const body = { events: [{ ...stepOn(give, 'withdrawn'), reason: 'conformance' }] };
    await server.ask('POST', '/v1/events', { ...asLead, body });
    const [line] = await onCase(server, give.case);
    expectThat(line?.state === 'withdrawn', `it is ${line?.state}`);
    expectThat(line.movedBy !== null && Boolean(line.movedBy.name), 'not by whom');
    expectThat(line.movedBy.reason === 'conformance', 'not why');
  }),
  check(
    'lead',
    'the answer to an ask reaches who asked, with how much, by whom and how long',
    async (server) => {
      const ask = await asked(server, 1_000_000);
      await answered(server, ask.id, { answer: 'yes', text: 'go', amount: 900_000 });
      const mine = shaped(b.ask, await server.ask('GET', `/v1/asks/${ask.id}`), 'my ask');
      expectThat(mine.state === 'yes' && mine.answer === 'go', `${mine.state}: ${mine.answer}`);
      expectThat(mine.approved === 900_000, `approved ${mine.approved}`);
      expectThat(mine.answeredBy !== null && mine.answeredAt !== null, 'not by whom, or when');
      expectThat(mine.until !== null && Date.parse(mine.until) > Date.now(), `good until ${mine.until}`);
    },
  ),
  check('lead', 'a lead’s yes is good for one give, up to what was approved', async (server) => {
    const ask = await asked(server, 1_000_000);
    await answered(server, ask.id, { answer: 'yes', text: '', amount: 900_000 });
    const give = async (amount: number) => {
      const made = await aGive(server, { case: ask.case, concession: ask.concession, amount });
      const [one] = await send(server, [{ ...made, madeWith: { ...made.madeWith, approvedAsk: ask.id } }]);
      return one;
    };
    expectThat((await give(900_001))?.result === 'rejected', 'more than was approved was accepted');
    expectThat((await give(900_000))?.result === 'accepted', 'what was approved was not accepted');
    expectThat((await give(900_000))?.reason === 'ask-used', 'it was accepted twice');
  }),
  check('lead', 'a no says why', async (server) => {
    const ask = await asked(server, 1_000);
    refused(await answered(server, ask.id, { answer: 'no', text: '' }), [400, 422], 'invalid', 'a bare no');
    const no = await answered(server, ask.id, { answer: 'no', text: 'too late' });
    expectThat(shaped(b.ask, no, 'a no').state === 'no', 'not a no');
  }),
  check('lead', 'an ask that was taken back waits for nobody', async (server) => {
    const ask = await asked(server, 1_000);
    const back = {
      type: 'ask-withdrawn',
      id: newId(),
      at: at(),
      case: ask.case,
      customer: null,
      ask: ask.id,
    };
    const [one] = await send(server, [back]);
    expectThat(one?.result === 'accepted', `taken back: ${one?.result}`);
    const late = await answered(server, ask.id, { answer: 'yes', text: '' });
    refused(late, [409], 'conflict', 'an answer to what was taken back');
  }),
];
