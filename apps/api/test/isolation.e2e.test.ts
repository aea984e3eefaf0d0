import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import {
  codeFor,
  ERRORS,
  make,
  makeWorld,
  mutationOf,
  TERMS,
  type World,
} from './support/world.js';

/** Well-formed ids that nothing has, by their prefix. */
const absent = (prefix: string) => `${prefix}_AZkAAAAAcACAAAAAAAAAAA`;

describeOnEngines('R11: what belongs to another account', (engine) => {
  let server: TestServer;
  let mine: World;
  let theirs: World;
  let theirCode: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    mine = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Acme');
    theirs = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR', 'Globex');
    theirCode = await make(
      server.client,
      'issuePromoCode',
      codeFor(theirs, 'THEIRS'),
      theirs.account,
    );
  });
  afterAll(() => server.stop());

  /** The answer of my account, without what differs from call to call. */
  async function answerOf(document: string, variables: object): Promise<unknown> {
    const answer = await server.client.send(document, variables, { account: mine.account });
    const errors = answer.errors.map(({ message, path, extensions: { code } }) => ({
      message,
      path,
      code,
    }));
    return { status: answer.status, data: answer.data, errors };
  }

  /** The same call with their id, with an id that nothing has, and with texts that are no ids. */
  async function expectAlike(
    document: string,
    theirId: string,
    variablesFor: (id: string) => object,
  ): Promise<void> {
    const withTheirs = await answerOf(document, variablesFor(theirId));
    const nothing = absent(theirId.slice(0, 2));
    expect(withTheirs).toEqual(await answerOf(document, variablesFor(nothing)));
    expect(JSON.stringify(withTheirs)).not.toMatch(/Globex|THEIRS/);
  }

  it('every mutation answers as for an absent id, and writes nothing', async () => {
    const issue = codeFor(mine, 'MINE');
    const partner = { performancePartnerId: mine.partner, text: 'MINE', terms: TERMS };
    const calls: [string, string, (id: string) => object][] = [
      ['updateProgram', theirs.creatorProgram, (id) => ({ id, version: 1, name: 'Mine now' })],
      ['inviteCreator', theirs.creator, (creatorId) => ({ creatorId })],
      [
        'inviteCreator',
        theirs.creatorProgram,
        (programId) => ({ creatorId: mine.creator, programId }),
      ],
      ['recordCreatorJoined', theirs.creator, (creatorId) => ({ creatorId })],
      [
        'recordCreatorJoined',
        theirs.creatorProgram,
        (programId) => ({ creatorId: mine.creator, programId }),
      ],
      ['createMediaSource', theirs.creator, (creatorId) => ({ name: 'Mine', creatorId })],
      [
        'createMediaSource',
        theirs.performanceProgram ?? '',
        (programId) => ({ name: 'Mine', programId }),
      ],
      [
        'createDeal',
        theirs.creatorProgram,
        (programId) => ({ name: 'Mine', type: 'BOGO', programId }),
      ],
      ['issuePromoCode', theirs.creator, (creatorId) => ({ ...issue, creatorId })],
      ['issuePromoCode', theirs.deal, (dealId) => ({ ...issue, dealId })],
      [
        'issuePromoCode',
        theirs.creatorProgram,
        (creatorProgramId) => ({ ...issue, creatorProgramId }),
      ],
      [
        'issuePromoCode',
        theirs.performanceProgram ?? '',
        (performanceProgramId) => ({ ...issue, performanceProgramId }),
      ],
      [
        'issuePromoCode',
        theirs.mediaSource ?? '',
        (mediaSourceId) => ({ ...issue, mediaSourceId }),
      ],
      [
        'issuePromoCodeToPartner',
        theirs.partner ?? '',
        (performancePartnerId) => ({ ...partner, performancePartnerId }),
      ],
      ['issuePromoCodeToPartner', theirs.deal, (dealId) => ({ ...partner, dealId })],
      [
        'issuePromoCodeToPartner',
        theirs.performanceProgram ?? '',
        (programId) => ({ ...partner, programId }),
      ],
      ['completePromoCode', theirCode, (promoCodeId) => ({ promoCodeId, version: 1 })],
      ['completePromoCode', theirCode, (promoCodeId) => ({ promoCodeId, version: 9 })],
      ['expirePromoCodes', theirCode, (id) => ({ target: { ids: [id] } })],
    ];
    const before = await server.rowCounts();
    for (const [name, id, inputFor] of calls) {
      await expectAlike(mutationOf(name), id, (given) => ({ input: inputFor(given) }));
    }
    expect(await server.rowCounts()).toEqual(before);
  });

  it('every query answers as for an absent id', async () => {
    const list = (field: string, argument: string) =>
      `query ($id: ID!) { ${field}(first: 10, filter: { ${argument}: $id }) { nodes { id } count { value } } }`;
    const readiness = (argument: string) =>
      `query ($id: ID!, $creatorId: ID!) { readiness(creatorId: $creatorId, ${argument}: $id) { isReady steps { state evidence violations ${ERRORS} remedies { kind message targetId } } } }`;
    const queries: [string, string, object?][] = [
      ['query ($id: ID!) { node(id: $id) { id } }', theirs.creator],
      ['query ($id: ID!) { node(id: $id) { id } }', theirCode],
      ['query ($id: ID!) { node(id: $id) { id } }', theirs.account],
      ['query ($id: ID!) { nodes(ids: [$id]) { id } }', theirs.deal],
      [list('promoCodes', 'ownerId'), theirs.creator],
      [list('promoCodes', 'programId'), theirs.creatorProgram],
      [list('promoCodes', 'dealId'), theirs.deal],
      [list('creators', 'programId'), theirs.creatorProgram],
      [list('mediaSources', 'programId'), theirs.performanceProgram ?? ''],
      [list('mediaSources', 'creatorId'), theirs.creator],
      [list('deals', 'programId'), theirs.creatorProgram],
      [list('auditEvents', 'subjectId'), theirCode],
      [
        'query ($id: ID!) { readiness(creatorId: $id) { isReady steps { state evidence } } }',
        theirs.creator,
      ],
      [readiness('creatorProgramId'), theirs.creatorProgram, { creatorId: mine.creator }],
      [
        readiness('performanceProgramId'),
        theirs.performanceProgram ?? '',
        { creatorId: mine.creator },
      ],
      [readiness('mediaSourceId'), theirs.mediaSource ?? '', { creatorId: mine.creator }],
      [
        `query ($id: ID!) { suggestPromoCodes(creatorId: $id) { suggestions errors ${ERRORS} } }`,
        theirs.creator,
      ],
    ];
    for (const [document, id, more] of queries) {
      await expectAlike(document, id, (given) => ({ id: given, ...more }));
    }
  });

  it('an account is named by the header alone, and another’s is as absent as nonsense', async () => {
    const viewer = '{ viewer { account { id } } }';
    for (const account of [mine.account, theirs.account]) {
      expect(await server.client.query(viewer, {}, { account })).toEqual({
        viewer: { account: { id: account } },
      });
    }
    const answers = [absent('ac'), mine.creator, 'nonsense', '', "' OR 1=1 --"].map((account) =>
      server.client.send(viewer, {}, { account }),
    );
    for (const { status, data, errors } of await Promise.all(answers)) {
      expect([status, data]).toEqual([403, undefined]);
      expect(errors).toMatchObject([
        {
          message: 'Creator-Codes-Account names no account that you can see.',
          extensions: { code: 'FORBIDDEN' },
        },
      ]);
    }
  });

  it('a text that only they hold is nobody’s here', async () => {
    const answer = await server.client.query(
      '{ promoCodeByText(text: "THEIRS") { id } }',
      {},
      { account: mine.account },
    );
    expect(answer).toEqual({ promoCodeByText: null });
  });
});
