import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { at, lifeIn, termsOf, YEAR } from './support/life.js';
import { issued, matchOf, patternFor, twoCreators } from './support/patterns.js';
import { refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor, make, TERMS, type SeenError, type World } from './support/world.js';

describeOnEngines('codes of two owners that may meet', (engine) => {
  let server: TestServer;
  let world: World;
  let jo: World;
  let account: string;
  let life: ReturnType<typeof lifeIn>;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    ({ world, jo, account } = await twoCreators(server));
    life = lifeIn(server, world);
  });
  afterAll(() => server.stop());

  const edit = (promoCodeId: string, input: object) =>
    life.edit({ promoCodeId, version: 1, ...input });
  const pattern = (text: string, terms: object, of: World) =>
    issued(server, patternFor(of, text, terms), account);

  describe('moved side by side to the same time', () => {
    const [from, until] = [at(2 * YEAR), at(3 * YEAR)];
    const pair = async (word: string, more: object = {}) => {
      const [mine, others] = [
        { startAt: at(YEAR), endAt: at(YEAR * 1.1) },
        { startAt: at(YEAR * 1.2), endAt: at(YEAR * 1.3) },
      ];
      return [
        await issued(server, { ...patternFor(world, `${word}[0-9]`, mine), ...more }, account),
        await issued(server, { ...patternFor(jo, `${word}[0-5]`, others), ...more }, account),
      ] as const;
    };
    const both = async (word: string) =>
      (await matchOf(server, `${word}3`, account, at(2.5 * YEAR))).candidates
        .map(({ verdict }) => verdict)
        .sort();

    it('by their ids: the second stays where it is', async () => {
      const ids = await pair('EACH');
      const was = await life.read(ids[1]);
      const { changePromoCodeDates } = await server.client.query<{
        changePromoCodeDates: {
          errors: readonly object[];
          outcomes: readonly { errors: readonly SeenError[] }[];
        };
      }>(
        `mutation ($input: ChangePromoCodeDatesInput!) { changePromoCodeDates(input: $input) {
          errors { code } outcomes { promoCode { id } errors { code path witness conflictingPromoCode { id } } } } }`,
        { input: { target: { ids }, startAt: from, endAt: until, timeZone: 'UTC' } },
        { account },
      );
      expect(changePromoCodeDates).toEqual({
        errors: [],
        outcomes: [
          { promoCode: { id: ids[0] }, errors: [] },
          {
            promoCode: { id: ids[1] },
            errors: [
              {
                ...{ code: 'OVERLAP', path: [], witness: 'EACH0' },
                conflictingPromoCode: { id: ids[0] },
              },
            ],
          },
        ],
      });
      expect(await both('EACH')).toEqual(['ENDED', 'WINS']);
      expect(await life.read(ids[1])).toEqual(was);
    });

    it('by their deal: nothing changes', async () => {
      const deal = { programId: world.creatorProgram, name: 'Both', type: 'BOGO' };
      const dealId = await make(server.client, 'createDeal', deal, account);
      const ids = await pair('DEAL', { dealId });
      const was = await Promise.all(ids.map((id) => life.read(id)));
      const update = { dealId, version: 1, startAt: from, endAt: until, syncDates: true };
      expect(await refused(server, 'updateDeal', update, account)).toMatchObject([
        { code: 'OVERLAP', path: ['endAt'], witness: 'DEAL0' },
      ]);
      expect(await both('DEAL')).toEqual(['ENDED', 'ENDED']);
      expect(await Promise.all(ids.map((id) => life.read(id)))).toEqual(was);
    });
  });

  it('another text is judged in the dates that come with it', async () => {
    await pattern('BOTH[0-9]', { endAt: at(YEAR) }, jo);
    const code = await life.read(await pattern('MINE[0-9]', { startAt: at(YEAR / 2) }, world));
    const assignments = termsOf(code, { startAt: at(2 * YEAR) });
    const { node, errors } = await edit(code.id, { text: 'BOTH[0-5]', assignments });
    expect({ errors, text: node?.text }).toEqual({ errors: [], text: 'BOTH[0-5]' });
  });

  it('a pattern that begins again later leaves the time before that to others', async () => {
    const id = await pattern('GAP[0-9]', {}, world);
    await life.expire(id);
    const again = { promoCodeId: id, version: 2, terms: { ...TERMS, startAt: at(YEAR) } };
    expect((await life.call('reactivatePromoCode', again)).errors).toEqual([]);
    await pattern('GAP[0-5]', { endAt: at(YEAR / 2) }, jo);
    const longer = patternFor(jo, 'GAP[0-4]', { endAt: at(2 * YEAR) });
    expect(await refused(server, 'issuePromoCode', longer, account)).toMatchObject([
      { code: 'OVERLAP', conflictingPromoCode: { id } },
    ]);
  });

  it('an exact text is met by a pattern that begins with the whole of it', async () => {
    await issued(server, codeFor(jo, 'XYZ'), account);
    const errors = await refused(server, 'issuePromoCode', patternFor(world, 'XYZ[0-9]*'), account);
    expect(errors).toMatchObject([{ code: 'OVERLAP', witness: 'XYZ' }]);
  });
});
