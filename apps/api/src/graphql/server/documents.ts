import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GraphQLContext } from '../basics/context.js';
import { weightOfDocument } from './weights.js';

/** Bytes of the documents that are kept for one capacity; some hundred of usual length. */
export const MAX_DOCUMENT_BYTES = 4 * 1_024 * 1_024;

/**
 * The documents that Apollo has read and found valid: to read one again costs more than to answer it. Apollo's
 * own store would count neither the texts that documents hold on to nor what their nodes take.
 */
export class Documents {
  private readonly kept = new LRUCache<string, DocumentNode>({ maxSize: MAX_DOCUMENT_BYTES });
  private readonly weights = new WeakMap<DocumentNode, number>();

  /** Learns what a document weighs while its text is at hand. */
  readonly plugin: ApolloServerPlugin<GraphQLContext> = {
    requestDidStart: () =>
      Promise.resolve({
        validationDidStart: ({ document, source }) => {
          this.weights.set(document, weightOfDocument(document, source));
          return Promise.resolve();
        },
      }),
  };

  /** As Apollo asks for it: what it has put there is found valid. */
  readonly store = {
    get: (key: string) => Promise.resolve(this.kept.get(key)),
    set: (key: string, document: DocumentNode) => {
      const size = this.weights.get(document);
      if (size !== undefined) this.kept.set(key, document, { size });
      return Promise.resolve();
    },
    delete: (key: string) => Promise.resolve(this.kept.delete(key)),
  };

  /** What is kept now, as it is counted. */
  get bytes(): number {
    return this.kept.calculatedSize;
  }

  get count(): number {
    return this.kept.size;
  }
}
