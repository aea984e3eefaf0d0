import { NOTICE_WAIT } from '@creator-codes/domain';
import { expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { at } from './support/life.js';
import { DAY, describeNotices, MINUTE } from './support/notices.js';
import { TestServer } from './support/server.js';
import { joinedCreator, make, makeWorld, mutate, TERMS } from './support/world.js';

const CHINESE = /[\u4e00-\u9fff]/;

describeNotices('notices to owners', (given) => {
  it('are not written while the account has them switched off', async () => {
    const { issue, email } = await given.owner();
    await given.switchOn(false);
    await issue();
    expect(await given.rows()).toBe(0);
    await given.switchOn(true);
    const { viewer } = await given.server.client.query<{ viewer: { account: object } }>(
      '{ viewer { account { notifiesOwners } } }',
      {},
      { account: given.world.account },
    );
    expect(viewer.account).toEqual({ notifiesOwners: true });
    await issue();
    expect((await given.teller.told()).map(({ to }) => to)).toEqual([email]);
    await issue();
    await given.switchOn(false);
    expect(await given.teller.told(), 'what waits is not sent any more').toEqual([]);
    await given.switchOn(true);
    expect(await given.teller.told()).toEqual([]);
  });

  it('tell each thing that happens to a code once, and nothing of what is for staff', async () => {
    const { issue, email } = await given.owner();
    const code = await issue({ comments: 'For you alone', internalNote: 'SECRET' });
    const said = async () => {
      // These are more than the five of a day.
      await given.server.database.transaction((session) =>
        session.execute('DELETE FROM mail_count'),
      );
      const mails = await given.teller.told();
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
    await given.done('updatePromoCode', { promoCodeId, version: 1, internalNote: 'SECRET too' });
    await given.done('updatePromoCode', { promoCodeId, version: 2, comments: 'For you alone' });
    expect(await said(), 'nothing that the owner sees').toEqual([]);
    const again = { promoCodeId, version: 2, comments: 'For you too', idempotencyKey: 'again' };
    await given.done('updatePromoCode', again);
    await given.done('updatePromoCode', again);
    expect(await said()).toEqual([
      `${code.text} has changed (comments). It counts, without an end.`,
    ]);
    const dates = { endAt: '2031-01-01T00:00:00+01:00', timeZone: 'Europe/Berlin' };
    const target = { ids: [promoCodeId] };
    await given.done('changePromoCodeDates', { target, ...dates, reason: 'SECRET' });
    expect(await said()).toEqual([
      `${code.text} has changed (dates). It counts until the end of December 31, 2030 (Europe/Berlin).`,
    ]);
    await given.done('expirePromoCodes', { target, reason: 'SECRET' });
    await given.done('expirePromoCodes', { target, reason: 'SECRET' });
    expect(await said()).toEqual([`${code.text} has ended. It no longer counts.`]);
    await given.done('reactivatePromoCode', { promoCodeId, version: 5 });
    expect(await said()).toEqual([
      expect.stringMatching(`^${code.text} counts again. It counts until`),
    ]);
    const text = `${code.text}B`;
    await given.done('rotatePromoCode', { promoCodeId, version: 6, text, reason: 'SECRET' });
    expect(await said()).toEqual([
      `${code.text} is replaced by ${text}, which counts from now on. Of ${code.text}: It no longer counts.`,
    ]);
    await given.done('releasePromoCodeText', { promoCodeId, version: 7, reason: 'SECRET' });
    expect(await given.rows()).toBe(6);
  });

  it.each([
    ['EN', /It counts/, /有效/],
    ['ZH', /目前有效/, /It counts/],
    [null, /It counts[^]*目前有效/, /undefined/],
  ] as const)('are in the language of the owner: %s', async (language, has, hasNot) => {
    const { issue } = await given.owner(language);
    await issue();
    const [mail] = await given.teller.told();
    expect(mail?.text).toMatch(has);
    expect(mail?.text).not.toMatch(hasNot);
    expect(mail?.subject.match(CHINESE) !== null).toBe(language !== 'EN');
  });

  it('are joined for ten minutes, by owner and address', async () => {
    const [mei, ana] = [await given.owner(), await given.owner()];
    const first = await mei.issue();
    const second = await mei.issue();
    await mei.issue({ notificationEmail: 'Agent@owners.example' });
    await ana.issue();
    await given.done('expirePromoCodes', { target: { ids: [first.id] } });
    await given.done('reactivatePromoCode', { promoCodeId: first.id, version: 2 });
    await given.done('updatePromoCode', { promoCodeId: second.id, version: 1, comments: 'Hello' });
    await given.teller.tell(Date.now() + NOTICE_WAIT - MINUTE);
    expect(await given.teller.taken()).toEqual([]);
    const mails = await given.teller.told();
    expect(mails.map(({ to }) => to)).toEqual(
      ['agent@owners.example', mei.email, ana.email].sort(),
    );
    const lines = mails.find(({ to }) => to === mei.email)?.text.match(/^- .*$/gm);
    expect(lines).toEqual([
      expect.stringContaining(`${first.text} is a new promo code`),
      expect.stringContaining(`${second.text} is a new promo code`),
    ]);
    expect(await given.teller.told()).toEqual([]);
  });

  it('go to nobody where there is no address, and to the one of the code where there is', async () => {
    const id = await joinedCreator(given.server.client, given.world.account, 'No mail');
    const input = { creatorId: id, text: 'NOMAIL1', terms: TERMS };
    await make(given.server.client, 'issuePromoCode', input, given.world.account);
    expect(await given.teller.told()).toEqual([]);
    const more = { ...input, text: 'NOMAIL2', notificationEmail: 'agent@owners.example' };
    const code = await make(given.server.client, 'issuePromoCode', more, given.world.account);
    expect((await given.teller.told()).map(({ to }) => to)).toEqual(['agent@owners.example']);
    const { node } = await given.server.client.query<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { notificationEmail ownerNotices { kind state to } } } }',
      { id: code },
      { account: given.world.account },
    );
    expect(node).toEqual({
      notificationEmail: 'agent@owners.example',
      ownerNotices: [{ kind: 'ISSUED', state: 'SENT', to: 'agent@owners.example' }],
    });
    const wrong = { ...input, text: 'NOMAIL3', notificationEmail: 'a@b.example\nBcc: c@d.example' };
    const { errors } = await mutate(
      given.server.client,
      'issuePromoCode',
      wrong,
      given.world.account,
    );
    expect(errors.map(({ code: each, path }) => [each, ...path])).toEqual([
      ['INVALID_VALUE', 'notificationEmail'],
    ]);
  });

  it('tell of all codes that follow their deal by one mail', async () => {
    const { issue, email } = await given.owner();
    const deal = await make(
      given.server.client,
      'createDeal',
      {
        ...{ programId: given.world.creatorProgram, name: 'Synced', type: 'GENERAL_SALE' },
        ...{ endAt: at(DAY), syncDates: true },
      },
      given.world.account,
    );
    const codes = [await issue({ dealId: deal }), await issue({ dealId: deal })];
    await given.teller.told();
    await given.done('updateDeal', { dealId: deal, version: 1, endAt: at(2 * DAY) });
    const mails = await given.teller.told();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [email, 'Acme: 2 of your promo codes'],
    ]);
    expect(codes.map(({ text }) => mails[0]?.text.includes(`${text} has changed (dates)`))).toEqual(
      [true, true],
    );
  });

  it('keep names what they are, whatever these try to be', async () => {
    const { issue } = await given.owner('EN', 'Win: https://evil.example/x <b>a</b>');
    await issue();
    const [mail] = await given.teller.told();
    expect(mail?.text).toContain('Win: https: //evil. example/x <b>a</b>');
    expect(mail?.text).not.toContain('evil.example');
  });

  it('of another account are seen by nobody', async () => {
    const { issue } = await given.owner();
    const code = await issue();
    const other = await makeWorld(given.server.client, 'CREATOR_ONLY', 'Other');
    const document =
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { ownerNotices { kind } } } }';
    const seen = async (of: string) =>
      (
        await given.server.client.query<{ node: object | null }>(
          document,
          { id: code.id },
          { account: of },
        )
      ).node;
    expect(await seen(given.world.account)).toEqual({ ownerNotices: [{ kind: 'ISSUED' }] });
    expect(await seen(other.account)).toBeNull();
  });

  it('go to partners, and to media sources only at the address of the code', async () => {
    const both = await makeWorld(given.server.client, 'PERFORMANCE_AND_CREATOR', 'Both');
    const { viewer } = await given.server.client.query<{ viewer: { account: object } }>(
      '{ viewer { account { notifiesOwners } } }',
      {},
      { account: both.account },
    );
    expect(viewer.account, 'of a new account').toEqual({ notifiesOwners: false });
    await given.switchOn(true, both.account);
    const partner = { name: 'Daily', email: 'daily@owners.example', language: 'ZH' };
    const performancePartnerId = await make(
      given.server.client,
      'createPerformancePartner',
      partner,
      both.account,
    );
    const code = { performancePartnerId, text: 'DAILY1', terms: TERMS };
    await make(given.server.client, 'issuePromoCodeToPartner', code, both.account);
    const mediaSourceId = await make(
      given.server.client,
      'createMediaSource',
      { name: 'Net' },
      both.account,
    );
    const source = { mediaSourceId, text: 'NET1', terms: TERMS };
    await make(given.server.client, 'issuePromoCodeToMediaSource', source, both.account);
    const named = { ...source, text: 'NET2', notificationEmail: 'net@owners.example' };
    await make(given.server.client, 'issuePromoCodeToMediaSource', named, both.account);
    const mails = await given.teller.told();
    expect(mails.map(({ to }) => to)).toEqual(['daily@owners.example', 'net@owners.example']);
    expect(mails.map(({ text }) => text.includes('It counts'))).toEqual([false, true]);
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
