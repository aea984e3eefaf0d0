import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import type { AccountId, Capacity, PartnerOwner } from '@creator-codes/domain';
import type { FastifyInstance } from 'fastify';
import { compose, type App, type Settings } from '../../src/composition-root.js';
import { sealedBy } from '../../src/auth/sealed-text.js';
import { secretHash } from '../../src/secret-hash.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { idOfBytes, uuidIds } from '../../src/persistence/tables/ids.js';
import { insertInvitation } from '../../src/persistence/repositories/invitation-repository.js';
import { insertMessage } from '../../src/persistence/repositories/message-repository.js';
import { createServer, type HttpOptions } from '../../src/server.js';
import { Client } from './client.js';
import { sqlite, type Engine } from './engines.js';
import type { FreshDatabase } from './fresh-database.js';
import { OWNER, ownerClient } from './sign-in.js';
import { Visitor } from './visitor.js';

export const TEST_SECRET = 'Xr8vQ2mZt5Lk9WcB3nHs7PdY1gJf6TaE0uRo4i';

export interface ServerOptions extends HttpOptions {
  readonly engine?: Engine;
  readonly demo?: boolean;
  /** A database that exists already; it is not removed. */
  readonly databaseUrl?: string;
  /** Puts something else in the place of a part, such as one that fails. */
  readonly change?: (app: App) => App;
  /** What is decided outside, such as the mail relay. */
  readonly settings?: Partial<Settings>;
  /** False: nobody has signed up yet, `client` is a stranger. */
  readonly signedIn?: boolean;
}

/** Tables that change beside what is asked: counts of requests, and what the server is to look at soon. */
const BESIDE = new Set(['request_count', 'waiting_asked', 'waiting_creator']);

/** A running server on a free port with a database of its own. */
export class TestServer {
  /** The owner of every account; a stranger where the server was started so. */
  client: Client;
  /** Cookie of the owner, for requests that are made by hand. */
  get cookie(): string {
    return this.client.cookie;
  }

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
    const fresh = options.databaseUrl === undefined ? await engine.createMigrated() : null;
    const databaseUrl = options.databaseUrl ?? fresh?.url ?? '';
    const log: string[] = [];
    const collect = new Writable({
      write: (line: Buffer, _encoding, done) => {
        log.push(line.toString());
        done();
      },
    });
    const settings = {
      ...{ databaseUrl, demo, authSecret: TEST_SECRET },
      logLevel: 'info',
      // A test is a busier caller than any that we allow.
      requestsPerMinute: 1_000_000,
    } as const;
    const app = change(await compose({ ...settings, ...options.settings }, collect));
    const http = await createServer(app, options);
    const url = await http.listen({ host: '127.0.0.1', port: 0 });
    app.listensOn(url);
    const database = await openDatabase(databaseUrl);
    const server = new TestServer(url, databaseUrl, database, log, http, app, fresh);
    if (options.signedIn !== false) server.client = await ownerClient(url);
    return server;
  }

  /** A client of another capacity: somebody who has accepted an invitation into the account. */
  async as(capacity: Capacity, account: string, ownerId: string | null = null): Promise<Client> {
    return (await this.person(capacity, account, ownerId)).client;
  }

  /** Somebody new who belongs to the account, with what they sign in by. */
  async person(capacity: Capacity, account: string, ownerId: string | null = null) {
    const token = randomBytes(32).toString('base64url');
    const email = `${capacity.toLowerCase()}-${token.slice(0, 8).toLowerCase()}@test.example`;
    const now = Date.now();
    const messageId = uuidIds.next('Message');
    const accountId = account as AccountId;
    await this.database.transaction(async (session) => {
      const mail = { to: email, subject: 'Invitation', text: token, state: 'NOT_SENT' } as const;
      await insertMessage(session, accountId, { id: messageId, ...mail, createdAt: now });
      await insertInvitation(
        session,
        accountId,
        {
          ...{ id: uuidIds.next('Invitation'), email, capacity, messageId, version: 1 },
          ownerId: ownerId as PartnerOwner['id'] | null,
          state: 'PENDING',
          ...{ createdAt: now, createdBy: 'Owner', expiresAt: now + 60_000 },
        },
        secretHash(token),
      );
      // All tests come from one address.
      await session.execute('DELETE FROM rate_limit');
    });
    const visitor = new Visitor(this.url);
    const { password } = OWNER;
    const answer = await visitor.post('/accept-invitation', { token, name: email, password });
    if (answer.status !== 200) throw new Error(`invitation: ${JSON.stringify(answer.body)}`);
    return { client: new Client(this.url, visitor.cookie), visitor, email, password };
  }

  /** What a mail says that is not sent, newest first: as an operator reads it. */
  async mails(subject: string): Promise<readonly { readonly to: string; readonly text: string }[]> {
    const rows = await this.database.select<{ id: Buffer; recipient: string; text: string }>(
      "SELECT id, recipient, text FROM message WHERE subject LIKE ? AND text <> '' ORDER BY id DESC",
      [subject],
    );
    const sealed = sealedBy(TEST_SECRET);
    return rows.map(({ id, recipient, text }) => ({
      to: recipient,
      text: sealed.open(idOfBytes('Message', id), text) ?? 'unreadable',
    }));
  }

  /** How many rows each table has, but for the counts of requests: what a refused call must not change. */
  async rowCounts(): Promise<Readonly<Record<string, number>>> {
    const names = await this.database.select<{ name: string }>(
      this.databaseUrl.startsWith('sqlite:')
        ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        : 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
    );
    const counts: Record<string, number> = {};
    for (const { name } of names.filter((table) => !BESIDE.has(table.name))) {
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
