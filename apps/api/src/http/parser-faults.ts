import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { answerOf } from './server-errors.js';

interface ParserFault extends Error {
  readonly code?: string;
}

interface Refusal {
  readonly status: string;
  readonly message: string;
}

const NO_REQUEST: Refusal = {
  status: '400 Bad Request',
  message: 'This is not a request as HTTP/1.1 defines it.',
};
/** By the codes of Node's parser. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    message: 'The request did not arrive in time.',
  },
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    message: 'The headers of the request are too large.',
  },
};

/**
 * Answers what is no request, or never becomes one, in the form and with the headers of every other answer, and ends
 * the connection: nobody knows where a next request would begin.
 * @param headers of every answer
 */
export function parserFaults(
  headers: Readonly<Record<string, string>>,
): (fault: ParserFault, socket: Socket) => void {
  return (fault, socket) => {
    if (fault.code === 'ECONNRESET' || socket.destroyed) return;
    const { status, message } = REFUSALS[fault.code ?? ''] ?? NO_REQUEST;
    const requestId = randomUUID();
    const error = new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
    const body = JSON.stringify(answerOf(error, requestId));
    const lines = Object.entries({
      ...headers,
      'x-request-id': requestId,
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`);
    if (socket.writable) socket.write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
    socket.destroySoon();
  };
}
