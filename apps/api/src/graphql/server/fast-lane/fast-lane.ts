import type { ApolloServerPlugin } from '@apollo/server';
import {
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { scopesRefusal } from '../../basics/token-scopes.js';
import type { GraphQLContext } from '../../basics/context.js';
import { asError, type ReportFault } from '../errors-plugin.js';
import { isTold } from '../format-error.js';
import { measure } from '../limits-measure.js';
import { passedLimit } from '../limits.js';
import { weightOfCompiled, weightOfDocument, weightOfText } from '../weights.js';
import { CompiledQuery } from './compiled-query.js';
import { requestOf } from './request.js';
import { isUncovered } from './uncovered.js';

/** An operation that Apollo has read, found valid in this schema, and executed several times. */
interface Admitted {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly compiled: CompiledQuery;
  /** Of the document; what is compiled comes on top. */
  readonly weight: number;
}

/** The operations of one text, by the name that requests choose them by; null if they choose by none. */
interface Text {
  readonly operations: Map<string | null, Admitted>;
}

/** Bytes of what is kept for one capacity: some hundred operations of usual length. */
export const MAX_LANE_BYTES = 8 * 1_024 * 1_024;
/** So often Apollo executes an operation before it is compiled: what comes once or twice does not pay for it. */
export const USES_BEFORE = 3;

/**
 * Answers queries that Apollo has answered before, without its pipeline: when one has come several
 * times, it is compiled, and from then on its answer is written straight from what the resolvers bring. Who calls,
 * limits and scopes are asked by the same code as there. Whatever the lane does not cover, and whatever goes wrong
 * in it, Apollo answers. Decision and figures: docs/adr/0012-a-fast-lane-for-known-queries.md.
 */
export class FastLane {
  private readonly admitted = new LRUCache<string, Text>({ maxSize: MAX_LANE_BYTES });
  /** Uses of operations that are not admitted yet; documents come again as the same objects while they are kept. */
  private readonly uses = new WeakMap<OperationDefinitionNode, number>();

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
          this.admit(source, request.operationName ?? null, document, operation);
          return Promise.resolve();
        },
      }),
  };

  /** What is kept now, as it is counted. */
  get bytes(): number {
    return this.admitted.calculatedSize;
  }

  get count(): number {
    return this.admitted.size;
  }

  /**
   * Answers a request, once who asks is known and has been counted.
   * @param body of the request, as it was parsed
   * @returns the whole body of the answer; null if Apollo has to answer
   */
  async answer(body: unknown, context: GraphQLContext): Promise<string | null> {
    const request = requestOf(body);
    if (request === null) return null;
    const text = this.admitted.get(request.query);
    const named = text?.operations.get(request.operationName);
    if (text === undefined || named === undefined) return null;
    const { document, operation, compiled } = named;
    const { variables } = request;
    const asked = measure(this.schema, document, operation, variables);
    if (passedLimit(asked) !== null) return null;
    if (scopesRefusal(context, this.schema, { document, operation, variables }) !== null)
      return null;
    const weighed = context.weigh(asked.cost);
    if ((weighed instanceof Promise ? await weighed : weighed) !== null) return null;
    const before = compiled.size;
    const running = compiled.run(context, variables);
    // What a new outcome needs is compiled before anything is waited for.
    if (compiled.size !== before) this.keep(request.query, text);
    try {
      return `{"data":${await running}}\n`;
    } catch (error) {
      // Apollo runs the query again and tells what is wrong; perhaps nothing is any more, but that it was is known.
      if (!isUncovered(error) && !isTold(error)) {
        const { requestId } = context;
        this.report(asError(error), { requestId, operation: request.operationName });
      }
      return null;
    }
  }

  /** @param operation absent if the request names none of the document's; that is refused a moment later */
  private admit(
    text: string,
    name: string | null,
    document: DocumentNode,
    operation: OperationDefinitionNode | undefined,
  ): void {
    if (operation?.operation !== OperationTypeNode.QUERY) return;
    const operations = this.admitted.get(text)?.operations ?? new Map<string | null, Admitted>();
    if (operations.has(name)) return;
    const uses = (this.uses.get(operation) ?? 0) + 1;
    this.uses.set(operation, uses);
    if (uses < USES_BEFORE) return;
    const compiled = new CompiledQuery(this.schema, document, operation);
    const weight = weightOfDocument(document, text);
    operations.set(name, { document, operation, compiled, weight });
    this.keep(text, { operations });
  }

  /** Counts what the operations of a text have grown to. */
  private keep(text: string, { operations }: Text): void {
    let size = weightOfText(text);
    for (const { compiled, weight } of operations.values()) {
      size += weight + weightOfCompiled(compiled.size);
    }
    // The cache takes over a new size with a new value only.
    this.admitted.set(text, { operations }, { size });
  }
}
