import { once } from 'node:events';
import { CannotStart } from './cannot-start.js';
import { compose, type App, type Settings } from './composition-root.js';
import { readConfig, type Config } from './config.js';
import { createServer, stopServer } from './server.js';
import { hearRejections } from './unheard.js';

type Server = Awaited<ReturnType<typeof createServer>>;

/** How long requests that are under way may take to finish when the server is told to stop. */
const STOP_WITHIN = 15_000;

await start().catch((error: unknown) => {
  if (!(error instanceof CannotStart)) throw error;
  for (const sentence of error.sentences)
    process.stderr.write(`Creator Codes cannot start: ${sentence}\n`);
  process.exitCode = 1;
});

async function start(): Promise<void> {
  const outcome = readConfig();
  if (!outcome.ok) throw new CannotStart(outcome.problems);
  const { config } = outcome;
  const app = await compose({ ...config, bulkJobs: whereBulkJobs(config) });
  hearRejections(app.report);
  const server = await createServer(app, { requestsAtOnce: config.requestsAtOnce });
  try {
    await server.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.close();
    throw cannotListen(error, config);
  }
  const address = addressOf(server);
  app.listensOn(address);
  const stopped = stopOnSignal(server, app);
  process.stdout.write(await welcome(address, config, app));
  await stopped;
}

/** A temporary database is of the thread that has opened it. */
function whereBulkJobs({ databaseUrl }: Config): Settings['bulkJobs'] {
  return databaseUrl === 'sqlite::memory:' ? 'BETWEEN_REQUESTS' : 'IN_A_THREAD';
}

function cannotListen(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new CannotStart([
      `port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1}.`,
    ]);
  }
  if (code === 'EACCES')
    return new CannotStart([`port ${port} is not allowed for this user. Choose one above 1023.`]);
  if (code === 'EADDRNOTAVAIL') return new CannotStart([`this machine has no address ${host}.`]);
  return error;
}

/** Requests that are under way finish; a second signal does not wait for them. */
async function stopOnSignal(server: Server, app: App): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  setTimeout(() => server.server.closeAllConnections(), STOP_WITHIN).unref();
  await stopServer(server);
  await app.close();
}

function addressOf(server: Server): string {
  const address = server.server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the server listens on no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

async function welcome(at: string, { databaseUrl, publicUrl }: Config, app: App): Promise<string> {
  return `
Creator Codes is running.

  Admin      ${at}/
  GraphiQL   ${at}/graphiql
  GraphQL    ${at}/graphql
  Database   ${databaseUrl.replace(/\/\/[^@/]*@/, '//')}
${publicUrl === null ? '' : `  People     ${publicUrl}/\n`}${await howToSignIn(publicUrl ?? at, app)}
Stop it with Ctrl-C.
`;
}

async function howToSignIn(at: string, app: App): Promise<string> {
  if (await app.isSetUpNeeded())
    return `\n  There is nobody yet. Open ${at}/ and sign up: the first one owns the server.\n`;
  if (!(await app.hasDemoPeople())) return '';
  const { people, password } = app.demoSignIn;
  const lines = people.map(([email, , what]) => `    ${email.padEnd(30)} ${what}\n`).join('');
  return `
  THIS IS A DEMO: everybody knows its passwords. Never keep anything real in it.
  Sign in as one of these, with the password ${password}

${lines}${app.hasNewDemoData ? '\n  The database was new and has demo data now: two accounts, one for each program mode.' : ''}
  To start empty: another DATABASE_URL, with DEMO=off.
`;
}
