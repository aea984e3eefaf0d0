import { createHash } from 'node:crypto';
import { NOTICE_LIFE, NOTICE_MAILS_A_DAY, NOTICE_WAIT } from '@creator-codes/domain';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sealedBy } from '../src/auth/sealed-text.js';
import { MailSender } from '../src/jobs/mail-sender.js';
import { sweepDuePhases } from '../src/jobs/phase-sweeper.js';
import { openDatabase } from '../src/persistence/data-source.js';
import type { Database } from '../src/persistence/engine/database.js';
import { dueNoticesIn } from '../src/persistence/repositories/due-notices.js';
import { duePhasesIn } from '../src/persistence/repositories/due-phases.js';
import { createMailQueue } from '../src/persistence/repositories/mail-queue.js';
import { describeOnEngines } from './support/engines.js';
import { at, lifeIn } from './support/life.js';
import { DAY, MINUTE, tellerOn } from './support/notices.js';
import { TestRelay } from './support/relay.js';
import { TEST_SECRET, TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

const CHINESE = /[\u4e00-\u9fff]/;

describeOnEngines('notices to owners', (engine) => {
  const relay = new TestRelay();
  let relayUrl: string;
  let server: TestServer;
  let world: World;
  let life: ReturnType<typeof lifeIn>;
  let teller: ReturnType<typeof tellerOn>;
  /** Another process on the same database. */
  let there: Database;
  let serial = 0;

  const account = () => world.account;
  const switchOn = async (notifiesOwners: boolean, of = account()) => {
    const { viewer } = await server.client.query<{ viewer: { account: { version: number } } }>(
      '{ viewer { account { version } } }',
      {},
      { account: of },
    );
    const { version } = viewer.account;
    await make(server.client, 'updateAccount', { version, notifiesOwners }, of);
  };
  /** A creator who has joined, and a function that issues codes to them. */
  const owner = async (language: 'EN' | 'ZH' | null = 'EN', name = 'Mei') => {
    serial += 1;
    const email = `mei${serial}@owners.example`;
    const id = await joinedCreator(server.client, account(), name, { email, language });
    const issue = async (more: object = {}) => {
      serial += 1;
      const input = { creatorId: id, text: `CODE${serial}`, terms: TERMS, ...more };
      return life.read(await make(server.client, 'issuePromoCode', input, account()));
    };
    return { id, email, issue };
  };
  const rows = async () => {
    const [row] = await server.database.select<{ n: number }>(
      'SELECT COUNT(*) AS n FROM owner_notice',
    );
    return Number(row?.n);
  };
  const done = async (name: string, input: object) => {
    const { errors } = await mutate(server.client, name, input, account());
    expect(errors).toEqual([]);
  };

  beforeAll(async () => {
    relayUrl = await relay.start();
    server = await TestServer.start({
      engine,
      settings: { relay: { url: relayUrl, from: 'codes@test.example' } },
    });
    there = await openDatabase(server.databaseUrl);
    world = await makeWorld(server.client, 'CREATOR_ONLY', 'Acme');
    life = lifeIn(server, world);
    teller = tellerOn(server.database);
  });
  afterAll(async () => {
    await there.close();
    await server.stop();
    await relay.stop();
  });
  beforeEach(async () => {
    await server.database.transaction(async ({ execute }) => {
      await execute('DELETE FROM owner_notice');
      await execute('DELETE FROM mail_count');
      await execute('DELETE FROM message WHERE expires_at IS NOT NULL');
    });
    relay.taken.length = 0;
  });

  it('are not written until the account switches them on', async () => {
    const { issue, email } = await owner();
    await issue();
    expect(await rows()).toBe(0);
    await switchOn(true);
    const { viewer } = await server.client.query<{ viewer: { account: object } }>(
      '{ viewer { account { notifiesOwners } } }',
      {},
      { account: account() },
    );
    expect(viewer.account).toEqual({ notifiesOwners: true });
    await issue();
    expect((await teller.told()).map(({ to }) => to)).toEqual([email]);
    await issue();
    await switchOn(false);
    expect(await teller.told(), 'what waits is not sent any more').toEqual([]);
    await switchOn(true);
    expect(await teller.told()).toEqual([]);
  });

  it('tell each thing that happens to a code once, and nothing of what is for staff', async () => {
    const { issue, email } = await owner();
    const code = await issue({ comments: 'For you alone', internalNote: 'SECRET' });
    const said = async () => {
      // These are more than the five of a day.
      await server.database.transaction(({ execute }) => execute('DELETE FROM mail_count'));
      const mails = await teller.told();
      expect(mails.every(({ to }) => to === email)).toBe(true);
      for (const { text, subject } of mails) {
        expect(subject).toBe(`Acme: your promo code ${code.text}`);
        expect(text).not.toMatch(/SECRET|For you|Owner/);
        expect(text).not.toMatch(CHINESE);
      }
      return mails.map(({ text }) => /^- (.*)$/m.exec(text)?.[1]);
    };
    const { id: promoCodeId } = code;
    expect(await said()).toEqual([`${code.text} is a new promo code. It counts, without an end.`]);
    await done('updatePromoCode', { promoCodeId, version: 1, internalNote: 'SECRET too' });
    await done('updatePromoCode', { promoCodeId, version: 2, comments: 'For you alone' });
    expect(await said(), 'nothing that the owner sees').toEqual([]);
    const again = { promoCodeId, version: 2, comments: 'For you too', idempotencyKey: 'again' };
    await done('updatePromoCode', again);
    await done('updatePromoCode', again);
    expect(await said()).toEqual([
      `${code.text} has changed (comments). It counts, without an end.`,
    ]);
    const dates = { endAt: '2031-01-01T00:00:00+01:00', timeZone: 'Europe/Berlin' };
    const target = { ids: [promoCodeId] };
    await done('changePromoCodeDates', { target, ...dates, reason: 'SECRET' });
    expect(await said()).toEqual([
      `${code.text} has changed (dates). It counts until the end of December 31, 2030 (Europe/Berlin).`,
    ]);
    await done('expirePromoCodes', { target, reason: 'SECRET' });
    await done('expirePromoCodes', { target, reason: 'SECRET' });
    expect(await said()).toEqual([`${code.text} has ended. It no longer counts.`]);
    await done('reactivatePromoCode', { promoCodeId, version: 5 });
    expect(await said()).toEqual([
      expect.stringMatching(`^${code.text} counts again. It counts until`),
    ]);
    const text = `${code.text}B`;
    await done('rotatePromoCode', { promoCodeId, version: 6, text, reason: 'SECRET' });
    expect(await said()).toEqual([
      `${code.text} is replaced by ${text}, which counts from now on. Of ${code.text}: It no longer counts.`,
    ]);
    await done('releasePromoCodeText', { promoCodeId, version: 7, reason: 'SECRET' });
    expect(await rows()).toBe(6);
  });

  it.each([
    ['EN', /It counts/, /有效/],
    ['ZH', /目前有效/, /It counts/],
    [null, /It counts[^]*目前有效/, /undefined/],
  ] as const)('are in the language of the owner: %s', async (language, has, hasNot) => {
    const { issue } = await owner(language);
    await issue();
    const [mail] = await teller.told();
    expect(mail?.text).toMatch(has);
    expect(mail?.text).not.toMatch(hasNot);
    expect(mail?.subject.match(CHINESE) !== null).toBe(language !== 'EN');
  });

  it('are joined for ten minutes, by owner and address', async () => {
    const [mei, ana] = [await owner(), await owner()];
    const first = await mei.issue();
    const second = await mei.issue();
    await mei.issue({ notificationEmail: 'Agent@owners.example' });
    await ana.issue();
    await done('expirePromoCodes', { target: { ids: [first.id] } });
    await done('reactivatePromoCode', { promoCodeId: first.id, version: 2 });
    await done('updatePromoCode', { promoCodeId: second.id, version: 1, comments: 'Hello' });
    await teller.tell(Date.now() + NOTICE_WAIT - MINUTE);
    expect(await teller.taken()).toEqual([]);
    const mails = await teller.told();
    expect(mails.map(({ to }) => to)).toEqual(
      ['agent@owners.example', mei.email, ana.email].sort(),
    );
    const lines = mails.find(({ to }) => to === mei.email)?.text.match(/^- .*$/gm);
    expect(lines).toEqual([
      expect.stringContaining(`${first.text} is a new promo code`),
      expect.stringContaining(`${second.text} is a new promo code`),
    ]);
    expect(await teller.told()).toEqual([]);
  });

  it('go to nobody where there is no address, and to the one of the code where there is', async () => {
    const id = await joinedCreator(server.client, account(), 'No mail');
    const input = { creatorId: id, text: 'NOMAIL1', terms: TERMS };
    await make(server.client, 'issuePromoCode', input, account());
    expect(await teller.told()).toEqual([]);
    const more = { ...input, text: 'NOMAIL2', notificationEmail: 'agent@owners.example' };
    const code = await make(server.client, 'issuePromoCode', more, account());
    expect((await teller.told()).map(({ to }) => to)).toEqual(['agent@owners.example']);
    const { node } = await server.client.query<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { notificationEmail ownerNotices { kind state to } } } }',
      { id: code },
      { account: account() },
    );
    expect(node).toEqual({
      notificationEmail: 'agent@owners.example',
      ownerNotices: [{ kind: 'ISSUED', state: 'SENT', to: 'agent@owners.example' }],
    });
    const wrong = { ...input, text: 'NOMAIL3', notificationEmail: 'a@b.example\nBcc: c@d.example' };
    const { errors } = await mutate(server.client, 'issuePromoCode', wrong, account());
    expect(errors.map(({ code: each, path }) => [each, ...path])).toEqual([
      ['INVALID_VALUE', 'notificationEmail'],
    ]);
  });

  it('are five a day for an address; what is more is told the next day', async () => {
    const { issue } = await owner();
    // Noon, so that the next day is half a day away.
    const noon = Date.now() - (Date.now() % DAY) + DAY / 2 + DAY;
    for (let mail = 1; mail <= NOTICE_MAILS_A_DAY.address; mail += 1) {
      await issue();
      expect(await teller.tell(noon), `mail ${mail}`).toBe(1);
    }
    const more = await issue();
    expect(await teller.tell(noon)).toBe(0);
    await teller.taken();
    expect(await teller.tell(noon + DAY / 2 - 1)).toBe(0);
    expect(await teller.tell(noon + DAY / 2)).toBe(1);
    expect((await teller.taken()).map(({ text }) => text.includes(more.text))).toEqual([true]);
  });

  it('are a thousand a day for an account, whichever process writes them', async () => {
    const now = Date.now() - (Date.now() % DAY) + DAY / 2 + DAY;
    const subject = createHash('sha256').update(`account ${account()}`).digest();
    const owners = [await owner(), await owner(), await owner()];
    for (const { issue } of owners) await issue();
    await server.database.transaction(({ execute }) =>
      execute('INSERT INTO mail_count (subject, day, mails) VALUES (?, ?, ?)', [
        ...[subject, now - (now % DAY), NOTICE_MAILS_A_DAY.account - 2],
      ]),
    );
    const written = await Promise.all([teller.tell(now), tellerOn(there).tell(now)]);
    expect(written[0] + written[1]).toBe(2);
    expect(await teller.taken()).toHaveLength(2);
  });

  it('are written once when two processes tell at once, and by any if one has gone', async () => {
    const { issue } = await owner();
    await issue();
    const now = Date.now() + NOTICE_WAIT + MINUTE;
    const written = await Promise.all([
      ...[teller.tell(now), tellerOn(there).tell(now), teller.tell(now)],
    ]);
    expect(written.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await teller.taken()).toHaveLength(1);
  });

  it('are dropped after three days, and so is their mail', async () => {
    const { issue } = await owner();
    await issue();
    const before = Date.now();
    await teller.tell(before + NOTICE_LIFE - MINUTE);
    expect(await teller.taken()).toHaveLength(1);
    await issue();
    await teller.tell(Date.now() + NOTICE_LIFE);
    expect(await teller.taken()).toEqual([]);

    await issue();
    const written = Date.now();
    await teller.tell(written + NOTICE_WAIT + MINUTE);
    let now = written + NOTICE_LIFE + MINUTE;
    const sender = new MailSender(
      createMailQueue(server.database),
      { url: relayUrl, from: 'codes@test.example' },
      sealedBy(TEST_SECRET),
      { now: () => now },
      (error) => {
        throw error;
      },
    );
    expect(await sender.sendDue(), 'too late').toBe(0);
    now = written + NOTICE_LIFE - MINUTE;
    expect(await sender.sendDue(), 'just in time').toBe(1);
    expect(relay.taken.map(({ text }) => /^Subject: .*$/m.exec(text)?.[0])).toEqual([
      expect.stringContaining('Acme: your promo code'),
    ]);
    await issue();
    await teller.tell(Date.now() + NOTICE_WAIT + MINUTE);
    await dueNoticesIn(server.database).dropOld(Date.now() + NOTICE_LIFE);
    expect(await teller.taken(), 'and nothing of it is kept').toEqual([]);
  });

  it('of an end that comes by itself are written by the sweeper, once', async () => {
    const { issue } = await owner();
    const later = Date.now() + 3_600_000;
    const code = await issue({ terms: { ...TERMS, endAt: at(3_500_000) } });
    await teller.told();
    const sweepers = [server.database, there, server.database].map((each) =>
      duePhasesIn(each, true),
    );
    await Promise.all(sweepers.map((each) => sweepDuePhases(each, later)));
    await Promise.all(sweepers.map((each) => sweepDuePhases(each, later + DAY)));
    const mails = await teller.told(later - Date.now() + NOTICE_WAIT + MINUTE);
    expect(mails.map(({ text }) => /^- (.*)$/m.exec(text)?.[1])).toEqual([
      `${code.text} has ended. It no longer counts.`,
    ]);
    expect(await rows()).toBe(2);
  });

  it('of an end are not lost where somebody changes the code before the sweep', async () => {
    const { issue } = await owner();
    const code = await issue({ terms: { ...TERMS, endAt: at(300) } });
    await server.database.transaction(({ execute }) => execute('DELETE FROM owner_notice'));
    await new Promise((resolve) => setTimeout(resolve, 350));
    const edit = { promoCodeId: code.id, version: 1, comments: 'Thanks' };
    await done('updatePromoCode', edit);
    await sweepDuePhases(duePhasesIn(server.database, true), Date.now());
    const kinds = await server.database.select<{ kind: string }>(
      'SELECT kind FROM owner_notice ORDER BY kind',
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['CHANGED', 'ENDED']);
  });

  it('tell of all codes that follow their deal by one mail', async () => {
    const { issue, email } = await owner();
    const deal = await make(
      server.client,
      'createDeal',
      {
        ...{ programId: world.creatorProgram, name: 'Synced', type: 'GENERAL_SALE' },
        ...{ endAt: at(DAY), syncDates: true },
      },
      account(),
    );
    const codes = [await issue({ dealId: deal }), await issue({ dealId: deal })];
    await teller.told();
    await done('updateDeal', { dealId: deal, version: 1, endAt: at(2 * DAY) });
    const mails = await teller.told();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [email, 'Acme: 2 of your promo codes'],
    ]);
    expect(codes.map(({ text }) => mails[0]?.text.includes(`${text} has changed (dates)`))).toEqual(
      [true, true],
    );
  });

  it('keep names what they are, whatever these try to be', async () => {
    const { issue } = await owner('EN', 'Win: https://evil.example/x <b>a</b>');
    await issue();
    const [mail] = await teller.told();
    expect(mail?.text).toContain('Win: https: //evil. example/x <b>a</b>');
    expect(mail?.text).not.toContain('evil.example');
  });

  it('of another account are seen by nobody', async () => {
    const { issue } = await owner();
    const code = await issue();
    const other = await makeWorld(server.client, 'CREATOR_ONLY', 'Other');
    const document =
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { ownerNotices { kind } } } }';
    const seen = async (of: string) =>
      (
        await server.client.query<{ node: object | null }>(
          document,
          { id: code.id },
          { account: of },
        )
      ).node;
    expect(await seen(account())).toEqual({ ownerNotices: [{ kind: 'ISSUED' }] });
    expect(await seen(other.account)).toBeNull();
  });

  it('go to partners, and to media sources only at the address of the code', async () => {
    const both = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Both');
    await switchOn(true, both.account);
    const partner = { name: 'Daily', email: 'daily@owners.example', language: 'ZH' };
    const performancePartnerId = await make(
      server.client,
      'createPerformancePartner',
      partner,
      both.account,
    );
    const given = { performancePartnerId, text: 'DAILY1', terms: TERMS };
    await make(server.client, 'issuePromoCodeToPartner', given, both.account);
    const mediaSourceId = await make(
      server.client,
      'createMediaSource',
      { name: 'Net' },
      both.account,
    );
    const source = { mediaSourceId, text: 'NET1', terms: TERMS };
    await make(server.client, 'issuePromoCodeToMediaSource', source, both.account);
    const named = { ...source, text: 'NET2', notificationEmail: 'net@owners.example' };
    await make(server.client, 'issuePromoCodeToMediaSource', named, both.account);
    const mails = await teller.told();
    expect(mails.map(({ to }) => to)).toEqual(['daily@owners.example', 'net@owners.example']);
    expect(mails.map(({ text }) => /It counts/.test(text))).toEqual([false, true]);
    expect(mails[1]?.text).toContain('NET2');
    expect(mails[1]?.text).not.toContain('NET1');
  });
});

describeOnEngines('a server without a relay', (engine) => {
  it('writes no notices, switched on or not', async () => {
    const server = await TestServer.start({ engine });
    const { account, creator } = await makeWorld(server.client, 'CREATOR_ONLY');
    const version = { version: 1, notifiesOwners: true };
    await make(server.client, 'updateAccount', version, account);
    const code = { creatorId: creator, text: 'QUIET1', terms: TERMS };
    await make(server.client, 'issuePromoCode', code, account);
    expect(await server.database.select('SELECT id FROM owner_notice')).toEqual([]);
    await server.stop();
  });
});
