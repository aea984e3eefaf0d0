// The floor: what the work costs with nothing in between but node:http and JSON.stringify. It checks nothing.
import { createServer, type IncomingMessage } from 'node:http';
import { issuePromoCode, type IssueInput } from './by-hand/issue.js';
import { promoCodeByText, promoCodes } from './by-hand/reads.js';
import { listen } from './listen.js';

interface Asked {
  readonly operationName: string;
  readonly variables: { readonly text: string; readonly input: IssueInput };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function answerTo({ operationName, variables }: Asked): Promise<object> {
  switch (operationName) {
    case 'P1':
      return { promoCodes: await promoCodes('EXPIRED') };
    case 'P1Rarest':
      return { promoCodes: await promoCodes('SCHEDULED') };
    case 'P2':
      return { promoCodeByText: await promoCodeByText(variables.text) };
    default:
      return { issuePromoCode: await issuePromoCode(variables.input) };
  }
}

const server = createServer((request, response) => {
  void (async () => {
    const data = await answerTo(JSON.parse(await bodyOf(request)) as Asked);
    const body = JSON.stringify({ data });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  })();
});
await listen(server);
