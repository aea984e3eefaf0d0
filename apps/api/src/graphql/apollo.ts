import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { GraphQLContext } from './context.js';
import { errorsPlugin, type ReportFault } from './errors-plugin.js';
import { formatError } from './format-error.js';
import { limitsPlugin } from './limits-plugin.js';
import { LIMITS } from './limits.js';

/**
 * Apollo Server as we run it. The cache-control plugin would look at every field of every row; nothing of the
 * surroundings (`NODE_ENV`, keys of hosted services) decides what it does.
 */
export function createApollo(
  schema: GraphQLSchema,
  report: ReportFault,
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
    parseOptions: { maxTokens: LIMITS.tokens },
    plugins: [ApolloServerPluginCacheControlDisabled(), limitsPlugin, errorsPlugin(report)],
  });
}
