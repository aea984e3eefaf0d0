import type { HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

type Headers = Readonly<Record<string, string>>;

/** Values of `Accept` are the caller's: those that come seldom make room for others. */
const MAX_VALUES = 100;
/** Characters of one; browsers and clients send fewer, and longer ones are Apollo's to answer. */
const MAX_LENGTH = 300;

/**
 * The headers of answers that the fast lane gives: those that Apollo gave with the same `Accept`, which alone
 * decides on them.
 */
export class FastHeaders {
  private readonly byAccept = new LRUCache<string, Headers>({ max: MAX_VALUES });

  /** How many values are remembered. */
  get count(): number {
    return this.byAccept.size;
  }

  /** Null for requests that are not for the fast lane: other methods, and those that ask for the cost. */
  of({ method, headers }: FastifyRequest): Headers | null {
    if (method !== 'POST' || headers['creator-codes-cost'] !== undefined) return null;
    return this.byAccept.get(headers.accept ?? '') ?? null;
  }

  learn({ method, headers: { accept = '' } }: FastifyRequest, answer: HTTPGraphQLResponse): void {
    // Refusals have a status, and headers of their own.
    const isUsual = method === 'POST' && answer.status === undefined;
    if (!isUsual || accept.length > MAX_LENGTH || this.byAccept.has(accept)) return;
    const headers = new Map(answer.headers);
    headers.delete('content-length');
    this.byAccept.set(accept, Object.fromEntries(headers));
  }
}
