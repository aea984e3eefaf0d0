import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { compose, type App } from '../../src/composition-root.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/database.js';
import { createServer } from '../../src/server.js';
import { Client } from './client.js';
import { sqlite, type Engine, type FreshDatabase } from './engines.js';

export interface ServerOptions {
  readonly engine?: Engine;
  readonly demo?: boolean;
  /** A database that exists already; it is not removed. */
  readonly databaseUrl?: string;
  /** In the place of the admin app's build. */
  readonly adminFolder?: string;
  /** Puts something else in the place of a part, such as one that fails. */
  readonly change?: (app: App) => App;
}

/** A running server on a free port with a database of its own. */
export class TestServer {
  readonly client: Client;

  private constructor(
    readonly url: string,
    readonly databaseUrl: string,
    /** A second connection, to look at what is stored. */
    readonly database: Database,
    /** Lines of the log, as JSON. */
    readonly log: readonly string[],
    readonly http: FastifyInstance,
    private readonly app: App,
    private readonly fresh: FreshDatabase | null,
  ) {
    this.client = new Client(url);
  }

  static async start(options: ServerOptions = {}): Promise<TestServer> {
    const { engine = sqlite, demo = false, change = (app) => app } = options;
    const fresh = options.databaseUrl === undefined ? await engine.create() : null;
    const databaseUrl = options.databaseUrl ?? fresh?.url ?? '';
    const log: string[] = [];
    const collect = new Writable({
      write: (line: Buffer, _encoding, done) => {
        log.push(line.toString());
        done();
      },
    });
    const app = change(await compose({ databaseUrl, demo, logLevel: 'info' }, collect));
    const http = await createServer(app, options.adminFolder);
    const url = await http.listen({ host: '127.0.0.1', port: 0 });
    const database = await openDatabase(databaseUrl);
    return new TestServer(url, databaseUrl, database, log, http, app, fresh);
  }

  /** How many rows each table has: what a refused call must not change. */
  async rowCounts(): Promise<Readonly<Record<string, number>>> {
    const names = await this.database.select<{ name: string }>(
      this.databaseUrl.startsWith('sqlite:')
        ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
    );
    const counts: Record<string, number> = {};
    for (const { name } of names) {
      const [row] = await this.database.select<{ n: number }>(`SELECT COUNT(*) AS n FROM ${name}`);
      counts[name] = Number(row?.n);
    }
    return counts;
  }

  async stop(): Promise<void> {
    await this.http.close();
    await this.app.close();
    await this.database.close();
    await this.fresh?.remove();
  }
}
