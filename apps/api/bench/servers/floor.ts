// The floor: what the work costs with nothing in between but node:http and JSON.stringify. It checks nothing.
import { createServer, type IncomingMessage } from 'node:http';
import { promoCodeByText, promoCodes } from './by-hand.js';
import { listen } from './listen.js';

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const server = createServer((request, response) => {
  void (async () => {
    const { text } = (JSON.parse(await bodyOf(request)) as { variables: { text?: string } })
      .variables;
    const data =
      text === undefined
        ? { promoCodes: await promoCodes() }
        : { promoCodeByText: await promoCodeByText(text) };
    const body = JSON.stringify({ data });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  })();
});
await listen(server);
