import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { patternFor } from './support/patterns.js';
import { paramsOf, refused } from './support/refusals.js';
import {
  CREATE_MANY,
  FUTURE,
  toldOf,
  restrictingIn,
  type RestrictAnswer,
} from './support/restricting.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

describeOnEngines('restricted texts over HTTP', (engine) => {
  let server: TestServer;
  let world: World;
  let calls: ReturnType<typeof restrictingIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    calls = restrictingIn(server, world.account);
  });
  afterAll(() => server.stop());

  const issue = (text: string) =>
    mutate(server.client, 'issuePromoCode', codeFor(world, text), world.account);

  it('a word is kept from everybody in whatever capitals, and is given back at once when it ends', async () => {
    const text = await calls.created({ text: ' Staff ', reason: ' Looks like us ' });
    expect(text).toMatchObject({
      ...{ kind: 'WORD', text: 'Staff', normalForm: 'STAFF', reason: 'Looks like us' },
      ...{ endAt: null, isOver: false, endedAt: null, version: 1 },
    });
    const [error] = await refused(server, 'issuePromoCode', codeFor(world, 'sTAFF'), world.account);
    expect(error).toMatchObject({ code: 'TEXT_RESTRICTED', path: ['text'] });
    expect(error && paramsOf(error)).toEqual({
      ...{ text: 'sTAFF', restricted: 'Staff', kind: 'WORD', reason: 'Looks like us' },
      restrictedTextId: text.id,
    });
    expect(error?.suggestions).toEqual(['STAFFX', 'STAFFY', 'STAFFZ']);
    expect(
      await refused(server, 'createRestrictedText', { text: 'STAFF' }, world.account),
    ).toMatchObject([{ code: 'TEXT_RESTRICTED' }]);
    const over = await calls.end({ restrictedTextId: text.id, version: 1, reason: 'Renamed' });
    expect(over.restrictedText).toMatchObject({
      ...{
        isOver: true,
        endedReason: 'Renamed',
        endedBy: expect.any(String) as string,
        version: 2,
      },
    });
    const id = await make(server.client, 'issuePromoCode', codeFor(world, 'STAFF'), world.account);
    // A text that somebody holds cannot be restricted, and its holder is named.
    const [held] = await refused(server, 'createRestrictedText', { text: 'staff' }, world.account);
    expect(held).toMatchObject({ code: 'CODE_HELD_BY_CREATOR', path: ['text'] });
    expect(held && paramsOf(held)['promoCodeId']).toBe(id);
    expect(toldOf((await calls.end({ restrictedTextId: text.id, version: 2 })).errors)).toEqual([
      'restrictedTextId RESTRICTION_ENDED',
    ]);
    expect(
      toldOf((await calls.update({ restrictedTextId: text.id, version: 2, reason: 'x' })).errors),
    ).toEqual(['restrictedTextId RESTRICTION_ENDED']);
  });

  it('a prefix is kept from new texts, of any owner; codes that begin so keep theirs and are counted', async () => {
    await make(server.client, 'issuePromoCode', codeFor(world, 'vip-old'), world.account);
    const answer = await calls.create({ kind: 'PREFIX', text: 'vip-' });
    expect(answer).toMatchObject({ codesKept: 1, restrictedText: { kind: 'PREFIX' }, errors: [] });
    expect((await issue('VIP-NEW')).errors).toMatchObject([{ code: 'TEXT_RESTRICTED' }]);
    expect((await issue('VIPNEW')).errors).toEqual([]);
    const toPartner = { performancePartnerId: world.partner, text: 'Vip-1', terms: TERMS };
    expect(
      await refused(server, 'issuePromoCodeToPartner', toPartner, world.account),
    ).toMatchObject([{ code: 'TEXT_RESTRICTED' }]);
    // Twice the same is refused; a longer one, and the whole word beside it, are something else.
    expect((await calls.create({ kind: 'PREFIX', text: 'VIP-' })).errors).toMatchObject([
      { code: 'TEXT_RESTRICTED' },
    ]);
    expect((await calls.create({ kind: 'PREFIX', text: 'VIP-A' })).errors).toEqual([]);
    expect((await calls.create({ text: 'VIP' })).errors).toEqual([]);
    const id = answer.restrictedText?.id;
    await calls.end({ restrictedTextId: id, version: 1 });
    expect((await issue('VIP-NEW')).errors).toEqual([]);
    // Ended and restricted anew, from the same instant on.
    const again = { kind: 'PREFIX', text: 'VIP-', startAt: FUTURE };
    const second = await calls.created(again);
    await calls.end({ restrictedTextId: second.id, version: 1 });
    expect((await calls.create(again)).errors).toEqual([]);
  });

  it('an edit or a rotation to such a text is refused, and nothing like it is suggested', async () => {
    const id = await make(server.client, 'issuePromoCode', codeFor(world, 'FINE15'), world.account);
    await calls.created({ text: 'FINE15X' });
    await calls.created({ kind: 'PREFIX', text: 'MEI1' });
    const account = world.account;
    const rotate = { promoCodeId: id, version: 1, text: 'mei10', reason: 'leaked' };
    expect(await refused(server, 'rotatePromoCode', rotate, account)).toMatchObject([
      { code: 'TEXT_RESTRICTED', path: ['text'] },
    ]);
    const later = { ...TERMS, startAt: FUTURE };
    const unstarted = codeFor(world, 'LATER1', { terms: later });
    const edited = await make(server.client, 'issuePromoCode', unstarted, account);
    const edit = { promoCodeId: edited, version: 1, text: 'fine15x' };
    expect(await refused(server, 'updatePromoCode', edit, account)).toMatchObject([
      { code: 'TEXT_RESTRICTED', path: ['text'], suggestions: expect.any(Array) as string[] },
    ]);
    const { errors } = await issue('FINE15');
    expect(errors).toMatchObject([{ suggestions: ['FINE15Y', 'FINE15Z', 'FINE15A'] }]);
    const { suggestPromoCodes } = await calls.ask<{ suggestPromoCodes: { suggestions: string[] } }>(
      '{ suggestPromoCodes(creatorId: "' + world.creator + '", count: 2) { suggestions } }',
      {},
    );
    expect(suggestPromoCodes.suggestions).toEqual(['MEI20', 'MEI20X']);
  });

  it('a pattern that accepts such a text is refused with the shortest one; so is a word that a pattern accepts', async () => {
    const own = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Own');
    await calls.created({ text: 'GIFT10' }, own.account);
    await calls.created({ kind: 'PREFIX', text: 'PRO-' }, own.account);
    const errors = await refused(
      server,
      'issuePromoCode',
      patternFor(own, 'G[a-z]FT[0-9]+|(?i)pro.*'),
      own.account,
    );
    expect(errors.map(({ code, witness }) => [code, witness])).toEqual([
      ['TEXT_RESTRICTED', 'GiFT10'],
      ['TEXT_RESTRICTED', 'PRO-A'],
    ]);
    expect(
      await refused(server, 'issuePromoCode', patternFor(own, '(?i)gift[0-9]{2}'), own.account),
    ).toMatchObject([{ code: 'TEXT_RESTRICTED', witness: 'GIFT10' }]);
    await make(server.client, 'issuePromoCode', patternFor(own, 'PROMO[0-9]'), own.account);
    expect(
      await refused(server, 'createRestrictedText', { text: 'PROMO7' }, own.account),
    ).toMatchObject([{ code: 'OVERLAP', witness: 'PROMO7' }]);
    // A prefix keeps nothing from a pattern that is there.
    await calls.created({ kind: 'PREFIX', text: 'PROM' }, own.account);
  });

  it('several at once are judged each by itself', async () => {
    await make(server.client, 'issuePromoCode', codeFor(world, 'TAKEN1'), world.account);
    const texts = ['Many1', 'MANY1', 'no way', 'TAKEN1', 'MANY2', 'x'];
    const input = { texts, reason: 'All of them', idempotencyKey: 'many' };
    const run = async () =>
      (
        await calls.ask<{
          createRestrictedTexts: { outcomes: { errors: RestrictAnswer['errors'] }[] };
        }>(CREATE_MANY, { input })
      ).createRestrictedTexts;
    const first = await run();
    expect(first.outcomes.map(({ errors }) => toldOf(errors))).toEqual([
      ...[[], [], ['texts.2 CODE_TEXT_CHARACTER'], ['texts.3 CODE_HELD_BY_CREATOR'], []],
      ['texts.5 TOO_SHORT'],
    ]);
    expect(first.outcomes[1]).toMatchObject({ text: 'MANY1', restrictedText: { text: 'Many1' } });
    expect(await run()).toEqual(first);
    expect(await calls.list({ filter: { search: 'many' } })).toMatchObject({ count: { value: 2 } });
    for (const wrong of [[], Array.from({ length: 201 }, (_, at) => `W${String(at)}AA`)]) {
      const { errors } = await mutate(
        server.client,
        'createRestrictedTexts',
        { texts: wrong },
        world.account,
      );
      expect(errors).toMatchObject([
        { code: expect.stringMatching(/REQUIRED|TOO_MANY|INVALID/) as string },
      ]);
    }
  });

  it('window and reason are changed, what has passed stays; stale and twice are told', async () => {
    const text = await calls.created({ text: 'WINDOW1' });
    const seen = { restrictedTextId: text.id, version: 1 };
    const errorsOf = async (more: object) =>
      toldOf((await calls.update({ ...seen, ...more })).errors);
    expect(await errorsOf({ endAt: '2020-01-01T00:00:00.000Z' })).toEqual([
      ...['endAt ENDS_IN_PAST', 'endAt START_NOT_BEFORE_END'],
    ]);
    expect(await errorsOf({ startAt: FUTURE })).toEqual(['startAt STARTS_IN_PAST']);
    const changed = await calls.update({ ...seen, endAt: FUTURE, reason: 'Until then' });
    expect(changed.restrictedText).toMatchObject({
      endAt: FUTURE,
      reason: 'Until then',
      version: 2,
    });
    expect(await errorsOf({ reason: 'x' })).toEqual(['version STALE_VERSION']);
    const cleared = { restrictedTextId: text.id, version: 2, endAt: null, idempotencyKey: 'once' };
    expect((await calls.update(cleared)).restrictedText).toMatchObject({ endAt: null, version: 3 });
    expect((await calls.update(cleared)).restrictedText).toMatchObject({ version: 3 });
    for (const wrong of [
      { text: 'OLD1', startAt: '2020-01-01T00:00:00.000Z' },
      { text: 'OLD1', startAt: FUTURE, endAt: FUTURE },
      { text: 'OLD1', endAt: '2020-01-01T00:00:00.000Z' },
      { text: 'Ä__1', reason: 'x'.repeat(501) },
      { kind: 'PREFIX', text: 'a' },
      { text: 'ab' },
      { text: '' },
    ]) {
      await refused(server, 'createRestrictedText', wrong, world.account);
    }
  });
});
