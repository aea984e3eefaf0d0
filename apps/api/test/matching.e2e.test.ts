import { afterAll, beforeAll, expect, it } from 'vitest';
import { Client } from './support/client.js';
import { describeOnEngines } from './support/engines.js';
import { checkOf, issued, matchOf, patternFor, twoCreators } from './support/patterns.js';
import { refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor } from './support/world.js';

describeOnEngines('matching', (engine) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
  });
  afterAll(() => server.stop());

  it('checkPattern tells what a pattern is, matches and meets', async () => {
    const { world, account } = await twoCreators(server);
    const id = await issued(server, codeFor(world, 'SAVE15'), account);
    const samples = ['SAVE15', ' SAVE99 ', 'save15', 'SAVE1', 'Sävé'];
    expect(await checkOf(server, 'SAVE[0-9]{2}', account, samples)).toEqual({
      ...{ isLegal: true, instructions: 8, errors: [] },
      examples: ['SAVE00', 'SAVE09', 'SAVE90', 'SAVE99'],
      samples: [
        { text: 'SAVE15', verdict: 'MATCHES', errors: [] },
        { text: ' SAVE99 ', verdict: 'MATCHES', errors: [] },
        { text: 'save15', verdict: 'OTHER_CASE', errors: [] },
        { text: 'SAVE1', verdict: 'NO_MATCH', errors: [] },
        { text: 'Sävé', verdict: 'NO_CODE', errors: [{ code: 'CODE_TEXT_CHARACTER' }] },
      ],
      overlaps: [{ witness: 'SAVE15', startAt: null, endAt: null, promoCode: { id } }],
    });
    const many = Array.from({ length: 51 }, () => 'SAVE15');
    expect(await checkOf(server, 'SAVE.', account, many)).toMatchObject({
      errors: [{ code: 'TOO_MANY', path: ['samples'] }],
    });
  });

  it('matchPromoCode tells each step, each candidate and the winner', async () => {
    const { world, account } = await twoCreators(server);
    const ended = { endAt: '2020-01-01T00:00:00.000Z' };
    const older = await issued(server, patternFor(world, 'SUN.*'), account);
    const newer = await issued(server, patternFor(world, 'SUN[0-9]+'), account);
    const exact = await issued(server, codeFor(world, 'Sun15'), account);
    const over = await issued(server, patternFor(world, 'S.*5', ended), account);
    expect(await matchOf(server, ' SUN15 ', account)).toEqual({
      steps: [
        { kind: 'TYPED', text: ' SUN15 ' },
        { kind: 'TRIMMED', text: 'SUN15' },
        { kind: 'NORMAL_FORM', text: 'SUN15' },
      ],
      ...{ errors: [], winner: { id: exact, text: 'Sun15' }, nearMisses: [] },
      restrictedText: null,
      candidates: expect.toSatisfy(
        (candidates: readonly unknown[]) => candidates.length === 4,
      ) as unknown,
    });
    const verdicts = async (text: string, at?: string) =>
      new Map(
        (await matchOf(server, text, account, at)).candidates.map(({ verdict, promoCode }) => [
          promoCode.id,
          verdict,
        ]),
      );
    expect(await verdicts('SUN15')).toEqual(
      new Map([
        [exact, 'WINS'],
        [older, 'EXACT_FIRST'],
        [newer, 'EXACT_FIRST'],
        [over, 'ENDED'],
      ]),
    );
    expect((await matchOf(server, 'SUN16', account)).winner?.id).toBe(newer);
    expect(await verdicts('SUN16', '2001-01-01T00:00:00.000Z')).toEqual(
      new Map([
        [older, 'NOT_STARTED'],
        [newer, 'NOT_STARTED'],
      ]),
    );
  });

  it('matchPromoCode tells what a text nearly has', async () => {
    const { world, account } = await twoCreators(server);
    const mei = await issued(server, codeFor(world, 'MEI15'), account);
    const deal = await issued(server, patternFor(world, 'Deal[0-9]'), account);
    const near = async (text: string) => (await matchOf(server, text, account)).nearMisses;
    expect(await near('ME15')).toMatchObject([{ kind: 'ONE_EDIT', promoCode: { id: mei } }]);
    expect(await near('MIE15')).toMatchObject([{ kind: 'ONE_EDIT', promoCode: { id: mei } }]);
    expect(await near('MEI15_')).toMatchObject([
      { kind: 'TRAILING_SIGNS', promoCode: { id: mei } },
    ]);
    expect(await near('ＭＥＩ15')).toMatchObject([
      { kind: 'OTHER_CHARACTERS', promoCode: { id: mei } },
    ]);
    expect(await near('DEAL7')).toMatchObject([{ kind: 'OTHER_CASE', promoCode: { id: deal } }]);
    expect(await near('NOTHING')).toEqual([]);
    // Another code is one edit away, but this is one itself.
    await issued(server, codeFor(world, 'MEI16'), account);
    expect(await near('MEI16')).toEqual([]);
  });

  it('a pattern is found and obeyed at once by the process that wrote it, and within a second by others', async () => {
    const other = await TestServer.start({ databaseUrl: server.databaseUrl, signedIn: false });
    try {
      other.client = new Client(other.url, server.cookie);
      const { world, jo, account } = await twoCreators(server);
      const winnerAt = async (process: TestServer) =>
        (await matchOf(process, 'NOW15', account)).winner?.text;
      expect([await winnerAt(server), await winnerAt(other)]).toEqual([undefined, undefined]);
      await issued(server, patternFor(world, 'NOW[0-9]+'), account);
      expect(await winnerAt(server)).toBe('NOW[0-9]+');
      const byOther = await refused(other, 'issuePromoCode', codeFor(jo, 'NOW15'), account);
      expect(byOther).toMatchObject([{ code: 'OVERLAP', witness: 'NOW15' }]);
      await expect.poll(() => winnerAt(other), { timeout: 1_000 }).toBe('NOW[0-9]+');
    } finally {
      await other.stop();
    }
  });
});
