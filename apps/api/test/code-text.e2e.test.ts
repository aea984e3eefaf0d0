import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paramsOf, refused } from './support/refusals.js';
import { TestServer } from './support/server.js';
import { codeFor, make, makeWorld, mutate, TERMS, type World } from './support/world.js';

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await TestServer.start();
  world = await makeWorld(server.client, 'PERFORMANCE_AND_CREATOR');
});
afterAll(() => server.stop());

describe('the text of a code', () => {
  it.each([
    ['full-width', 'ｓａｖｅ10', 'U+FF53', 1, 'save10'],
    ['a space inside', 'SAVE 10', 'U+0020', 5, 'SAVE10'],
    ['zero-width', 'SAVE\u200b10', 'U+200B', 5, 'SAVE10'],
    ['long s', 'ſave10', 'U+017F', 1, 'save10'],
    ['dotless i', 'dıscount', 'U+0131', 2, null],
    ['sharp s', 'straße', 'U+00DF', 5, null],
    ['emoji', 'SAVE🎉10', 'U+1F389', 5, null],
    ['Cyrillic look-alike', 'SАVE10', 'U+0410', 2, null],
    ['right-to-left override', 'SAVE\u202e10', 'U+202E', 5, 'SAVE10'],
    ['NUL', 'SAVE\u000010', 'U+0000', 5, null],
    ['percent sign', 'SAVE%10', 'U+0025', 5, null],
    ['quote', "SAVE'10", 'U+0027', 5, null],
  ])('%s is named by its place', async (_title, text, codePoint, position, suggestion) => {
    const [error, ...others] = await refused(
      server,
      'issuePromoCode',
      codeFor(world, text),
      world.account,
    );
    expect(others).toEqual([]);
    if (error === undefined) throw new Error('no error');
    expect(error).toMatchObject({ code: 'CODE_TEXT_CHARACTER', path: ['text'] });
    expect(paramsOf(error)).toMatchObject({ codePoint, position: String(position) });
    expect(error.suggestions).toEqual(suggestion === null ? null : [suggestion]);
  });

  it.each([
    ['empty', '', 'REQUIRED'],
    ['white space alone', ' \t\n', 'REQUIRED'],
    ['two characters', 'AB', 'TOO_SHORT'],
    ['65 characters', 'A'.repeat(65), 'TOO_LONG'],
    ['100,000 characters', 'A'.repeat(100_000), 'TOO_LONG'],
    ['a hyphen first', '-SAVE', 'CODE_TEXT_EDGE'],
    ['an underscore last', 'SAVE_', 'CODE_TEXT_EDGE'],
  ])('%s is refused', async (_title, text, code) => {
    const toCreator = await refused(server, 'issuePromoCode', codeFor(world, text), world.account);
    expect(toCreator.map((error) => [error.code, error.path])).toEqual([[code, ['text']]]);
    const input = { performancePartnerId: world.partner, text, terms: TERMS };
    const toPartner = await refused(server, 'issuePromoCodeToPartner', input, world.account);
    expect(toPartner.map((error) => [error.code, error.path])).toEqual([[code, ['text']]]);
  });

  it('a legal form that somebody holds is suggested to nobody', async () => {
    await make(server.client, 'issuePromoCode', codeFor(world, 'HELD15'), world.account);
    const illegal = codeFor(world, 'ｈｅｌｄ15');
    const [error] = await refused(server, 'issuePromoCode', illegal, world.account);
    expect(error).toMatchObject({ code: 'CODE_TEXT_CHARACTER', suggestions: null });
    expect(error?.message).not.toContain('held15');
  });

  it('64 characters are taken, trimmed and shown as typed', async () => {
    const text = `a${'b'.repeat(62)}c`;
    const id = await make(
      server.client,
      'issuePromoCode',
      codeFor(world, `\n ${text}\t`),
      world.account,
    );
    const answer = await server.client.query<{ promoCodeByText: object }>(
      'query ($text: String!) { promoCodeByText(text: $text) { id text normalForm } }',
      { text: ` ${text.toUpperCase()} ` },
      { account: world.account },
    );
    expect(answer.promoCodeByText).toEqual({ id, text, normalForm: text.toUpperCase() });
  });

  it('checkPromoCode says the same and writes nothing', async () => {
    const input = codeFor(world, 'ſave10', { dealId: 'dl_nothing' });
    const { errors } = await mutate(server.client, 'issuePromoCode', input, world.account);
    const before = await server.rowCounts();
    const checked = await server.client.query<{ checkPromoCode: { errors: object[] } }>(
      'query ($input: IssuePromoCodeInput!) { checkPromoCode(input: $input) { errors { code path message } } }',
      { input },
      { account: world.account },
    );
    expect(checked.checkPromoCode.errors).toEqual(
      errors.map(({ code, path, message }) => ({ code, path, message })),
    );
    expect(await server.rowCounts()).toEqual(before);
  });
});
