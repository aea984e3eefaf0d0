import { randomInt } from 'node:crypto';
import { pino, type DestinationStream } from 'pino';
import type { Clock } from './application/ports/unit-of-work.js';
import type { TemporaryFiles } from './application/ports/temporary-files.js';
import { type Auth } from './auth/auth.js';
import { ADDRESS_HEADER } from './auth/options.js';
import { createPasswords } from './auth/passwords.js';
import { RememberedTokenCallers } from './auth/token-callers.js';
import { sealedBy } from './auth/sealed-text.js';
import { makeToken } from './auth/tokens.js';
import { DEFAULT_REQUESTS_PER_MINUTE, isExposed, type Config } from './config.js';
import { isLoopback } from './loopback.js';
import { ApolloServers } from './graphql/server/apollo.js';
import { CannotStart } from './cannot-start.js';
import { asError, type ReportFault } from './graphql/server/errors-plugin.js';
import { violationSentence } from './graphql/sentences/violation-sentence.js';
import { createSchema } from './graphql/server/schema.js';
import type { AuthRoute } from './http/auth-route.js';
import { Callers } from './http/callers.js';
import { contextMaker, type ContextOf } from './http/context.js';
import { faultReporter } from './http/faults.js';
import { originOfHost, type Origins } from './http/origin-check.js';
import { RateLimiter } from './http/rate-limiter.js';
import { bulkJobsOf } from './bulk-jobs.js';
import { authOf } from './compose-auth.js';
import { auditSealer } from './jobs/audit-sealer.js';
import { draftSweeper } from './jobs/draft-sweeper.js';
import { fileSweeper } from './jobs/file-sweeper.js';
import { idempotencyKeySweeper } from './jobs/idempotency-key-sweeper.js';
import { jobRowSweeper } from './jobs/job-row-sweeper.js';
import { startJobs, type Job } from './jobs/job.js';
import { mailJobs } from './jobs/mail-sender.js';
import { tellerOf } from './application/notices/tell-owner.js';
import { noticeJobs } from './jobs/owner-teller.js';
import { phaseSweeper } from './jobs/phase-sweeper.js';
import { requestCounting } from './jobs/request-counting.js';
import { auditChainIn } from './persistence/repositories/audit-chain/seal.js';
import { dueNoticesIn } from './persistence/repositories/due-notices.js';
import { duePhasesIn } from './persistence/repositories/due-phases.js';
import { oldDraftsIn } from './persistence/repositories/draft-repository.js';
import { endedJobsIn } from './persistence/repositories/ended-jobs.js';
import { expiredFilesIn } from './persistence/repositories/expired-files.js';
import { idempotencyKeysIn } from './persistence/repositories/idempotency-keys.js';
import { membershipJobs } from './membership-jobs.js';
import { mailTexts } from './mail/mail-texts.js';
import { openedDatabase } from './opened-database.js';
import type { Database } from './persistence/engine/database.js';
import { Mutex, type Turns } from './persistence/engine/mutex.js';
import { uuidIds } from './persistence/tables/ids.js';
import { createMailQueue } from './persistence/repositories/mail-queue.js';
import { createDirectory } from './persistence/repositories/people.js';
import { probeOf } from './persistence/repositories/probe.js';
import { createReads } from './persistence/queries/reads.js';
import { DEMO_PASSWORD, DEMO_PEOPLE, hasDemoPeople } from './seed/demo-people.js';
import { requestCountsIn } from './persistence/repositories/request-counts.js';
import { seedDemo } from './seed/demo.js';
import { storedTokens } from './persistence/repositories/stored-tokens.js';
import { createUnitOfWork } from './persistence/repositories/unit-of-work.js';
import { secretBeside } from './secret-beside.js';
import { temporaryFolder } from './temporary-folder.js';

/** All parts, put together. */
export interface App {
  readonly apollo: ApolloServers;
  readonly contextOf: ContextOf;
  readonly report: ReportFault;
  readonly withTemporaryFile: TemporaryFiles['withTemporaryFile'];
  /** Whether the database answers, and takes writes. */
  readonly isReady: () => Promise<boolean>;
  readonly auth: AuthRoute;
  /** Hosts that the server answers to. */
  readonly origins: Origins;
  readonly trustedProxies: readonly string[];
  /** Tells where the server listens: the address in mails, if no other is set. */
  readonly listensOn: (address: string) => void;
  /** There is nobody yet: the first who comes sets the server up. */
  readonly isSetUpNeeded: () => Promise<boolean>;
  /** Demo people are there, whose passwords are known. */
  readonly hasDemoPeople: () => Promise<boolean>;
  readonly demoSignIn: {
    readonly people: readonly (readonly [email: string, name: string, what: string])[];
    readonly password: string;
  };
  /** The database was new and was filled. */
  readonly hasNewDemoData: boolean;
  readonly close: () => Promise<void>;
}

const systemClock: Clock = { now: () => Date.now() };

/** What is decided outside; what is left out is as for a server that only this machine can reach. */
export type Settings = Pick<Config, 'databaseUrl' | 'demo' | 'logLevel'> &
  Partial<
    Pick<
      Config,
      'host' | 'publicUrl' | 'authSecret' | 'relay' | 'trustedProxies' | 'requestsPerMinute'
    >
  > & {
    /** Called once for each derivation of a password, for tests that count. */
    readonly onPasswordWork?: () => void;
    /** Where bulk jobs are worked on: between requests, if nothing is said; or not by this process. */
    readonly bulkJobs?: 'BETWEEN_REQUESTS' | 'IN_A_THREAD' | 'ELSEWHERE';
  };

/**
 * Opens and migrates the database, fills it when it is new, and wires everything to it.
 * @param log where log lines go: standard error, so that they do not mix with what is said to the operator
 */
export async function compose(
  settings: Settings,
  log: DestinationStream = pino.destination(2),
): Promise<App> {
  const logger = pino({ level: settings.logLevel }, log);
  const report = faultReporter(logger);
  const writes = new Mutex();
  const warn = (sentence: string) => {
    logger.warn(sentence);
  };
  const database = await openedDatabase(settings.databaseUrl, warn, writes);
  try {
    return await composeOn(database, writes, settings, report);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function composeOn(
  database: Database,
  writes: Turns,
  settings: Settings,
  report: ReportFault,
): Promise<App> {
  const { publicUrl = null, host = '127.0.0.1', relay = null } = settings;
  if (isExposed({ host, publicUrl }) && (await hasDemoPeople(database))) {
    throw new CannotStart([
      'the database has demo people, whose passwords are known: set DATABASE_URL to another one.',
    ]);
  }
  const secret = settings.authSecret ?? (await secretBeside(settings.databaseUrl));
  let listensOn = 'http://127.0.0.1';
  const sealed = sealedBy(secret);
  const mail = {
    ...{ hasRelay: relay !== null, sealed, texts: mailTexts },
    address: () => publicUrl ?? listensOn,
  };
  const directory = createDirectory(database);
  const unitOfWork = createUnitOfWork(database, systemClock, mail.hasRelay);
  const random = (limit: number) => randomInt(limit);
  const temporary = temporaryFolder();
  const { withTemporaryFile } = temporary;
  const tools = { clock: systemClock, ids: uuidIds, makeToken, random };
  const reads = createReads(database);
  const bulk = { wake: () => undefined as unknown };
  const deps = {
    ...{ ...tools, unitOfWork, reads, directory, mail, withTemporaryFile },
    sentenceOf: violationSentence,
    wakeJobs: () => {
      bulk.wake();
    },
  };
  const hasNewDemoData =
    settings.demo &&
    (await seedDemo(database, systemClock.now(), () => createPasswords().hash(DEMO_PASSWORD)));
  let isClosing = false;
  const reportFrom = (job: string) => (error: unknown) => {
    // What the end of the process cuts off is repeated by the next process.
    if (!isClosing) report(asError(error), { requestId: job, operation: null });
  };
  const limiter = new RateLimiter(
    requestCountsIn(database),
    systemClock,
    settings.requestsPerMinute ?? DEFAULT_REQUESTS_PER_MINUTE,
  );
  const tokens = new RememberedTokenCallers(
    storedTokens(database),
    systemClock,
    reportFrom('token-use'),
  );
  const thread =
    settings.bulkJobs === 'IN_A_THREAD'
      ? { databaseUrl: settings.databaseUrl, tellsOwners: mail.hasRelay, writes }
      : null;
  const bulkJobs =
    settings.bulkJobs === 'ELSEWHERE'
      ? null
      : bulkJobsOf(database, deps, thread, reportFrom('bulk jobs'));
  if (bulkJobs !== null) bulk.wake = bulkJobs.wake;
  const jobs: readonly Job[] = [
    ...(bulkJobs?.jobs ?? []),
    phaseSweeper(duePhasesIn(database, mail.hasRelay), systemClock),
    ...membershipJobs(database, deps),
    ...noticeJobs(dueNoticesIn(database), systemClock, tellerOf(deps)),
    idempotencyKeySweeper(idempotencyKeysIn(database), systemClock),
    draftSweeper(oldDraftsIn(database), systemClock),
    fileSweeper(expiredFilesIn(database), systemClock),
    jobRowSweeper(endedJobsIn(database), systemClock),
    auditSealer(auditChainIn(database)),
    ...requestCounting(limiter),
    ...mailJobs(createMailQueue(database), relay, sealed, systemClock, reportFrom('mail')),
  ];
  const stopJobs = startJobs(jobs, (job, error) => {
    reportFrom(job)(error);
  });
  const auth: Auth = authOf(database, deps, {
    ...{ secret, onPasswordWork: settings.onPasswordWork, report: reportFrom('auth') },
    demoPeople: async () =>
      (await hasDemoPeople(database))
        ? DEMO_PEOPLE.map(([email, name, , capacity]) => ({ email, name, capacity }))
        : null,
    forget: (personId) => {
      callers.forget(personId);
    },
  });
  const callers = new Callers(auth.sessionOf, directory);
  const apollo = new ApolloServers(createSchema(), report);
  await apollo.start();
  const origins: Origins = { publicUrl, isLoopback };
  return {
    apollo,
    contextOf: contextMaker({ callers, tokens, limiter, deps, reads, report }),
    report,
    withTemporaryFile,
    isReady: probeOf(database, systemClock),
    auth: {
      handle: auth.handle,
      addressHeader: ADDRESS_HEADER,
      originOf: (named) => originOfHost(origins, named) ?? mail.address(),
      report,
    },
    origins,
    trustedProxies: settings.trustedProxies ?? [],
    listensOn: (address) => (listensOn = address),
    isSetUpNeeded: async () => !(await directory.hasAnyPerson()),
    hasDemoPeople: () => hasDemoPeople(database),
    demoSignIn: {
      people: DEMO_PEOPLE.map(([email, name, what]) => [email, name, what] as const),
      password: DEMO_PASSWORD,
    },
    hasNewDemoData,
    close: async () => {
      isClosing = true;
      await stopJobs();
      await apollo.stop();
      await tokens.close();
      await temporary.close();
      await database.close();
    },
  };
}
