import type { Logger } from 'pino';
import type { ReportFault } from '../graphql/server/errors-plugin.js';

/**
 * Writes unexpected errors to the log under the request's id. Errors that carry a statement speak of its values
 * in their message, so of those only the kind, the code and the stack's frames are kept.
 */
export function faultReporter(logger: Logger): ReportFault {
  return (error, { requestId, operation }) => {
    logger.error({ requestId, operation, fault: describe(error) }, 'unexpected error');
  };
}

function describe(error: Error): Readonly<Record<string, unknown>> {
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  const code: unknown = 'code' in error ? error.code : undefined;
  const carriesStatement = ['sql', 'query', 'parameters', 'driverError'].some(
    (name) => name in error,
  );
  return {
    name: error.name,
    ...(carriesStatement ? {} : { message: error.message }),
    code,
    frames,
  };
}
