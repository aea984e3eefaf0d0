import type { HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

type Headers = Readonly<Record<string, string>>;

/** Values of `Accept` are the caller's: those that come seldom make room for others. */
const MAX_KNOWN = 100;
/** Characters of one; browsers and clients send fewer, and longer ones are Apollo's to answer. */
const MAX_LENGTH = 300;

/**
 * The headers of answers that the fast lane gives: those that Apollo gave with the same `Accept`, which alone
 * decides on them.
 */
export class FastHeaders {
  private readonly known = new LRUCache<string, Headers>({ max: MAX_KNOWN });

  /** How many values are known. */
  get count(): number {
    return this.known.size;
  }

  /** Null for requests that are not for the fast lane: other methods, and whoever asks for the cost. */
  of({ method, headers }: FastifyRequest): Headers | null {
    if (method !== 'POST' || headers['creator-codes-cost'] !== undefined) return null;
    return this.known.get(headers.accept ?? '') ?? null;
  }

  learn({ method, headers: { accept = '' } }: FastifyRequest, answer: HTTPGraphQLResponse): void {
    // Refusals have a status, and headers of their own.
    const isUsual = method === 'POST' && answer.status === undefined;
    if (!isUsual || accept.length > MAX_LENGTH || this.known.has(accept)) return;
    const headers = new Map(answer.headers);
    headers.delete('content-length');
    this.known.set(accept, Object.fromEntries(headers));
  }
}
