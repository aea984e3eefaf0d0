import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sealedBy } from './auth/sealed-text.js';
import { CannotStart } from './cannot-start.js';
import { readConfig, type Config, type Environment } from './config.js';
import { openDatabase } from './persistence/data-source.js';
import { DatabaseUnusable } from './persistence/engine/errors.js';
import { unsentMail } from './persistence/repositories/unsent-mail.js';
import { secretBeside } from './secret-beside.js';

const USAGE = `Shows mail that was not sent, to pass it on by hand. Its links let people in: keep what is shown to yourself.

  --database URL   sqlite:<file> or mysql://user:password@host:3306/database; DATABASE_URL by default
  --latest N       how many, the newest first; 20 by default, 1000 at most

The texts are sealed with the server's secret, which is found as the server finds it: AUTH_SECRET, AUTH_SECRET_FILE,
or the file beside the SQLite database.
Ends with 0, with 1 when a text was sealed with another secret, with 2 when nothing could be read.
`;

type Where = Pick<Config, 'databaseUrl' | 'authSecret'>;

/** @throws CannotStart with what is wrong with the call or with the settings */
function optionsFrom(
  args: readonly string[],
  environment: Environment | undefined,
): Where & { readonly latest: number } {
  const { database, latest } = valuesIn(args);
  const says = database === undefined ? {} : { DATABASE_URL: database };
  const outcome = readConfig(environment, says);
  if (!outcome.ok) throw new CannotStart(outcome.problems);
  if (!/^[1-9]\d{0,2}$|^1000$/.test(latest))
    throw new CannotStart([`--latest takes a number from 1 to 1000, not "${latest}".`]);
  return { ...outcome.config, latest: Number(latest) };
}

function valuesIn(args: readonly string[]) {
  try {
    const options = {
      database: { type: 'string' },
      latest: { type: 'string', default: '20' },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new CannotStart([error instanceof Error ? error.message : String(error), '', USAGE]);
  }
}

async function secretOf({ databaseUrl, authSecret }: Where): Promise<string> {
  const file = databaseUrl.slice('sqlite:'.length);
  // To look must not make a new database, nor a secret for it.
  if (databaseUrl.startsWith('sqlite:') && !existsSync(file))
    throw new CannotStart([`there is no database in ${file}.`]);
  return authSecret ?? secretBeside(databaseUrl);
}

/**
 * `npm run mail:unsent`.
 * @param say takes what is printed
 * @returns the exit code
 */
export function showUnsentMail(
  args: readonly string[],
  say: (text: string) => void,
  environment?: Environment,
): Promise<number> {
  return show(args, say, environment).catch((error: unknown) => {
    if (!(error instanceof CannotStart) && !(error instanceof DatabaseUnusable)) throw error;
    say(`${error.message}\n`);
    return 2;
  });
}

async function show(
  args: readonly string[],
  say: (text: string) => void,
  environment: Environment | undefined,
): Promise<number> {
  const options = optionsFrom(args, environment);
  const sealed = sealedBy(await secretOf(options));
  const database = await openDatabase(options.databaseUrl);
  try {
    const messages = await unsentMail(database, options.latest);
    let unreadable = 0;
    for (const { id, to, subject, text: stored, createdAt } of messages) {
      const text = sealed.open(id, stored);
      if (text === null) unreadable += 1;
      const said = text ?? 'CANNOT BE READ: it was sealed with another secret.';
      say(
        `${new Date(createdAt).toISOString()}  to ${to}\n${subject}\n\n${said}\n\n${'-'.repeat(72)}\n`,
      );
    }
    if (messages.length === 0) say('All mail was sent, or is on its way.\n');
    return unreadable > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}
