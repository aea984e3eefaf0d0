import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from './support/engines.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, TERMS, type World } from './support/world.js';

interface Said {
  readonly code: string;
  readonly path: readonly string[];
  readonly suggestions: readonly string[] | null;
}

interface Verdict {
  readonly errors: readonly Said[];
  readonly warnings: readonly Said[];
}

const SAID = 'errors { code path suggestions } warnings { code path suggestions }';

describeOnEngines('checkRotation', (engine) => {
  let server: TestServer;
  let world: World;
  let own: string;

  beforeAll(async () => {
    server = await TestServer.start({ engine });
    world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
    const made = (name: string, input: object) => make(server.client, name, input, world.account);
    own = await made('issuePromoCode', codeFor(world, 'OWN1'));
    await made('issuePromoCode', codeFor(world, 'OWN2'));
    await made('issuePromoCode', codeFor(world, 'MINE.*', { matchType: 'REGEX' }));
    const partners = { performancePartnerId: world.partner, terms: TERMS };
    await made('issuePromoCodeToPartner', { ...partners, text: 'THEIRS1' });
    await made('issuePromoCodeToPartner', { ...partners, text: 'THEIRX.*', matchType: 'REGEX' });
    await made('createRestrictedText', { text: 'ADMIN', kind: 'WORD' });
  });
  afterAll(() => server.stop());

  const asked = async (promoCodeId: string, text: string) => {
    const { checkRotation } = await server.client.query<{ checkRotation: Verdict }>(
      `query ($promoCodeId: ID!, $text: String!) {
        checkRotation(promoCodeId: $promoCodeId, text: $text) { ${SAID} } }`,
      { promoCodeId, text },
      { account: world.account },
    );
    return checkRotation;
  };
  const rotated = async (promoCodeId: string, text: string) => {
    const { rotatePromoCode } = await server.client.query<{ rotatePromoCode: Verdict }>(
      `mutation ($input: RotatePromoCodeInput!) { rotatePromoCode(input: $input) { ${SAID} } }`,
      { input: { promoCodeId, version: 1, text, reason: 'Leaked' } },
      { account: world.account },
    );
    return rotatePromoCode;
  };

  it.each([
    ['its own text', 'own1', ['CODE_HELD_BY_SAME_OWNER'], []],
    ['that of another code of its owner', 'OWN2', ['CODE_HELD_BY_SAME_OWNER'], []],
    ["somebody else's", 'theirs1', ['CODE_HELD_BY_PARTNER'], []],
    ["what a pattern of somebody else's matches", 'THEIRX5', ['OVERLAP'], []],
    ['one that nobody may hold', 'ADMIN', ['TEXT_RESTRICTED'], []],
    ['none', '', ['REQUIRED'], []],
    ['one with a space inside', 'NEW 15', ['CODE_TEXT_CHARACTER'], []],
    ['one that ends with a hyphen', 'NEW-', ['CODE_TEXT_EDGE'], []],
    ['a free one that a pattern of the owner matches', 'MINE15', [], ['OVERLAP']],
  ])('says what rotatePromoCode says: %s', async (_, text, errors, warnings) => {
    const verdict = await asked(own, text);
    expect(verdict.errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      errors.map((code) => `${code} text`),
    );
    expect(verdict.warnings.map(({ code }) => code)).toEqual(warnings);
    // The last of them is taken, and the code with it.
    expect(await rotated(own, text)).toEqual(verdict);
  });

  it('says of a pattern what is wrong with it, and of no code that there is none', async () => {
    const input = codeFor(world, 'NEXT.*', { matchType: 'REGEX' });
    const pattern = await make(server.client, 'issuePromoCode', input, world.account);
    const codesOf = async (id: string, text: string) =>
      (await asked(id, text)).errors.map(({ code, path }) => `${code} ${path.join('.')}`);
    expect(await codesOf(pattern, 'NEXT(')).toEqual(['PATTERN_INVALID text']);
    expect(await codesOf(pattern, 'THEIRX1.*')).toEqual(['OVERLAP text']);
    expect(await codesOf(pattern, 'FREE.*')).toEqual([]);
    expect(await codesOf('pc_AZoAAAAAcAAAgAAAAAAAAA', 'FRESH1')).toEqual(['NOT_FOUND promoCodeId']);
  });
});
