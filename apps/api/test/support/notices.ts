import { NOTICE_WAIT } from '@creator-codes/domain';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { sealedBy } from '../../src/auth/sealed-text.js';
import { tellOwner } from '../../src/application/notices/tell-owner.js';
import { tellOwners } from '../../src/jobs/owner-teller.js';
import { mailTexts } from '../../src/mail/mail-texts.js';
import type { Database } from '../../src/persistence/engine/database.js';
import { dueNoticesIn } from '../../src/persistence/repositories/due-notices.js';
import { createUnitOfWork } from '../../src/persistence/repositories/unit-of-work.js';
import { idOfBytes, uuidIds } from '../../src/persistence/tables/ids.js';
import { openDatabase } from '../../src/persistence/data-source.js';
import { describeOnEngines } from './engines.js';
import { lifeIn } from './life.js';
import { TestRelay } from './relay.js';
import { TEST_SECRET, TestServer } from './server.js';
import { make, makeWorld, mutate, TERMS, type World } from './world.js';

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** So often an owner is told before a test takes it that this never ends. */
const MOST_TURNS = 20;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A process that tells owners, as if it were later. */
export function tellerOn(database: Database) {
  const sealed = sealedBy(TEST_SECRET);
  /** @param cannotBeTold owners with whom telling fails */
  const tell = (now: number, cannotBeTold: readonly string[] = []) => {
    const clock = { now: () => now };
    const turns = new Map<string, number>();
    const deps = {
      ...{ clock, ids: uuidIds, unitOfWork: createUnitOfWork(database, clock, true) },
      mail: { texts: mailTexts, hasRelay: true, address: () => 'https://codes.test', sealed },
    };
    return tellOwners(dueNoticesIn(database), clock, (owner) => {
      const turn = (turns.get(owner.ownerId) ?? 0) + 1;
      turns.set(owner.ownerId, turn);
      if (turn > MOST_TURNS) return Promise.reject(new Error('telling does not end'));
      return cannotBeTold.includes(owner.ownerId)
        ? Promise.reject(new Error('cannot be told'))
        : tellOwner(deps, owner);
    });
  };
  /** The mails that have been written since this was last asked, in the order of their addresses. */
  const taken = async (): Promise<readonly Mail[]> => {
    const rows = await database.select<{
      id: Buffer;
      recipient: string;
      subject: string;
      text: string;
    }>(
      "SELECT id, recipient, subject, text FROM message WHERE expires_at IS NOT NULL AND text <> '' ORDER BY recipient, id",
    );
    await database.transaction((session) =>
      session.execute("UPDATE message SET text = '', state = 'SENT' WHERE expires_at IS NOT NULL"),
    );
    return rows.map(({ id, recipient: to, subject, text }) => ({
      ...{ to, subject },
      text: sealed.open(idOfBytes('Message', id), text) ?? 'unreadable',
    }));
  };
  return {
    tell,
    taken,
    /** What owners are told of what has happened until now. */
    told: async (later = NOTICE_WAIT + MINUTE) => {
      await tell(Date.now() + later);
      return taken();
    },
  };
}

/** A server with a relay, and an account that has notices switched on. */
class Given {
  readonly relay = new TestRelay();
  relayUrl!: string;
  server!: TestServer;
  world!: World;
  life!: ReturnType<typeof lifeIn>;
  teller!: ReturnType<typeof tellerOn>;
  /** Another process on the same database. */
  there!: Database;
  private serial = 0;

  async start(engine: Parameters<typeof TestServer.start>[0]): Promise<void> {
    this.relayUrl = await this.relay.start();
    const relay = { url: this.relayUrl, from: 'codes@test.example' };
    this.server = await TestServer.start({ ...engine, settings: { relay } });
    this.there = await openDatabase(this.server.databaseUrl);
    this.world = await makeWorld(this.server.client, 'CREATOR_ONLY', 'Acme');
    this.life = lifeIn(this.server, this.world);
    this.teller = tellerOn(this.server.database);
    await this.switchOn(true);
  }

  async forgetAll(): Promise<void> {
    this.relay.taken.length = 0;
    await this.server.database.transaction(async (session) => {
      await session.execute('DELETE FROM owner_notice');
      await session.execute('DELETE FROM mail_count');
      await session.execute('DELETE FROM message WHERE expires_at IS NOT NULL');
    });
  }

  async stop(): Promise<void> {
    await this.there.close();
    await this.server.stop();
    await this.relay.stop();
  }

  async switchOn(notifiesOwners: boolean, account = this.world.account): Promise<void> {
    const { client } = this.server;
    const { viewer } = await client.query<{ viewer: { account: { version: number } } }>(
      '{ viewer { account { version } } }',
      {},
      { account },
    );
    const { version } = viewer.account;
    await make(client, 'updateAccount', { version, notifiesOwners }, account);
  }

  /** A creator who has joined, and a function that issues codes to them. */
  async owner(language: 'EN' | 'ZH' | null = 'EN', name = 'Mei') {
    const { client } = this.server;
    const { account } = this.world;
    this.serial += 1;
    const email = `mei${this.serial}@owners.example`;
    const about = { displayName: name, email, language };
    const id = await make(client, 'createCreator', about, account);
    // Nobody is invited first: that would be a mail as well.
    await make(client, 'recordCreatorJoined', { creatorId: id }, account);
    const issue = async (more: object = {}) => {
      this.serial += 1;
      const input = { creatorId: id, text: `CODE${this.serial}`, terms: TERMS, ...more };
      return this.life.read(await make(client, 'issuePromoCode', input, account));
    };
    return { id, email, issue };
  }

  /** How many notices there are. */
  async rows(): Promise<number> {
    const [row] = await this.server.database.select<{ n: number }>(
      'SELECT COUNT(*) AS n FROM owner_notice',
    );
    return Number(row?.n);
  }

  async done(name: string, input: object): Promise<void> {
    const { errors } = await mutate(this.server.client, name, input, this.world.account);
    expect(errors).toEqual([]);
  }
}

/** Tests on each engine, each of which begins without notices. */
export function describeNotices(name: string, tests: (given: Given) => void): void {
  describeOnEngines(name, (engine) => {
    const given = new Given();
    beforeAll(() => given.start({ engine }));
    afterAll(() => given.stop());
    beforeEach(() => given.forgetAll());
    tests(given);
  });
}
