import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { scopesRefusal } from '../access/token-scopes.js';
import type { GraphQLContext } from '../context.js';
import { asError, type ReportFault } from '../errors-plugin.js';
import { isTold } from '../format-error.js';
import { limitsRefusal } from '../limits-plugin.js';
import { CompiledOperation } from './compiled-operation.js';
import { requestOf } from './request.js';
import { isUncovered } from './uncovered.js';

/** An operation that Apollo has read, found valid in this schema, and executed. */
interface Admitted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly compiled: CompiledOperation;
}

const MAX_OPERATIONS = 1_000;
/** Compiled fields of all operations together: some tens of megabytes at most. */
const MAX_FIELDS = 100_000;

/**
 * Answers operations that Apollo has answered before, without its pipeline: the second time a text comes, it is
 * compiled, and from then on its answer is written straight from what the resolvers bring. Who calls, limits and
 * scopes are asked by the same code as there. Whatever the lane does not cover, and whatever goes wrong in it,
 * Apollo answers. Decision and figures: docs/adr/0012-a-fast-lane-for-known-operations.md.
 */
export class FastLane {
  private readonly admitted = new LRUCache<string, Admitted>({
    max: MAX_OPERATIONS,
    maxSize: MAX_FIELDS,
  });

  /** @param report where faults go, also those that were gone when Apollo executed it again */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly report: ReportFault,
  ) {}

  /** Learns what Apollo executes. */
  readonly plugin: ApolloServerPlugin<GraphQLContext> = {
    requestDidStart: () =>
      Promise.resolve({
        executionDidStart: ({ source, request, document, operation }) => {
          this.admit(keyOf(source, request.operationName ?? null), document, operation);
          return Promise.resolve();
        },
      }),
  };

  /**
   * Answers a request, once who asks is known and has been counted.
   * @param body of the request, as it was parsed
   * @returns the whole body of the answer; null where Apollo has to answer
   */
  async answer(body: unknown, context: GraphQLContext): Promise<string | null> {
    const request = requestOf(body);
    if (request === null) return null;
    const key = keyOf(request.query, request.operationName);
    const known = this.admitted.get(key);
    if (known === undefined) return null;
    const { document, operation, compiled } = known;
    const { variables } = request;
    if (limitsRefusal(document, operation, variables) !== null) return null;
    if (scopesRefusal(context.scopes, document, operation) !== null) return null;
    const before = compiled.size;
    try {
      return `{"data":${await compiled.run(context, variables)}}\n`;
    } catch (error) {
      // Apollo executes it again and tells what is wrong; perhaps nothing is any more, but that it was is known.
      if (!isUncovered(error) && !isTold(error)) {
        const { requestId } = context;
        this.report(asError(error), { requestId, operation: request.operationName });
      }
      return null;
    } finally {
      if (compiled.size !== before) this.keep(key, known);
    }
  }

  /** @param operation absent where the request names none of the document's; that is refused a moment later */
  private admit(
    key: string,
    document: DocumentNode,
    operation: OperationDefinitionNode | undefined,
  ): void {
    if (operation === undefined || this.admitted.has(key)) return;
    const compiled = new CompiledOperation(this.schema, document, operation);
    this.keep(key, { document, operation, compiled });
  }

  private keep(key: string, known: Admitted): void {
    this.admitted.set(key, known, { size: 1 + known.compiled.size });
  }
}

function keyOf(query: string, operationName: string | null): string {
  return operationName === null ? query : `${operationName} ${query}`;
}
