import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealedBy } from '../src/auth/sealed-text.js';
import { MailSender, pauseAfter } from '../src/jobs/mail-sender.js';
import { showUnsentMail } from '../src/mail-unsent.js';
import { uuidIds } from '../src/persistence/tables/ids.js';
import { createMailQueue } from '../src/persistence/repositories/mail-queue.js';
import { createOutbox } from '../src/persistence/repositories/people.js';
import { openDatabase } from '../src/persistence/data-source.js';
import type { Database } from '../src/persistence/engine/database.js';
import { secretBeside } from '../src/secret-beside.js';
import { describeOnEngines, sqlite } from './support/engines.js';
import type { FreshDatabase } from './support/fresh-database.js';
import { TestRelay } from './support/relay.js';
import { TEST_SECRET } from './support/server.js';

const SECRET_LINK = 'https://codes.test/secret-link';

/** What `npm run mail:unsent` ends with, and what it prints. */
async function unsent(args: readonly string[], environment: Record<string, string> = {}) {
  let said = '';
  const code = await showUnsentMail(args, (text) => (said += text), environment);
  return [code, said] as const;
}

describeOnEngines('mail', (engine) => {
  const sealed = sealedBy(TEST_SECRET);
  const relay = new TestRelay();
  let url: string;
  let fresh: FreshDatabase;
  /** Two processes on one database. */
  let here: Database;
  let there: Database;
  let now = 1_000_000;
  const clock = { now: () => now };
  const faults: Error[] = [];
  const senderOn = (database: Database) =>
    new MailSender(
      createMailQueue(database),
      { url, from: 'Creator Codes <codes@test.example>' },
      sealed,
      clock,
      (error) => faults.push(error),
    );

  beforeAll(async () => {
    url = await relay.start();
    fresh = await engine.createMigrated();
    here = await openDatabase(fresh.url);
    there = await openDatabase(fresh.url);
  });
  afterAll(async () => {
    await relay.stop();
    await here.close();
    await there.close();
    await fresh.remove();
  });
  beforeEach(async () => {
    relay.taken.length = 0;
    relay.refusing = null;
    faults.length = 0;
    now += 1_000_000_000;
    await here.transaction((session) => session.execute('DELETE FROM message'));
  });

  const write = async (count: number, other: { subject?: string; expiresAt?: number } = {}) => {
    for (let number = 0; number < count; number += 1) {
      const id = uuidIds.next('Message');
      await createOutbox(here).add({
        ...{ id, to: `mei+${number}@test.example`, text: sealed.seal(id, SECRET_LINK) },
        ...{ subject: 'Sign in', state: 'QUEUED', createdAt: now, ...other },
      });
    }
  };
  const stored = async () => {
    const rows = await here.select<{
      state: string;
      text: string;
      attempts: number;
      due_at: number;
    }>('SELECT state, text, attempts, due_at FROM message');
    return rows.map(({ due_at: dueAt, ...row }) => ({ ...row, dueAt }));
  };

  it('goes out once, whoever sends, and what it said is forgotten', async () => {
    await write(12);
    const senders = [senderOn(here), senderOn(there), senderOn(here), senderOn(there)];
    for (let round = 0; round < 3; round += 1)
      await Promise.all(senders.map((sender) => sender.sendDue()));
    expect(relay.taken.map(({ to }) => to).sort()).toEqual(
      Array.from({ length: 12 }, (_, number) => `mei+${number}@test.example`).sort(),
    );
    expect(relay.taken[0]?.text).toMatch(/^Message-ID: <mg_[\w-]{22}@test\.example>/im);
    expect(new Set((await stored()).map(({ state, text }) => `${state}:${text}`))).toEqual(
      new Set(['SENT:']),
    );
  });

  it('that lets somebody in goes out before notices that have waited longer', async () => {
    await write(30, { subject: 'Your codes', expiresAt: now + 1_000_000 });
    now += 1_000;
    await write(1);
    await senderOn(here).sendDue();
    expect(relay.taken.map(({ text }) => /^Subject: (.*)$/im.exec(text)?.[1])).toContain('Sign in');
  });

  it('is sealed while it waits, and never sent by a server that cannot read it', async () => {
    await write(1);
    const [waiting] = await stored();
    expect(waiting?.text).not.toContain('secret');
    const other = new MailSender(
      createMailQueue(here),
      { url, from: 'codes@test.example' },
      sealedBy('another secret'),
      clock,
      (error) => faults.push(error),
    );
    expect(await other.sendDue()).toBe(0);
    expect(relay.taken).toEqual([]);
    expect(await stored()).toMatchObject([{ state: 'FAILED' }]);
    expect(faults.map(({ message }) => message)).toEqual(['mail was not sent: OTHER_SECRET']);
    await write(1);
    expect(await senderOn(here).sendDue()).toBe(1);
    expect(relay.taken[0]?.text).toContain(SECRET_LINK);
  });

  it('without a relay is shown to an operator who has the secret, by a command', async () => {
    const id = uuidIds.next('Message');
    const [link, to] = ['https://codes.test/by-hand', 'mei@例子.公司'];
    await createOutbox(here).add({
      ...{ id, to, text: sealed.seal(id, link) },
      ...{ subject: 'Sign in', state: 'NOT_SENT', createdAt: now },
    });
    await write(1);
    const show = (secret: string) => unsent(['--database', fresh.url], { AUTH_SECRET: secret });
    const [code, output] = await show(TEST_SECRET);
    expect([code, output]).toEqual([0, expect.stringContaining(link)]);
    expect(output).toContain(`to ${to}\nSign in\n`);
    expect(output, 'what is on its way is nobody’s to read').not.toContain(SECRET_LINK);
    const [failed, told] = await show([...TEST_SECRET].reverse().join(''));
    expect([failed, told]).toEqual([1, expect.stringContaining('sealed with another secret')]);
    expect(told).not.toContain(link);
  });

  it('is not lost when its sender dies: another one sends it, once the claim has ended', async () => {
    await write(1);
    const died = await createMailQueue(there).claim(now, now + 180_000, 10);
    expect(died).toHaveLength(1);
    const sender = senderOn(here);
    now += 100_000;
    expect(await sender.sendDue()).toBe(0);
    now += 100_000;
    expect(await sender.sendDue()).toBe(1);
    expect(await sender.sendDue()).toBe(0);
    expect(relay.taken).toHaveLength(1);
    // The dead one, were it alive after all, changes nothing any more.
    const settled = await stored();
    for (const dueAt of [now, null]) await createMailQueue(there).notSent(died[0] ?? fail(), dueAt);
    expect([await stored(), await sender.sendDue(), relay.taken.length]).toEqual([settled, 0, 1]);
  });

  it('is tried again with growing pauses, and given up after several', async () => {
    await write(1);
    relay.refusing = { code: 451 };
    const sender = senderOn(here);
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(await sender.sendDue()).toBe(0);
      const [message] = await stored();
      expect(message?.attempts).toBe(attempt);
      if (attempt === 8)
        expect(message).toMatchObject({
          state: 'FAILED',
          text: expect.stringMatching(/^sealed:/) as string,
        });
      else {
        pauses.push((message?.dueAt ?? 0) - now);
        now = message?.dueAt ?? now;
      }
    }
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
    expect(pauses[0]).toBe(pauseAfter(1));
    relay.refusing = null;
    now += 10 * 24 * 3_600_000;
    expect(await sender.sendDue()).toBe(0);
    expect(faults).toHaveLength(8);
    expect(faults.map(({ message }) => message).join()).not.toMatch(/mei|secret/);
  });

  it('is given up at once where the relay will never take it', async () => {
    await write(1);
    relay.refusing = { code: 550 };
    await senderOn(here).sendDue();
    expect(await stored()).toMatchObject([{ state: 'FAILED', attempts: 1 }]);
  });

  it('waits for a relay that is down', async () => {
    await write(1);
    const queue = createMailQueue(here);
    const down = new MailSender(
      queue,
      { url: 'smtp://127.0.0.1:1', from: 'codes@test.example' },
      sealed,
      clock,
      (error) => faults.push(error),
    );
    expect(await down.sendDue()).toBe(0);
    expect(await stored()).toMatchObject([{ state: 'QUEUED', attempts: 1 }]);
    now += 30_000;
    expect(await senderOn(here).sendDue()).toBe(1);
  });
});

function fail(): never {
  throw new Error('nothing was claimed');
}

describe('npm run mail:unsent', () => {
  const show = (...args: readonly string[]) => unsent(args);

  it('finds the secret beside the database, as the server does', async () => {
    const { url, remove } = await sqlite.createMigrated();
    const database = await openDatabase(url);
    const id = uuidIds.next('Message');
    const text = sealedBy(await secretBeside(url)).seal(id, SECRET_LINK);
    const mail = { to: 'mei@test.example', subject: 'Sign in', state: 'NOT_SENT' } as const;
    await createOutbox(database).add({ ...mail, id, text, createdAt: 1 });
    await database.close();
    expect(await show('--database', url)).toEqual([0, expect.stringContaining(SECRET_LINK)]);
    await remove();
  });

  it('says what is wrong with a call, and makes no database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'creator-codes-'));
    const lost = await show('--database', `sqlite:${folder}/none.sqlite`);
    expect(lost).toEqual([2, expect.stringContaining('there is no database in')]);
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
    const server = await show('--database', 'mysql://codes@127.0.0.1:1/codes');
    expect(server).toEqual([2, expect.stringContaining('AUTH_SECRET is missing')]);
    expect(await show('--all')).toEqual([2, expect.stringContaining('--latest N')]);
    expect(await show('--latest', '0')).toEqual([2, expect.stringContaining('from 1 to 1000')]);
  });
});
