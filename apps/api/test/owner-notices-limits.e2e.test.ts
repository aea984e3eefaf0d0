import { createHash } from 'node:crypto';
import {
  NOTICE_LIFE,
  NOTICE_MAILS_A_DAY,
  NOTICE_WAIT,
  type AccountId,
  type CreatorId,
  type PromoCodeId,
} from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { sealedBy } from '../src/auth/sealed-text.js';
import { MailSender } from '../src/jobs/mail-sender.js';
import { sweepDuePhases } from '../src/jobs/phase-sweeper.js';
import { codeOwnerRow } from '../src/persistence/repositories/code-owner-repository.js';
import { dueNoticesIn } from '../src/persistence/repositories/due-notices.js';
import { duePhasesIn } from '../src/persistence/repositories/due-phases.js';
import { createMailQueue } from '../src/persistence/repositories/mail-queue.js';
import {
  insertOwnerNotices,
  type NewNotice,
} from '../src/persistence/repositories/owner-notice-repository.js';
import { uuidIds } from '../src/persistence/tables/ids.js';
import { at } from './support/life.js';
import { DAY, describeNotices, MINUTE, tellerOn } from './support/notices.js';
import { TEST_SECRET } from './support/server.js';
import { mutate, TERMS } from './support/world.js';

describeNotices('notices, by several processes and over days,', (given) => {
  it('are five a day for an address; what is more is told the next day', async () => {
    const { issue } = await given.owner();
    // Noon, so that the next day is half a day away.
    const noon = Date.now() - (Date.now() % DAY) + DAY / 2 + DAY;
    for (let mail = 1; mail <= NOTICE_MAILS_A_DAY.address; mail += 1) {
      await issue();
      expect(await given.teller.tell(noon), `mail ${mail}`).toBe(1);
    }
    const more = await issue();
    expect(await given.teller.tell(noon)).toBe(0);
    await given.teller.taken();
    expect(await given.teller.tell(noon + DAY / 2 - 1)).toBe(0);
    expect(await given.teller.tell(noon + DAY / 2)).toBe(1);
    expect((await given.teller.taken()).map(({ text }) => text.includes(more.text))).toEqual([
      true,
    ]);
  });

  it('are a thousand a day for an account, whichever process writes them', async () => {
    const now = Date.now() - (Date.now() % DAY) + DAY / 2 + DAY;
    const subject = createHash('sha256').update(`account ${given.world.account}`).digest();
    const owners = [await given.owner(), await given.owner(), await given.owner()];
    for (const { issue } of owners) await issue();
    await given.server.database.transaction((session) =>
      session.execute('INSERT INTO mail_count (subject, day, mails) VALUES (?, ?, ?)', [
        ...[subject, now - (now % DAY), NOTICE_MAILS_A_DAY.account - 2],
      ]),
    );
    const written = await Promise.all([given.teller.tell(now), tellerOn(given.there).tell(now)]);
    expect(written[0] + written[1]).toBe(2);
    expect(await given.teller.taken()).toHaveLength(2);
  });

  it('are put off, all of them, where an owner has more than one mail tells and no mail is left', async () => {
    const { id: owner, email, issue } = await given.owner();
    const code = await issue();
    const account = given.world.account as AccountId;
    const about = { id: code.id as PromoCodeId, ownerId: owner as CreatorId };
    const comments = { code: about, kind: 'CHANGED', fields: ['COMMENTS'] } as const;
    const change: NewNotice = { ...comments, textBefore: code.text, endedAt: null };
    const noon = Date.now() - (Date.now() % DAY) + DAY / 2 + DAY;
    const subject = createHash('sha256').update(`address ${email}`).digest();
    await given.server.database.transaction(async (session) => {
      await insertOwnerNotices(session, account, Array<NewNotice>(1_000).fill(change), Date.now());
      await session.execute('INSERT INTO mail_count (subject, day, mails) VALUES (?, ?, ?)', [
        ...[subject, noon - (noon % DAY), NOTICE_MAILS_A_DAY.address],
      ]);
    });
    expect(await given.teller.tell(noon)).toBe(0);
    expect(await dueNoticesIn(given.server.database).owners(noon + DAY / 2 - 1, 1)).toEqual([]);
    expect(await given.teller.tell(noon + DAY / 2)).toBe(2);
    const mails = await given.teller.taken();
    expect(mails.map(({ text }) => /^- \S+ (.*?)[.(]/m.exec(text)?.[1])).toEqual([
      'is a new promo code',
      'has changed ',
    ]);
  });

  it('that are not due yet are told with one that is', async () => {
    const { issue } = await given.owner();
    const codes = [await issue(), await issue()];
    const [due] = await given.server.database.select<{ first: number; last: number }>(
      'SELECT MIN(due_at) AS first, MAX(due_at) AS last FROM owner_notice',
    );
    expect(Number(due?.first)).toBeLessThan(Number(due?.last));
    expect(await given.teller.tell(Number(due?.first))).toBe(1);
    const [mail] = await given.teller.taken();
    expect(codes.filter(({ text }) => mail?.text.includes(text))).toEqual(codes);
  });

  it('reach whoever is behind owners that cannot be told, however many owners and notices', async () => {
    const [stuck, behind] = [await given.owner(), await given.owner()];
    const code = await stuck.issue();
    const account = given.world.account as AccountId;
    const more = Array.from({ length: 200 }, () => uuidIds.next('Creator'));
    const told = [...Array<CreatorId>(250).fill(stuck.id as CreatorId), ...more];
    const content = { kind: 'CHANGED', fields: [], textBefore: code.text, endedAt: null } as const;
    const id = code.id as PromoCodeId;
    const notices = told.map((ownerId) => ({ ...content, code: { id, ownerId } }));
    const foundBy = { name: 'Stuck', email: null, handles: [] };
    const owners = more.map((each) => codeOwnerRow(account, each, 'CREATOR', foundBy));
    await given.server.database.transaction(async (session) => {
      await session.insert(session.tables.codeOwner, owners);
      await insertOwnerNotices(session, account, notices, Date.now() - MINUTE);
    });
    await behind.issue();
    const now = Date.now() + NOTICE_WAIT + MINUTE;
    const found = await dueNoticesIn(given.server.database).owners(now, 202);
    expect(new Set(found.map(({ ownerId }) => ownerId)).size, 'each owner once').toBe(202);
    expect(found.at(-1)).toEqual({ accountId: account, ownerId: behind.id });
    const telling = given.teller.tell(now, [stuck.id, ...more]);
    await expect(telling).rejects.toThrow('cannot be told');
    expect((await given.teller.taken()).map(({ to }) => to)).toEqual([behind.email]);
  });

  it('are written once when two processes tell at once, and by any if one has gone', async () => {
    const { issue } = await given.owner();
    await issue();
    const now = Date.now() + NOTICE_WAIT + MINUTE;
    const written = await Promise.all([
      ...[given.teller.tell(now), tellerOn(given.there).tell(now), given.teller.tell(now)],
    ]);
    expect(written.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await given.teller.taken()).toHaveLength(1);
  });

  it('are dropped after three days, and so is their mail', async () => {
    const { issue } = await given.owner();
    await issue();
    const before = Date.now();
    await given.teller.tell(before + NOTICE_LIFE - MINUTE);
    expect(await given.teller.taken()).toHaveLength(1);
    await issue();
    await given.teller.tell(Date.now() + NOTICE_LIFE);
    expect(await given.teller.taken()).toEqual([]);

    await issue();
    const written = Date.now();
    await given.teller.tell(written + NOTICE_WAIT + MINUTE);
    let now = written + NOTICE_LIFE + MINUTE;
    const sender = new MailSender(
      createMailQueue(given.server.database),
      { url: given.relayUrl, from: 'codes@test.example' },
      sealedBy(TEST_SECRET),
      { now: () => now },
      (error) => {
        throw error;
      },
    );
    expect(await sender.sendDue(), 'too late').toBe(0);
    now = written + NOTICE_LIFE - MINUTE;
    expect(await sender.sendDue(), 'just in time').toBe(1);
    expect(given.relay.taken.map(({ text }) => /^Subject: .*$/m.exec(text)?.[0])).toEqual([
      expect.stringContaining('Acme: your promo code'),
    ]);
    await issue();
    await given.teller.tell(Date.now() + NOTICE_WAIT + MINUTE);
    await dueNoticesIn(given.server.database).dropOld(Date.now() + NOTICE_LIFE);
    expect(await given.teller.taken(), 'and nothing of it is kept').toEqual([]);
  });

  it('of an end that comes by itself are written by the sweeper, once', async () => {
    const { issue } = await given.owner();
    const later = Date.now() + 3_600_000;
    const code = await issue({ terms: { ...TERMS, endAt: at(3_500_000) } });
    await given.teller.told();
    const sweepers = [given.server.database, given.there, given.server.database].map((each) =>
      duePhasesIn(each, true),
    );
    await Promise.all(sweepers.map((each) => sweepDuePhases(each, later)));
    await Promise.all(sweepers.map((each) => sweepDuePhases(each, later + DAY)));
    const mails = await given.teller.told(later - Date.now() + NOTICE_WAIT + MINUTE);
    expect(mails.map(({ text }) => /^- (.*)$/m.exec(text)?.[1])).toEqual([
      `${code.text} has ended. It no longer counts.`,
    ]);
    expect(await given.rows()).toBe(2);
  });

  it('of an end are not lost where somebody changes the code before the sweep', async () => {
    const { issue } = await given.owner();
    const code = await issue({ terms: { ...TERMS, endAt: at(300) } });
    await given.server.database.transaction((session) =>
      session.execute('DELETE FROM owner_notice'),
    );
    await new Promise((resolve) => setTimeout(resolve, 350));
    const edit = { promoCodeId: code.id, version: 1, comments: 'Thanks' };
    await given.done('updatePromoCode', edit);
    await sweepDuePhases(duePhasesIn(given.server.database, true), Date.now());
    const kinds = await given.server.database.select<{ kind: string }>(
      'SELECT kind FROM owner_notice ORDER BY kind',
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['CHANGED', 'ENDED']);
  });

  it('tell nothing of a code that was not moved, since it would meet another that was', async () => {
    const [one, other] = [await given.owner(), await given.owner()];
    const codes = [
      await one.issue({
        ...{ text: 'SIDE[0-9]', matchType: 'REGEX' },
        terms: { ...TERMS, startAt: at(DAY), endAt: at(2 * DAY) },
      }),
      await other.issue({
        ...{ text: 'SIDE[0-5]', matchType: 'REGEX' },
        terms: { ...TERMS, startAt: at(2 * DAY), endAt: at(3 * DAY) },
      }),
    ];
    await given.teller.told();
    const target = { ids: codes.map(({ id }) => id) };
    const dates = { target, startAt: at(4 * DAY), endAt: at(5 * DAY), timeZone: 'UTC' };
    await mutate(given.server.client, 'changePromoCodeDates', dates, given.world.account);
    expect((await given.teller.told()).map(({ to }) => to)).toEqual([one.email]);
  });
});
