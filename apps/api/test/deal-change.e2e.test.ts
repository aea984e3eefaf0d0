import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, ERRORS, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

const PART =
  '{ count codes(first: 20) { startAt endAt promoCode { id text status } error { code message conflictingPromoCode { id } witness } } }';
const DOCUMENT = `query ($dealId: ID!, $startAt: DateTime, $endAt: DateTime, $syncDates: Boolean) {
  dealChange(dealId: $dealId, startAt: $startAt, endAt: $endAt, syncDates: $syncDates) {
    changing moved ${PART} ended ${PART} refused ${PART} unchanged ${PART} errors ${ERRORS}
  }
}`;

interface Part {
  readonly count: number;
  readonly codes: readonly object[];
}

interface Change {
  readonly changing: number;
  readonly moved: Part;
  readonly ended: Part;
  readonly refused: Part;
  readonly unchanged: Part;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const NOBODY = { count: 0, codes: [] };
const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describeOnEngines('dealChange', (engine) => {
  let server: TestServer;
  let world: World;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
  });
  afterAll(() => server.stop());

  const made = (name: string, input: object) => make(server.client, name, input, world.account);
  const deal = (more: object = {}) =>
    made('createDeal', {
      ...{ programId: world.creatorProgram, name: 'Spring', type: 'GENERAL_SALE' },
      ...more,
    });
  const issued = (text: string, dealId: string, window: object = {}) =>
    made('issuePromoCode', codeFor(world, text, { dealId, terms: { ...TERMS, ...window } }));

  async function asked(variables: object): Promise<Change> {
    const { dealChange } = await server.client.query<{ dealChange: Change }>(
      DOCUMENT,
      { ...variables },
      { account: world.account },
    );
    return dealChange;
  }

  it('counts and lists what becomes of the codes, and updateDeal does just that', async () => {
    const dealId = await deal();
    const end = at(30);
    const running = await issued('RUNNING1', dealId, { startAt: at(-3) });
    const planned = await issued('PLANNED1', dealId, { startAt: at(5) });
    await issued('SAME1', dealId, { endAt: end });
    const target = { target: { ids: [await issued('OVER1', dealId)] } };
    await made('expirePromoCodes', target);

    const change = { dealId, endAt: end, syncDates: true };
    const before = await server.rowCounts();
    const preview = await asked(change);
    expect(await server.rowCounts()).toEqual(before);
    expect(preview).toMatchObject({
      ...{ changing: 2, ended: NOBODY, refused: NOBODY, errors: [] },
      moved: {
        count: 2,
        codes: [
          { promoCode: { id: running, status: 'ACTIVE' }, endAt: end, error: null },
          { promoCode: { id: planned, text: 'PLANNED1', status: 'SCHEDULED' }, endAt: end },
        ],
      },
      unchanged: { count: 1, codes: [{ promoCode: { text: 'SAME1' }, startAt: null, endAt: end }] },
    });
    const stale = await mutate(
      server.client,
      'updateDeal',
      { ...change, version: 1, expectedCount: 3 },
      world.account,
    );
    expect(stale.errors).toMatchObject([{ code: 'COUNT_CHANGED', path: ['expectedCount'] }]);
    await made('updateDeal', { ...change, version: 1, expectedCount: preview.changing });
    expect(await asked({ dealId })).toMatchObject({ changing: 0, unchanged: NOBODY });
    expect(await asked({ dealId, endAt: end })).toMatchObject({ changing: 0 });
    const without = await asked({ dealId, endAt: null });
    expect(without).toMatchObject({
      changing: 3,
      moved: { count: 3, codes: [{ endAt: null }, {}, {}] },
    });
    expect(await asked({ dealId, endAt: at(0) })).toMatchObject({ ended: { count: 3 } });
  });

  it('names each code that cannot follow, as updateDeal does', async () => {
    const dealId = await deal({ startAt: at(-9) });
    const planned = await issued('PLANNED2', dealId, { startAt: at(5) });
    const change = { dealId, endAt: at(0), syncDates: true };
    const { refused, changing } = await asked(change);
    const error = {
      code: 'DEAL_ENDS_BEFORE_CODE',
      message: 'PLANNED2 would end before it begins. Choose a later end, or expire the code first.',
      ...{ conflictingPromoCode: { id: planned }, witness: null },
    };
    expect([changing, refused]).toMatchObject([
      0,
      { count: 1, codes: [{ promoCode: { id: planned }, error }] },
    ]);
    const input = { ...change, version: 1 };
    const { node, errors } = await mutate(server.client, 'updateDeal', input, world.account);
    expect([node, errors]).toMatchObject([null, [{ ...error, path: ['endAt'] }]]);
  });

  it('takes no more of each than twenty at once, and counts them all', async () => {
    const performance = { programId: world.performanceProgram };
    const dealId = await deal({ ...performance, syncDates: true });
    for (let place = 0; place < 21; place += 1) {
      const code = { performancePartnerId: world.partner, text: `TWENTY${place}`, terms: TERMS };
      await made('issuePromoCodeToPartner', { ...code, dealId });
    }
    const { moved, changing } = await asked({ dealId, endAt: at(1) });
    expect([changing, moved.count, moved.codes.length]).toEqual([21, 21, 20]);
    const { errors } = await server.client.send(
      DOCUMENT.replace('first: 20', 'first: 21'),
      { dealId },
      { account: world.account },
    );
    expect(errors[0]?.message).toMatch(/from 1 to 20/);
  });

  it.each([
    ['a deal that is not there', { dealId: 'dl_AZkAAAAAcACAAAAAAAAAAA' }, 'NOT_FOUND dealId'],
    ['nonsense', { dealId: 'x' }, 'NOT_FOUND dealId'],
    ['a start behind the end', { startAt: at(2), endAt: at(1) }, 'START_NOT_BEFORE_END endAt'],
  ])('says what is wrong with %s', async (_what, change, told) => {
    const answer = await asked({ dealId: world.deal, ...change });
    expect(answer.errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([told]);
    expect(answer).toMatchObject({ changing: 0, moved: NOBODY });
  });

  it('a code that is issued into such a deal has its dates, and a dry run says so', async () => {
    const [startAt, endAt] = [at(3), at(9)];
    const dealId = await deal({ startAt, endAt, syncDates: true });
    const input = codeFor(world, 'INSIDE1', { dealId, terms: { ...TERMS, endAt: at(99) } });
    const { checkPromoCode } = await server.client.query<{ checkPromoCode: object }>(
      'query ($input: IssuePromoCodeInput!) { checkPromoCode(input: $input) { errors { code } warnings { code path message } } }',
      { input },
      { account: world.account },
    );
    expect(checkPromoCode).toEqual({
      errors: [],
      warnings: [
        {
          ...{ code: 'DEAL_DATES_WIN', path: ['terms', 'endAt'] },
          message: 'Codes of the deal "Spring" follow its dates, so this code has the deal\'s.',
        },
      ],
    });
    const id = await made('issuePromoCode', input);
    const { node } = await server.client.query<{ node: object }>(
      'query ($id: ID!) { node(id: $id) { ... on PromoCode { startAt endAt } } }',
      { id },
      { account: world.account },
    );
    expect(node).toEqual({ startAt, endAt });
  });
});
