import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { at, lifeIn, termsOf, YEAR, type Answer } from './support/life.js';
import { issued, matchOf, patternFor, twoCreators } from './support/patterns.js';
import { refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor, make, TERMS, type World } from './support/world.js';

describeOnEngines('a pattern in its life', (engine) => {
  let server: TestServer;
  let world: World;
  let jo: World;
  let account: string;
  let life: ReturnType<typeof lifeIn>;
  let serial = 0;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ world, jo, account } = await twoCreators(server));
    life = lifeIn(server, world);
  });
  afterAll(() => server.stop());

  const next = () => {
    serial += 1;
    return `P${String(serial)}X`;
  };
  const pattern = async (text: string, terms: object = {}, of = world) =>
    life.read(await issued(server, patternFor(of, text, terms), account));
  const exact = async (text: string, of = world) =>
    life.read(await issued(server, codeFor(of, text), account));
  /** Refused, with the code as it was, and nothing written. */
  const refusedOn = async (id: string, name: string, input: object) => {
    const before = await life.read(id);
    const errors = await refused(server, name, input, account);
    expect(await life.read(id)).toEqual(before);
    return errors;
  };
  const done = ({ node, errors }: Answer) => {
    expect(errors).toEqual([]);
    if (node === null) throw new Error('nothing came of it');
    return node;
  };

  describe('owned by a media source', () => {
    it('holds its texts against creators and partners, and they theirs against it', async () => {
      const source = { name: `Letter ${next()}`, type: 'Content' };
      const letter = await make(server.client, 'createMediaSource', source, account);
      const gift = (text: string) => ({
        ...{ mediaSourceId: letter, text, terms: TERMS, matchType: 'REGEX' },
      });
      const give = (text: string) =>
        make(server.client, 'issuePromoCodeToMediaSource', gift(text), account);
      const word = next();
      const held = await give(`${word}-[0-9]{3}`);
      const overlap = {
        ...{ code: 'OVERLAP', path: ['text'], witness: `${word}-007` },
        ...{ owner: { id: letter }, conflictingPromoCode: { id: held } },
      };
      const text = `${word}-007`;
      const toPartner = { performancePartnerId: world.partner, text, terms: TERMS };
      const [toCreator, partners] = [
        await refused(server, 'issuePromoCode', codeFor(world, text), account),
        await refused(server, 'issuePromoCodeToPartner', toPartner, account),
      ];
      expect([toCreator, partners]).toMatchObject([[overlap], [overlap]]);
      const other = await exact(next());
      const input = gift(`${other.text}?[A-Z]`);
      const errors = await refused(server, 'issuePromoCodeToMediaSource', input, account);
      expect(errors).toMatchObject([{ code: 'OVERLAP', witness: other.text }]);
      const { winner } = await matchOf(server, text, account);
      expect(winner).toMatchObject({ id: held });
    });
  });

  describe('edited', () => {
    it('takes another pattern while it has not begun, and holds that one', async () => {
      const [one, two] = [next(), next()];
      const code = await pattern(`${one}[0-9]`, { startAt: at(YEAR) });
      const edit = { promoCodeId: code.id, version: 1, text: `${two}[A-C]` };
      expect(done(await life.edit(edit))).toMatchObject({ text: `${two}[A-C]`, version: 2 });
      await exact(`${one}1`, jo);
      const taken = await refused(server, 'issuePromoCode', codeFor(jo, `${two}B`), account);
      expect(taken).toMatchObject([{ code: 'OVERLAP', conflictingPromoCode: { id: code.id } }]);
    });

    it.each([
      ['one that meets an exact text of others', (held: string) => `${held.slice(0, -1)}.`],
      ['one that meets a pattern of others', (held: string) => `(?i)${held.slice(0, -1)}[0-9X].?`],
    ])('refuses %s', async (_, wider) => {
      const held = await exact(next(), jo);
      const code = await pattern(`${next()}[0-9]`, { startAt: at(YEAR) });
      const edit = { promoCodeId: code.id, version: 1, text: wider(held.text) };
      expect(await refusedOn(code.id, 'updatePromoCode', edit)).toMatchObject([
        { code: 'OVERLAP', path: ['text'], owner: { id: jo.creator } },
      ]);
    });

    it.each([
      ['(?=S)SAVE', 'PATTERN_INVALID'],
      ['.+', 'PATTERN_TOO_WIDE'],
      ['', 'PATTERN_INVALID'],
      ['S'.repeat(257), 'TOO_LONG'],
    ])('refuses %s', async (text, code) => {
      const { id } = await pattern(`${next()}[0-9]`, { startAt: at(YEAR) });
      const errors = await refusedOn(id, 'updatePromoCode', { promoCodeId: id, version: 1, text });
      expect(errors).toMatchObject([{ code, path: ['text'] }]);
    });

    it('does not count longer where others have its texts then; sooner it may', async () => {
      const word = next();
      const [end, later] = [at(YEAR), at(2 * YEAR)];
      const code = await pattern(`${word}[0-9]`, { endAt: end });
      const other = await pattern(`${word}[0-5]`, { startAt: end }, jo);
      const edit = (endAt: string | null) => ({
        ...{ promoCodeId: code.id, version: 1, assignments: termsOf(code, { endAt }) },
      });
      for (const endAt of [later, null]) {
        expect(await refusedOn(code.id, 'updatePromoCode', edit(endAt))).toMatchObject([
          { code: 'OVERLAP', path: [], conflictingPromoCode: { id: other.id } },
        ]);
      }
      const dates = { target: { ids: [code.id] }, endAt: later, timeZone: 'UTC' };
      const { changePromoCodeDates } = await server.client.query<{
        changePromoCodeDates: { outcomes: readonly object[] };
      }>(
        `mutation ($input: ChangePromoCodeDatesInput!) { changePromoCodeDates(input: $input) {
          outcomes { promoCode { id } errors { code witness } } } }`,
        { input: dates },
        { account },
      );
      expect(changePromoCodeDates.outcomes).toMatchObject([
        { errors: [{ code: 'OVERLAP', witness: `${word}0` }] },
      ]);
      expect(done(await life.edit(edit(at(YEAR / 2)))).version).toBe(2);
    });
  });

  it('follows its deal no further than to where others have its texts', async () => {
    const word = next();
    const [end, later] = [at(YEAR), at(2 * YEAR)];
    const deal = { programId: world.creatorProgram, name: word, type: 'BOGO', syncDates: true };
    const dealId = await make(server.client, 'createDeal', { ...deal, endAt: end }, account);
    const other = await pattern(`${word}[0-5]`, { startAt: end }, jo);
    // It is judged by the dates of its deal, which end before the other begins.
    const inDeal = { ...patternFor(world, `${word}[0-9]`), dealId };
    const id = await issued(server, inDeal, account);
    expect(await life.read(id)).toMatchObject({ endAt: end });
    const { dealChange } = await server.client.query<{ dealChange: object }>(
      `query ($dealId: ID!, $endAt: DateTime) { dealChange(dealId: $dealId, endAt: $endAt) { changing
        refused { codes(first: 5) { promoCode { id } error { code witness conflictingPromoCode { id } } } } } }`,
      { dealId, endAt: later },
      { account },
    );
    const error = { code: 'OVERLAP', witness: `${word}0`, conflictingPromoCode: { id: other.id } };
    expect(dealChange).toEqual({
      changing: 0,
      refused: { codes: [{ promoCode: { id }, error }] },
    });
    const update = (endAt: string) => ({ dealId, version: 1, endAt });
    expect(await refusedOn(id, 'updateDeal', update(later))).toMatchObject([
      { ...error, path: ['endAt'] },
    ]);
    const sooner = at(YEAR / 2);
    await make(server.client, 'updateDeal', update(sooner), account);
    expect(await life.read(id)).toMatchObject({ endAt: sooner });
  });

  describe('rotated', () => {
    const rotation = (id: string, text: string, more: object = {}) => ({
      ...{ promoCodeId: id, version: 1, text, reason: 'Leaked' },
      ...more,
    });

    it('has a pattern as its successor; until the grace is over both hold', async () => {
      const [one, two] = [next(), next()];
      const code = await pattern(`${one}[0-9]`);
      const input = rotation(code.id, `${two}[0-9]`, { graceUntil: at(YEAR / 12) });
      const fresh = done(await life.call('rotatePromoCode', input));
      const found = [
        await matchOf(server, `${one}1`, account),
        await matchOf(server, `${two}1`, account),
      ];
      expect(found.map(({ winner }) => winner?.id)).toEqual([code.id, fresh.id]);
      for (const text of [`${one}2`, `${two}2`]) {
        const errors = await refused(server, 'issuePromoCode', codeFor(jo, text), account);
        expect(errors).toMatchObject([{ code: 'OVERLAP', owner: { id: world.creator } }]);
      }
    });

    it('is refused where the successor meets texts of others, or is no pattern', async () => {
      const held = await exact(next(), jo);
      const code = await pattern(`${next()}[0-9]`);
      const wider = rotation(code.id, `${held.text}Y?`);
      expect(await refusedOn(code.id, 'rotatePromoCode', wider)).toMatchObject([
        { code: 'OVERLAP', path: ['text'], witness: held.text },
      ]);
      const wrong = rotation(code.id, 'SAVE(');
      expect(await refusedOn(code.id, 'rotatePromoCode', wrong)).toMatchObject([
        { code: 'PATTERN_INVALID', path: ['text'] },
      ]);
    });

    it('an exact code cannot become a text that a pattern of others matches', async () => {
      const word = next();
      const held = await pattern(`${word}[0-9]`, {}, jo);
      const code = await exact(next());
      const into = rotation(code.id, `${word.toLowerCase()}7`);
      expect(await refusedOn(code.id, 'rotatePromoCode', into)).toMatchObject([
        { code: 'OVERLAP', path: ['text'], conflictingPromoCode: { id: held.id } },
      ]);
    });
  });

  it('counts again only where nobody has its texts meanwhile', async () => {
    const [free, taken] = [await pattern(`${next()}[0-9]`), await pattern(`${next()}[0-9]`)];
    for (const { id } of [free, taken]) await life.expire(id);
    const inside = await exact(taken.text.replace('[0-9]', '4'), jo);
    const again = ({ id }: { readonly id: string }) => ({ promoCodeId: id, version: 2 });
    expect(await refusedOn(taken.id, 'reactivatePromoCode', again(taken))).toMatchObject([
      { code: 'OVERLAP', path: [], conflictingPromoCode: { id: inside.id } },
    ]);
    expect(done(await life.call('reactivatePromoCode', again(free))).status).toBe('ACTIVE');
    const taking = codeFor(jo, free.text.replace('[0-9]', '4'));
    expect(await refused(server, 'issuePromoCode', taking, account)).toMatchObject([
      { code: 'OVERLAP', conflictingPromoCode: { id: free.id } },
    ]);
  });

  it('released, its text may be others’; so may a released text inside of a pattern', async () => {
    const code = await pattern(`${next()}[0-9]`);
    const text = await exact(next());
    for (const { id } of [code, text]) await life.expire(id);
    const within = `${text.text}(NEW)?`;
    expect(await refused(server, 'issuePromoCode', patternFor(jo, within), account)).toMatchObject([
      { code: 'OVERLAP', conflictingPromoCode: { id: text.id } },
    ]);
    expect(
      await refused(server, 'issuePromoCode', patternFor(jo, code.text), account),
    ).toMatchObject([{ code: 'CODE_HELD_BY_CREATOR', conflictingPromoCode: { id: code.id } }]);
    for (const { id } of [code, text]) {
      const release = { promoCodeId: id, version: 2, reason: 'Handed on' };
      await make(server.client, 'releasePromoCodeText', release, account);
    }
    await issued(server, patternFor(jo, within), account);
    await issued(server, patternFor(jo, code.text), account);
  });
});
