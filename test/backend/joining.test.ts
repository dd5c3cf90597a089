import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines, type Running, start } from './running';

const head = 'Customer ID,Email,Phone,Name,Customer since\n';

describe.each(engines)('whom a row of a file is about, on %s', (engine) => {
  let running: Running;
  beforeAll(async () => {
    running = await start(engine);
  }, 60_000);
  afterAll(() => running.close());

  const load = async (rows: readonly string[], batch?: string) =>
    (
      await running.call('POST', `/v1/import/customers${batch ? `?batch=${batch}` : ''}`, {
        as: 'admin',
        text: `${head}${rows.join('\n')}\n`,
        type: 'text/csv',
      })
    ).body;
  const find = async (...asked: readonly [kind: string, value: string][]) => {
    const lookups = [asked.map(([kind, value]) => ({ kind, value }))];
    return (await running.call('POST', '/v1/customers/find', { body: { lookups } })).body.results[0];
  };
  const names = async (...asked: readonly [kind: string, value: string][]) => {
    const found = await find(...asked);
    if (found.found === 'one') return found.profile.name;
    return found.found === 'many' ? found.candidates.map((one: { name: string }) => one.name).sort() : null;
  };

  test('a couple with one phone stays two people, whom the phone finds both', async () => {
    const rows = [
      'K-1,ann@couple.example,+4922855501020,Ann,2015-01-01',
      'K-2,bob@couple.example,+4922855501020,Bob,2026-11-01',
    ];
    expect(await load(rows)).toMatchObject({ kept: 2, failed: 0 });
    expect(await names(['external', 'K-1'])).toBe('Ann');
    expect(await names(['external', 'K-2'])).toBe('Bob');
    expect(await names(['phone', '+49 (0)228 55501020'])).toEqual(['Ann', 'Bob']);
    expect(await names(['email', 'bob@couple.example'], ['phone', '+4922855501020'])).toBe('Bob');
    const first = (await find(['external', 'K-1'])).profile;
    expect(first.customerSince.value).toBe('2015-01-01T00:00:00.000Z');
    // The next night's file says the same: nobody has become somebody else.
    expect(await load(rows)).toMatchObject({ kept: 2, failed: 0 });
    expect((await find(['external', 'K-1'])).profile.id).toBe(first.id);
  });

  test('a third person on that phone is asked about, not taken for one of them', async () => {
    await load(['L-1,lea@line.example,+4922855501030,Lea,']);
    expect(await names(['phone', '+4922855501030'])).toBe('Lea');
    expect(await names(['email', 'new@line.example'], ['phone', '+4922855501030'])).toEqual(['Lea']);
  });

  test('one e-mail under two ids is an error of the second line, which names the first', async () => {
    const answer = await load(['M-1,same@mail.example,,Mia,', 'M-2,same@mail.example,,Max,']);
    expect(answer).toMatchObject({ kept: 1, failed: 1, errors: [{ line: 3, column: 'Email' }] });
    expect(answer.errors[0].message).toMatch(/another customer.*line 2/);
    expect(await names(['email', 'same@mail.example'])).toBe('Mia');
    expect(await names(['external', 'M-2'])).toBeNull();
    // In a later file as well.
    expect(await load(['M-3,same@mail.example,,Mo,'])).toMatchObject({ kept: 0, failed: 1 });
  });

  test('one id twice in a file is an error, in the next file an update', async () => {
    const twice = await load(['N-1,n1@twice.example,,Nia,', 'N-1,n2@twice.example,,Nik,']);
    expect(twice).toMatchObject({ kept: 1, failed: 1, errors: [{ line: 3, column: 'Customer ID' }] });
    expect(await names(['external', 'N-1'])).toBe('Nia');
    expect(await load(['N-1,n2@twice.example,,Nia,'])).toMatchObject({ kept: 1, failed: 0 });
    expect(await names(['email', 'n2@twice.example'])).toBe('Nia');
  });

  test('somebody known by e-mail alone learns their id, and is still one', async () => {
    await load([',later@id.example,,Ola,']);
    const { id } = (await find(['email', 'later@id.example'])).profile;
    expect(await load(['O-1,later@id.example,,Ola,'])).toMatchObject({ kept: 1, failed: 0 });
    expect((await find(['external', 'O-1'])).profile.id).toBe(id);
  });

  test('two names on one number and nothing else are not one person', async () => {
    expect(await load([',,+4922855501040,Pia,', ',,+4922855501040,Pit,'])).toMatchObject({
      kept: 1,
      failed: 1,
    });
    expect(await load([',,+4922855501040,Pia,'])).toMatchObject({ kept: 1, failed: 0 });
    expect(await load([',,+4922855501040,Pit,'])).toMatchObject({ kept: 0, failed: 1 });
    expect(await names(['phone', '+4922855501040'])).toBe('Pia');
  });

  test('a file that is sent again from a line on meets its own rows, not others', async () => {
    const rows = ['Q-1,q1@again.example,,Quin,', 'Q-2,q2@again.example,,Que,'];
    expect(await load(rows, 'again')).toMatchObject({ kept: 2, failed: 0 });
    expect(await load(rows, 'again')).toMatchObject({ kept: 2, failed: 0, line: 3 });
  });
});
