import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { checkOf, issued, patternFor, twoCreators } from './support/patterns.js';
import { refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor, TERMS } from './support/world.js';

describeOnEngines('R7: patterns', (engine) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
  });
  afterAll(() => server.stop());

  const objections = (input: object, account: string) =>
    refused(server, 'issuePromoCode', input, account);
  const expire = (id: string, account: string) =>
    server.client.query(
      'mutation ($ids: [ID!]!) { expirePromoCodes(input: { target: { ids: $ids } }) { errors { code } } }',
      { ids: [id] },
      { account },
    );
  it('a pattern is a code like any: both assignments, status, history, text as it is written', async () => {
    const { world, account } = await twoCreators(server);
    const id = await issued(server, patternFor(world, 'SAVE[0-9]{2}'), account);
    const { node } = await server.client.query<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { ... on PromoCode { text normalForm matchType status isComplete
        assignments { program { kind } } auditEvents(first: 2) { nodes { action } } } } }`,
      { id },
      { account },
    );
    expect(node).toMatchObject({
      ...{ text: 'SAVE[0-9]{2}', normalForm: null, matchType: 'REGEX', status: 'ACTIVE' },
      ...{ isComplete: true, auditEvents: { nodes: [{ action: 'issuePromoCode' }] } },
      assignments: [{ program: { kind: 'CREATOR' } }, { program: { kind: 'PERFORMANCE' } }],
    });
    expect(await objections(patternFor(world, 'SAVE[0-9]{2}'), account)).toMatchObject([
      { code: 'CODE_HELD_BY_SAME_OWNER', conflictingPromoCode: { id } },
    ]);
  });

  describe('of different owners', () => {
    it('an exact text that a pattern matches in some letter case, also for partners', async () => {
      const { world, jo, account } = await twoCreators(server);
      const held = await issued(server, patternFor(world, 'Save[0-9]{2}'), account);
      const overlap = {
        ...{ code: 'OVERLAP', path: ['text'], witness: 'Save15' },
        ...{ owner: { id: world.creator }, conflictingPromoCode: { id: held } },
      };
      expect(await objections(codeFor(jo, 'SAVE15'), account)).toMatchObject([overlap]);
      const toPartner = { performancePartnerId: world.partner, text: 'save15', terms: TERMS };
      const errors = await refused(server, 'issuePromoCodeToPartner', toPartner, account);
      expect(errors).toMatchObject([overlap]);
      expect(errors[0]?.message).toBe('Save15 would also match Save[0-9]{2} of Mei Tanaka.');
      await issued(server, codeFor(jo, 'SAVE155'), account);
    });

    it('a pattern that matches an exact text, expired or not', async () => {
      const { world, jo, account } = await twoCreators(server);
      const exact = await issued(server, codeFor(world, 'mei15'), account);
      const overlap = { code: 'OVERLAP', witness: 'MEI15', conflictingPromoCode: { id: exact } };
      expect(await objections(patternFor(jo, '(?i)mei.*'), account)).toMatchObject([
        { ...overlap, owner: { id: world.creator } },
      ]);
      await expire(exact, account);
      expect(await objections(patternFor(jo, 'MEI[0-9]+'), account)).toMatchObject([overlap]);
      await issued(server, patternFor(jo, 'MEI[A-Z]+'), account);
    });

    it('two patterns, where their windows meet', async () => {
      const { world, jo, account } = await twoCreators(server);
      const [start, middle, end] = ['2090-01-01', '2090-06-01', '2091-01-01'].map(
        (day) => `${day}T00:00:00.000Z`,
      );
      const first = { startAt: start, endAt: middle };
      const held = await issued(server, patternFor(world, 'FALL-?[0-9]*', first), account);
      const wanted = (terms: object) => patternFor(jo, 'F.*L-7.*', terms);
      expect(await objections(wanted({ endAt: end }), account)).toMatchObject([
        {
          ...{ code: 'OVERLAP', witness: 'FALL-7', conflictingPromoCode: { id: held } },
          message:
            'FALL-7 would also match FALL-?[0-9]* of Mei Tanaka from 2090-01-01 until 2090-06-01.',
        },
      ]);
      await issued(server, wanted({ startAt: middle, endAt: end }), account);
    });

    it('an ended pattern holds nothing any more', async () => {
      const { world, jo, account } = await twoCreators(server);
      const id = await issued(server, patternFor(world, 'GONE[0-9]'), account);
      expect(await objections(codeFor(jo, 'GONE1'), account)).toMatchObject([{ code: 'OVERLAP' }]);
      await expire(id, account);
      await issued(server, codeFor(jo, 'GONE1'), account);
    });
  });

  it('the same owner is warned, and may', async () => {
    const { world, account } = await twoCreators(server);
    await issued(server, patternFor(world, 'OWN.*'), account);
    const data = await server.client.query<{ issuePromoCode: object }>(
      `mutation ($input: IssuePromoCodeInput!) { issuePromoCode(input: $input) {
        warnings { code witness conflictingPromoCode { text } } errors { code } } }`,
      { input: codeFor(world, 'OWN15') },
      { account },
    );
    expect(data.issuePromoCode).toEqual({
      warnings: [{ code: 'OVERLAP', witness: 'OWN15', conflictingPromoCode: { text: 'OWN.*' } }],
      errors: [],
    });
  });

  test.each([
    ['', 'PATTERN_INVALID'],
    ['^$', 'PATTERN_INVALID'],
    ['.*', 'PATTERN_TOO_WIDE'],
    ['\\bSAVE\\b', 'PATTERN_INVALID'],
    ['(?=S)SAVE', 'PATTERN_INVALID'],
    ['SAVE 10', 'PATTERN_INVALID'],
    ['(((a*)*)*)*b{3', 'PATTERN_INVALID'],
    ['SAVE\\1', 'PATTERN_INVALID'],
    ['(SAVE|DEAL){200}', 'PATTERN_TOO_LARGE'],
    ['(S|A|V|E|S?A?V?E?)+|.{3,64}', 'PATTERN_TOO_WIDE'],
    ['SAVE+**', 'PATTERN_INVALID'],
    [Array.from({ length: 1_000 }, (_, at) => `S${at}`).join('|'), 'TOO_LONG'],
    ['(S|A|V|E){100}', 'PATTERN_TOO_LARGE'],
    ['x'.repeat(257), 'TOO_LONG'],
    ['SÄVE', 'PATTERN_INVALID'],
  ])('%s is refused', async (text, code) => {
    const { world, account } = await shared();
    expect(await objections(patternFor(world, text), account)).toMatchObject([
      { code, path: ['text'] },
    ]);
    const dryRun = await server.client.query(
      'query ($input: IssuePromoCodeInput!) { checkPromoCode(input: $input) { errors { code path } } }',
      { input: patternFor(world, text) },
      { account },
    );
    expect(dryRun).toEqual({ checkPromoCode: { errors: [{ code, path: ['text'] }] } });
    expect(await checkOf(server, text, account)).toMatchObject({
      isLegal: false,
      errors: [{ code, path: ['pattern'] }],
    });
  });

  it('a pattern that takes others ages is read at once', async () => {
    const { world, account } = await shared();
    await issued(server, patternFor(world, '(((SLOW)+)+)+-?[0-9]'), account);
    const began = performance.now();
    await issued(server, codeFor(world, `${'SLOW'.repeat(15)}-X`), account);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  let made: ReturnType<typeof twoCreators> | undefined;
  const shared = () => (made ??= twoCreators(server));
});
