import type { TestProject } from 'vitest/node';
import { mariadbAvailable, startMariadb } from './mariadb.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's MariaDB server, without a database; undefined where none is installed. */
    mariadbUrl: string | undefined;
  }
}

/** One MariaDB server for the whole run; each test file makes its own databases on it. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (!mariadbAvailable()) {
    project.provide('mariadbUrl', undefined);
    console.warn('MariaDB (mariadbd) is not installed: what needs it is skipped.');
    return undefined;
  }
  const server = await startMariadb(false);
  project.provide('mariadbUrl', server.url);
  return () => server.stop();
}
