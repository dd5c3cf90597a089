import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { engines } from '../backend/running';
import { startServer } from './server-process';
import { stageOn } from './stage';

const waiting = 40;

test.for(engines)(
  'a server that is told to end answers all who wait, drops who stalls, and is gone within five seconds (%s)',
  { timeout: 60_000 },
  async (engine, { onTestFinished }) => {
    const stage = await stageOn(engine);
    onTestFinished(() => stage.close());
    const server = await startServer({ address: stage.address });
    onTestFinished(() => server.kill());
    const headers = { authorization: `Bearer ${stage.tokens.agent}` };
    const polls = Array.from({ length: waiting }, () =>
      fetch(`${server.url}/v1/changes?after=0&wait=25`, { headers }).then(
        ({ status }) => status,
        () => 'cut off',
      ),
    );
    const { port } = new URL(server.url);
    const stalled = connect(Number(port), '127.0.0.1');
    stalled.on('error', () => undefined).resume();
    await once(stalled, 'connect');
    stalled.write(
      `POST /v1/import/transactions HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${stage.tokens.admin}\r\n` +
        'content-type: text/csv\r\ncontent-length: 1000000\r\n\r\nid,customer,at,amount,currency\n',
    );
    const left = once(stalled, 'close');
    const idle = connect(Number(port), '127.0.0.1');
    idle.on('error', () => undefined).resume();
    await once(idle, 'connect');
    // The polls were sent before this was asked, and it is answered after they were taken.
    expect((await fetch(`${server.url}/v1/me`, { headers })).status).toBe(200);

    const { code, took } = await server.end();
    expect(await Promise.all(polls)).toEqual(Array.from({ length: waiting }, () => 204));
    await left;
    expect(code).toBe(0);
    expect(took).toBeLessThan(5_000);
  },
);
