import { pino, type DestinationStream } from 'pino';
import { RememberedTokenCallers } from './auth/token-callers.js';
import { makeToken } from './auth/tokens.js';
import type { Clock } from './application/ports.js';
import type { Config } from './config.js';
import { ApolloServers } from './graphql/apollo.js';
import type { ReportFault } from './graphql/errors-plugin.js';
import { createSchema } from './graphql/schema.js';
import { contextMaker, type ContextOf } from './http/context.js';
import { faultReporter } from './http/faults.js';
import { startSealing } from './persistence/audit-chain/seal.js';
import { openDatabase } from './persistence/data-source.js';
import type { Database } from './persistence/database.js';
import { DatabaseUnusable } from './persistence/errors.js';
import { uuidIds } from './persistence/ids.js';
import { createReads } from './persistence/queries/reads.js';
import { seedDemo } from './persistence/seed/demo.js';
import { storedTokens } from './persistence/stored-tokens.js';
import { startSweeper } from './persistence/sweeper.js';
import { createUnitOfWork } from './persistence/unit-of-work.js';

/** All parts, put together. */
export interface App {
  readonly apollo: ApolloServers;
  readonly contextOf: ContextOf;
  readonly report: ReportFault;
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>;
  /** The database was new and was filled. */
  readonly hasNewDemoData: boolean;
  readonly close: () => Promise<void>;
}

/** Why there is no running server; sentences for the operator. */
export class CannotStart extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'CannotStart';
  }
}

const systemClock: Clock = { now: () => Date.now() };

/**
 * Opens and migrates the database, fills it when it is new, and wires everything to it.
 * @param log where log lines go: standard error, so that they do not mix with what is said to the operator
 */
export async function compose(
  config: Pick<Config, 'databaseUrl' | 'demo' | 'logLevel'>,
  log: DestinationStream = pino.destination(2),
): Promise<App> {
  const logger = pino({ level: config.logLevel }, log);
  const report = faultReporter(logger);
  const database = await openedDatabase(config.databaseUrl);
  try {
    const unitOfWork = createUnitOfWork(database, systemClock);
    const deps = { clock: systemClock, ids: uuidIds, unitOfWork, makeToken };
    const reads = createReads(database);
    const hasNewDemoData = config.demo && (await seedDemo(database, systemClock.now()));
    let isClosing = false;
    // What the end of the process cuts off is repeated by the next process.
    const reportFrom = (requestId: string) => (error: unknown) => {
      if (!isClosing) report(asError(error), { requestId, operation: null });
    };
    const stopSweeping = startSweeper(database, systemClock, reportFrom('sweep'));
    const stopSealing = startSealing(database, reportFrom('seal'));
    const tokens = new RememberedTokenCallers(
      storedTokens(database),
      systemClock,
      reportFrom('token-use'),
    );
    const apollo = new ApolloServers(createSchema(), report);
    await apollo.start();
    return {
      apollo,
      contextOf: contextMaker(deps, reads, tokens, report),
      report,
      isReady: () => answers(database),
      hasNewDemoData,
      close: async () => {
        isClosing = true;
        stopSweeping();
        stopSealing();
        await apollo.stop();
        await tokens.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openedDatabase(url: string): Promise<Database> {
  try {
    const database = await openDatabase(url);
    try {
      await database.migrate();
      return database;
    } catch (error) {
      await database.close();
      throw error;
    }
  } catch (error) {
    throw error instanceof DatabaseUnusable ? new CannotStart([error.message]) : error;
  }
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.select('SELECT 1');
    return true;
  } catch {
    return false;
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
