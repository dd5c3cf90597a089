import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { selfSigned } from '../../../scripts/helpdesk/certificate';
import { answerApi } from '../../../scripts/helpdesk/routes';
import { makeWorld } from '../../../scripts/helpdesk/world/world';
import { root } from '../../../scripts/step';

export interface BarePage {
  readonly port: number;
  close(): void;
}

/**
 * A saved helpdesk page without one script of its own, with the helpdesk's API behind it: whatever runs or is
 * remembered there came with an extension.
 */
export async function serveBarePage(now = Date.now()): Promise<BarePage> {
  const world = makeWorld(now);
  const html = readFileSync(join(root, 'test/pages/zendesk/ticket.html'), 'utf8').replace(
    /<script[\s\S]*?<\/script>/g,
    '',
  );
  const server = createServer(selfSigned(['*.zendesk.com']), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    if (url.pathname.startsWith('/api/v2/')) {
      const answer = answerApi(world, { method: 'GET', url, body: '', csrf: null });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.body));
    } else {
      const page = url.pathname.startsWith('/agent/') ? html : '<!doctype html><title>Nothing</title>';
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
