import type { Settings } from '../../src/composition-root.js';
import type { Engine } from './engines.js';
import type { FreshDatabase } from './fresh-database.js';
import { TestServer } from './server.js';

/** Two processes on one database, counting what hashing costs on the first. */
export class Pair {
  private constructor(
    readonly work: { readonly count: number },
    readonly fresh: FreshDatabase,
    readonly one: TestServer,
    readonly two: TestServer,
  ) {}

  static async start(
    engine: Engine,
    signedIn = true,
    decided: Partial<Settings> = {},
  ): Promise<Pair> {
    const fresh = await engine.createMigrated();
    const work = { count: 0 };
    const settings = { ...decided, onPasswordWork: () => (work.count += 1) };
    const databaseUrl = fresh.url;
    const one = await TestServer.start({ databaseUrl, signedIn, settings });
    const two = await TestServer.start({ databaseUrl, signedIn: false, settings: decided });
    return new Pair(work, fresh, one, two);
  }

  /** All tests come from one address. */
  async forgetTries(): Promise<void> {
    await this.one.database.transaction((session) => session.execute('DELETE FROM rate_limit'));
  }

  async stop(): Promise<void> {
    await this.one.stop();
    await this.two.stop();
    await this.fresh.remove();
  }
}
