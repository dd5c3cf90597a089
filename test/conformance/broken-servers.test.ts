import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publish } from '../backend/acts-for-test';
import { type Running, start } from '../backend/running';
import { runSuite } from './suite';
import { editJson, type Passing, type Tamper, tampering } from './tampering';

/** Each breaks one promise; the suite must name a promise that matches `finds`. */
interface Fault {
  readonly name: string;
  readonly finds: RegExp;
  readonly tamper: Tamper;
}

const on = (
  method: string,
  path: RegExp,
  change: (passing: Passing, state: Map<string, unknown>) => void,
): Tamper => ({
  after: (passing, state) => {
    if (passing.method === method && path.test(passing.path)) change(passing, state);
  },
});
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
const json = (method: string, path: RegExp, edit: (body: any) => void): Tamper =>
  on(method, path, (passing) => {
    if (passing.status < 300) editJson(passing, edit);
  });

const faults: readonly Fault[] = [
  {
    name: 'agents read what others said gets in their way',
    finds: /their own snags/,
    tamper: on('GET', /v1\/snags$/, (passing, state) => {
      editJson(passing, (body) => {
        const all = [...((state.get('snags') as readonly unknown[]) ?? []), ...body.items];
        state.set('snags', all);
        body.items = all;
      });
    }),
  },
  {
    name: 'hello leaves out the epoch',
    finds: /hello answers/,
    tamper: json('GET', /hello/, (body) => delete body.epoch),
  },
  {
    name: 'hello speaks version 2',
    finds: /hello answers/,
    tamper: json('GET', /hello/, (body) => {
      body.contract = 2;
    }),
  },
  {
    name: 'the clock is an hour slow',
    finds: /clock is right/,
    tamper: json('GET', /hello/, (body) => {
      body.time = new Date(Date.now() - 3_600_000).toISOString();
    }),
  },
  {
    name: 'the epoch changes at each call',
    finds: /epoch stays/,
    tamper: json('GET', /hello/, (body) => {
      body.epoch = String(Math.random());
    }),
  },
  {
    name: 'refusals are plain JSON',
    finds: /nothing is told|unknown path/,
    tamper: {
      after: (passing) => {
        if (passing.status >= 400) passing.headers['content-type'] = 'application/json';
      },
    },
  },
  {
    name: 'refusals have no reason',
    finds: /nothing is told/,
    tamper: {
      after: (passing) => {
        if (passing.status >= 400) editJson(passing, (body) => delete body.reason);
      },
    },
  },
  {
    name: 'a wrong token is 403',
    finds: /nothing is told/,
    tamper: {
      after: (passing) => {
        if (passing.status === 401) {
          passing.status = 403;
          editJson(passing, (body) => {
            body.status = 403;
            body.reason = 'forbidden';
          });
        }
      },
    },
  },
  {
    name: 'CORS names the origin and allows credentials',
    finds: /CORS/,
    tamper: {
      after: (passing) => {
        passing.headers['access-control-allow-origin'] = String(passing.requestHeaders.origin ?? '*');
        passing.headers['access-control-allow-credentials'] = 'true';
      },
    },
  },
  {
    name: 'CORS forgets If-Match',
    finds: /CORS/,
    tamper: {
      after: (passing) => {
        if (passing.method === 'OPTIONS')
          passing.headers['access-control-allow-headers'] = 'authorization, content-type';
      },
    },
  },
  {
    name: 'ETag is not exposed',
    finds: /can be read by the browser/,
    tamper: {
      after: (passing) => {
        delete passing.headers['access-control-expose-headers'];
      },
    },
  },
  {
    name: 'each case has a room of its own, whatever it is about',
    finds: /one room/,
    tamper: {
      before: ({ path, requestBody }) => {
        if (!/events/.test(path)) return undefined;
        const body = JSON.parse(requestBody);
        for (const event of body.events) if (event.madeWith) delete event.madeWith.answers.cause;
        return { requestBody: JSON.stringify(body) };
      },
    },
  },
  {
    name: 'who took a give back is not told',
    finds: /which lead took it back/,
    tamper: json('GET', /ledger/, (body) => {
      for (const line of body.onCase) line.movedBy = null;
    }),
  },
  {
    name: 'answers say the epoch of before the restore',
    finds: /says its epoch/,
    tamper: on('GET', /me$/, (passing) => {
      passing.headers['leeway-epoch'] = 'before';
    }),
  },
  {
    name: 'praise is not taken',
    finds: /every kind of act/,
    tamper: json('POST', /events/, (body) => {
      if (body.results.length === 6) body.results[4].result = 'rejected';
    }),
  },
  {
    name: 'what was heard is not told',
    finds: /heard and promises/,
    tamper: json('POST', /find/, (body) => {
      for (const one of body.results) if (one.profile) one.profile.heard = null;
    }),
  },
  {
    name: 'the ledger counts nothing of mine',
    finds: /what I gave/,
    tamper: json('GET', /ledger/, (body) => {
      body.me = { amount: 0, count: 0 };
    }),
  },
  {
    name: 'a report of status may name somebody',
    finds: /report of status/,
    tamper: on('POST', /status/, (passing) => {
      passing.status = 204;
    }),
  },
  {
    name: 'any version of the playbook will do',
    finds: /a day after the next/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) if (/version/.test(one.reason ?? '')) one.result = 'accepted';
    }),
  },
  {
    name: 'a publish needs no reason',
    finds: /publish says why/,
    tamper: on('POST', /versions/, (passing) => {
      if (passing.status === 422) passing.status = 201;
    }),
  },
  {
    name: 'nobody is told of an answer to an ask, of adapters, of a customer',
    finds: /told in the changes|and told$|about a customer is told/,
    tamper: json('GET', /changes/, (body) => {
      const left = ['ask-answered', 'adapters', 'customer'];
      body.changes = body.changes.filter((one: { type: string }) => !left.includes(one.type));
    }),
  },
  {
    name: 'decisions of all times are told',
    finds: /time that was asked for/,
    tamper: {
      before: ({ path }) => (path.includes('/decisions?') ? { path: '/v1/decisions' } : undefined),
    },
  },
  {
    name: 'NDJSON is read and not kept',
    finds: /NDJSON/,
    tamper: json('POST', /import/, (body) => {
      body.kept = 0;
    }),
  },
  {
    name: 'of several who may be meant one is taken',
    finds: /several may be meant/,
    tamper: json('POST', /find/, (body) => {
      body.results = body.results.map((one: { found: string }) =>
        one.found === 'many' ? { found: 'none' } : one,
      );
    }),
  },
  {
    name: 'metrics are told to leads',
    finds: /metrics are for admins/,
    tamper: on('GET', /metrics/, (passing) => {
      if (passing.status === 403) passing.status = 200;
    }),
  },
  {
    name: 'an act for who was forgotten is refused',
    finds: /who was forgotten/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) one.result = 'rejected';
    }),
  },
  {
    name: 'e-mail is matched to the letter',
    finds: /whatever its case/,
    tamper: on('POST', /find/, (passing) => {
      if (/[A-Z]@/.test(passing.requestBody)) passing.body = '{"results":[{"found":"none"}]}';
    }),
  },
  {
    name: 'look-ups come back in reverse',
    finds: /in order/,
    tamper: json('POST', /find/, (body) => {
      if (body.results.length === 4)
        body.results = [body.results[1], body.results[0], body.results[3], body.results[2]];
    }),
  },
  {
    name: 'what is not found is left out',
    finds: /in order|hundred/,
    tamper: json('POST', /find/, (body) => {
      body.results = body.results.filter((one: { found: string }) => one.found !== 'none');
    }),
  },
  {
    name: 'unknown keys are let through',
    finds: /does not know is refused/,
    tamper: {
      before: (passing) =>
        passing.requestBody.includes('"more":true')
          ? { requestBody: passing.requestBody.replace(',"more":true', '') }
          : undefined,
    },
  },
  {
    name: 'a time is a number',
    finds: /profile’s shape/,
    tamper: json('POST', /find/, (body) => {
      for (const one of body.results) if (one.profile?.customerSince) one.profile.customerSince.value = 0;
    }),
  },
  {
    name: 'a profile is another customer’s',
    finds: /is the one that was found/,
    tamper: json('GET', /customers\/(?!.*export)/, (body) => {
      body.name = 'Someone else';
    }),
  },
  {
    name: 'profiles have no ETag',
    finds: /profile has an ETag/,
    tamper: on('GET', /customers/, (passing) => {
      delete passing.headers.etag;
    }),
  },
  {
    name: 'every If-None-Match is right',
    finds: /profile has an ETag/,
    tamper: on('GET', /customers/, (passing) => {
      if (passing.requestHeaders['if-none-match']) {
        passing.status = 304;
        passing.body = '';
      }
    }),
  },
  {
    name: 'a hostile id is a server error',
    finds: /hostile ids/,
    tamper: on('GET', /customers\/%00/, (passing) => {
      passing.status = 500;
      passing.headers = {};
      passing.body = 'error';
    }),
  },
  {
    name: 'anything under a known id is a duplicate',
    finds: /stands for one act/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results)
        if (one.reason === 'conflict') Object.assign(one, { result: 'duplicate', reason: undefined });
    }),
  },
  {
    name: 'any promise can be kept',
    finds: /never made/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results)
        if (/promise/.test(one.reason ?? '')) Object.assign(one, { result: 'accepted', reason: undefined });
    }),
  },
  {
    name: 'duplicates are accepted',
    finds: /same act twice/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) if (one.result === 'duplicate') one.result = 'accepted';
    }),
  },
  {
    name: 'acts are applied again under new ids',
    finds: /same act/,
    tamper: {
      before: (passing) =>
        passing.path === '/v1/events' && !passing.requestBody.includes('"again"')
          ? {
              requestBody: passing.requestBody.replace(
                /"(id|decision)":"([0-9a-f-]{34})../g,
                (_all, key, id) => `"${key}":"${id}${Math.floor(Math.random() * 90 + 10)}`,
              ),
            }
          : undefined,
    },
  },
  {
    name: 'more than the room is accepted',
    finds: /does not fit|at once never|cannot have happened/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results)
        if (one.result === 'rejected') {
          one.result = 'accepted';
          delete one.reason;
        }
    }),
  },
  {
    name: 'the room left is not said',
    finds: /room that is left/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) delete one.room;
    }),
  },
  {
    name: 'an offline give over the room is refused',
    finds: /accepted for ever/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) if (one.result === 'accepted-overdraft') one.result = 'rejected';
    }),
  },
  {
    name: 'a withdrawal frees nothing',
    finds: /frees its room/,
    tamper: {
      before: (passing) =>
        passing.requestBody.includes('"withdrawn"')
          ? {
              requestBody: passing.requestBody
                .replace(/"type":"withdrawn"/, '"type":"praise","text":""')
                .replace(/,"decision":"[^"]+"\}\]/, '}]'),
            }
          : undefined,
    },
  },
  {
    name: 'changes are told twice',
    finds: /told within two seconds/,
    tamper: json('GET', /changes/, (body) => {
      body.changes = [...body.changes, ...body.changes];
    }),
  },
  {
    name: 'changes come late',
    finds: /told within two seconds/,
    tamper: { late: (passing) => (passing.path.includes('wait=10') ? 2500 : 0) },
  },
  {
    name: 'waiting does not wait',
    finds: /ends in its time/,
    tamper: {
      before: (passing) =>
        passing.path.includes('wait=1') && !passing.path.includes('wait=10')
          ? { path: passing.path.replace('wait=1', 'wait=0') }
          : undefined,
    },
  },
  {
    name: 'an expired cursor is an empty answer',
    finds: /another history/,
    tamper: on('GET', /changes/, (passing) => {
      if (passing.status === 410) {
        passing.status = 204;
        passing.body = '';
      }
    }),
  },
  {
    name: 'a race is not noticed',
    finds: /older version is a conflict/,
    tamper: {
      after: (passing) => {
        if (passing.path.endsWith('/versions') && passing.status === 409) {
          passing.status = 201;
          passing.headers['content-type'] = 'application/json';
          passing.body = JSON.stringify({
            version: 2,
            title: 't',
            author: 'a',
            reason: 'r',
            publishedAt: '2026-01-01T00:00:00Z',
            basedOn: null,
          });
        }
      },
    },
  },
  {
    name: 'history has no authors',
    finds: /history names author/,
    tamper: json('GET', /versions$/, (body) => {
      for (const one of body.items) one.author = '';
    }),
  },
  {
    name: 'decisions tell the minute',
    finds: /times to the day/,
    tamper: json('GET', /decisions/, (body) => {
      for (const one of body.items) one.day = one.day.replace('T00:00', 'T09:41');
    }),
  },
  {
    name: 'decisions name the agent',
    finds: /decisions carry no agent/,
    tamper: json('GET', /decisions/, (body) => {
      for (const one of body.items) one.agent = 'iris';
    }),
  },
  {
    name: 'agents may read what is for leads',
    finds: /is refused to agents/,
    tamper: {
      after: (passing) => {
        if (passing.status === 403) {
          passing.status = 200;
          passing.body = '{}';
          passing.headers['content-type'] = 'application/json';
        }
      },
    },
  },
  {
    name: 'insights tell of two people at work',
    finds: /insights are sums/,
    tamper: json('GET', /insights/, (body) => {
      body.teams = [{ team: 't', name: 'Two', given: 2, spent: 100, budget: null, days: 7 }];
    }),
  },
  {
    name: 'insights leave out what they mean',
    finds: /insights are sums/,
    tamper: json('GET', /insights/, (body) => {
      body.definitions = {};
    }),
  },
  {
    name: 'a batch forgets where it was',
    finds: /how far it has come/,
    tamper: json('GET', /import\//, (body) => {
      body.line = 0;
    }),
  },
  {
    name: 'a bad row takes its file along',
    finds: /good rows are kept/,
    tamper: json('POST', /import\/customers/, (body) => {
      if (body.failed > 0) body.kept = 0;
    }),
  },
  {
    name: 'lines are counted from nought',
    finds: /good rows are kept/,
    tamper: json('POST', /import/, (body) => {
      for (const one of body.errors) one.line -= 1;
    }),
  },
  {
    name: 'who objects keeps their standing',
    finds: /has no standing/,
    tamper: json('POST', /objection/, (body) => {
      body.customerSince = {
        value: '2020-01-01T00:00:00Z',
        source: 'backend',
        asOf: '2026-01-01T00:00:00Z',
        partial: false,
      };
    }),
  },
  {
    name: 'forgetting is not told',
    finds: /is forgotten/,
    tamper: json('GET', /changes/, (body) => {
      body.changes = body.changes.filter((one: { type: string }) => one.type !== 'forgotten');
    }),
  },
  {
    name: 'the ledger says that everything is mine',
    finds: /whether it was mine/,
    tamper: json('GET', /ledger/, (body) => {
      for (const one of body.onCase) one.mine = true;
    }),
  },
  {
    name: 'a refusal does not say what is left',
    finds: /refused give says/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) if (one.result === 'rejected') delete one.room;
    }),
  },
  {
    name: 'what is owed is refused for room',
    finds: /by right is never refused/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) if (one.result === 'accepted') one.result = 'rejected';
    }),
  },
  {
    name: 'done stays done',
    finds: /tick is taken back/,
    tamper: json('GET', /ledger/, (body) => {
      for (const one of body.onCase) one.state = 'done';
    }),
  },
  {
    name: 'anybody withdraws anybody’s word',
    finds: /not another’s to take back/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) if (one.reason === 'not-yours') one.result = 'accepted';
    }),
  },
  {
    name: 'a yes does not say how long',
    finds: /reaches who asked/,
    tamper: json('GET', /asks\/./, (body) => {
      body.until = null;
    }),
  },
  {
    name: 'a yes is good for ever',
    finds: /good for one give/,
    tamper: json('POST', /events/, (body) => {
      for (const one of body.results) if (one.reason === 'ask-used') one.result = 'accepted';
      for (const one of body.results) if (one.reason === 'ask-used') delete one.reason;
    }),
  },
  {
    name: 'a bare no is let through',
    finds: /no says why/,
    tamper: on('POST', /answer/, (passing) => {
      if (passing.status === 422) passing.status = 200;
    }),
  },
  {
    name: 'what was taken back is answered all the same',
    finds: /taken back waits/,
    tamper: on('POST', /answer/, (passing) => {
      if (passing.status === 409) passing.status = 200;
    }),
  },
];

describe('a server that breaks one promise', () => {
  let running: Running;
  beforeAll(async () => {
    running = await start('sqlite', Date.now());
    // The suite is for servers whose clock goes.
    Object.defineProperty(running.clock, 'now', { get: () => Date.now() });
    await publish(running);
    const text = 'id,email,name,customer since\nC-1,dana@example.com,Dana,2020-05-01\n';
    await running.call('POST', '/v1/import/customers', { as: 'admin', text, type: 'text/csv' });
  }, 60_000);
  afterAll(() => running.close());

  test('there are at least twenty-five of them', () => {
    expect(faults.length).toBeGreaterThanOrEqual(25);
  });

  test.each(faults)(
    '$name',
    async ({ finds, tamper }) => {
      const proxy = await tampering(running.url, tamper);
      const known = { kind: 'email', value: 'dana@example.com' };
      const outcomes = await runSuite({ url: proxy.url, tokens: running.tokens, known }, 'admin', finds);
      proxy.close();
      const broken = outcomes.filter((one) => one.broken !== null).map((one) => one.promise);
      expect(
        broken.some((promise) => finds.test(promise)),
        `found: ${broken.join(' | ')}`,
      ).toBe(true);
    },
    60_000,
  );

  test('a server that only passes things on breaks none', async () => {
    const proxy = await tampering(running.url, {});
    const known = { kind: 'email', value: 'dana@example.com' };
    const outcomes = await runSuite({ url: proxy.url, tokens: running.tokens, known }, 'admin');
    proxy.close();
    expect(outcomes.filter((one) => one.broken !== null)).toEqual([]);
  }, 60_000);
});
