import { asError, type ReportFault } from './graphql/server/errors-plugin.js';

type Rejections = Pick<NodeJS.Process, 'on'>;

/**
 * Promises that fail while nobody waits for them are told to the log and end nothing: by itself Node would end the
 * process, and with it everybody's requests. What is thrown outside of a promise still ends it. See
 * docs/adr/0017-an-unheard-rejection-ends-nothing.md.
 */
export function hearRejections(report: ReportFault, of: Rejections = process): void {
  of.on('unhandledRejection', (reason) => {
    report(asError(reason), { requestId: 'process', operation: null });
  });
}
