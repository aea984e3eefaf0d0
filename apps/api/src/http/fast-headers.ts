import type { HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';

type Headers = Readonly<Record<string, string>>;

/** Values of `Accept` are the caller's; more than these are answered by Apollo alone. */
const MAX_KNOWN = 100;

/**
 * The headers of answers that the fast lane gives: those that Apollo gave with the same `Accept`, which alone
 * decides on them.
 */
export class FastHeaders {
  private readonly known = new Map<string, Headers>();

  /** Null for requests that are not for the fast lane: other methods, and whoever asks for the cost. */
  of({ method, headers }: FastifyRequest): Headers | null {
    if (method !== 'POST' || headers['creator-codes-cost'] !== undefined) return null;
    return this.known.get(headers.accept ?? '') ?? null;
  }

  learn({ method, headers: { accept = '' } }: FastifyRequest, answer: HTTPGraphQLResponse): void {
    // Refusals have a status, and headers of their own.
    const isUsual = method === 'POST' && answer.status === undefined;
    if (!isUsual || this.known.has(accept) || this.known.size >= MAX_KNOWN) return;
    const headers = new Map(answer.headers);
    headers.delete('content-length');
    this.known.set(accept, Object.fromEntries(headers));
  }
}
