import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { CAPACITIES, type Capacity } from '@creator-codes/domain';
import type { GraphQLSchema } from 'graphql';
import { capacitySchemas } from './access/capacity-schema.js';
import { forbiddenPlugin } from './access/forbidden-plugin.js';
import { tokenScopesPlugin } from '../basics/token-scopes.js';
import type { GraphQLContext } from '../basics/context.js';
import { Documents } from './documents.js';
import { errorsPlugin, type ReportFault } from './errors-plugin.js';
import { FastLane } from './fast-lane/fast-lane.js';
import { formatError } from './format-error.js';
import { limitsPlugin } from './limits-plugin.js';
import { locationsPlugin, PARSE_OPTIONS } from './locations-plugin.js';

/** What answers in one schema: Apollo everything, the fast lane before it what Apollo has answered already. */
interface Answering {
  readonly apollo: ApolloServer<GraphQLContext>;
  readonly documents: Documents;
  readonly fastLane: FastLane;
}

/** One server for each capacity, each with the schema that this capacity sees. */
export class ApolloServers {
  private readonly byCapacity: ReadonlyMap<Capacity, Answering>;

  /** @param full the whole schema; throws if nothing says who may see a field of it */
  constructor(full: GraphQLSchema, report: ReportFault) {
    const schemas = capacitySchemas(full);
    this.byCapacity = new Map(
      CAPACITIES.map((capacity) => {
        const schema = schemas[capacity];
        const fastLane = new FastLane(schema, report);
        const documents = new Documents();
        const plugins = [forbiddenPlugin(full, capacity), documents.plugin, fastLane.plugin];
        const apollo = createApollo(schema, documents, report, plugins);
        return [capacity, { apollo, documents, fastLane }];
      }),
    );
  }

  /** Null is somebody who stands in no account yet: the whole schema, of which next to nothing answers. */
  for(capacity: Capacity | null): Answering {
    const answering = this.byCapacity.get(capacity ?? 'OWNER');
    if (answering === undefined) throw new Error('every capacity has a server');
    return answering;
  }

  async start(): Promise<void> {
    await Promise.all([...this.byCapacity.values()].map(({ apollo }) => apollo.start()));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.byCapacity.values()].map(({ apollo }) => apollo.stop()));
  }
}

/**
 * Apollo Server as we run it. The cache-control plugin would look at every field of every row; nothing of the
 * surroundings (`NODE_ENV`, keys of hosted services) decides what it does.
 */
function createApollo(
  schema: GraphQLSchema,
  documents: Documents,
  report: ReportFault,
  more: readonly ApolloServerPlugin<GraphQLContext>[],
): ApolloServer<GraphQLContext> {
  return new ApolloServer<GraphQLContext>({
    schema,
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    formatError,
    parseOptions: PARSE_OPTIONS,
    documentStore: documents.store,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      locationsPlugin,
      limitsPlugin,
      tokenScopesPlugin,
      ...more,
      errorsPlugin(report),
    ],
  });
}
