import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

/** Hands a request on to another server of this machine, which is told that the browser came over TLS. */
export function handOn(port: number, request: IncomingMessage, response: ServerResponse): void {
  const onward = ask(
    {
      host: '127.0.0.1',
      port,
      method: request.method,
      path: request.url,
      headers: { ...request.headers, 'x-forwarded-proto': 'https' },
    },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
