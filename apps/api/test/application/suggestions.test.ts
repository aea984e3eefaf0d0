import type { CreatorId } from '@creator-codes/domain';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { checkPromoCode } from '../../src/application/codes/check-promo-code.js';
import { createPromoCodeTemplate } from '../../src/application/codes/create-promo-code-template.js';
import { issuePromoCode } from '../../src/application/codes/issue-promo-code.js';
import {
  suggestPromoCodes,
  type SuggestPromoCodesInput,
} from '../../src/application/codes/suggest-promo-codes.js';
import { updatePromoCodeTemplate } from '../../src/application/codes/update-promo-code-template.js';
import { createDeal } from '../../src/application/programs/create-deal.js';
import { createCreator } from '../../src/application/creators/create-creator.js';
import { randomFrom } from '../../src/seed/random.js';
import { engines, freshDatabase } from '../persistence/engines.js';
import {
  codeFor,
  makeJoinedCreator,
  makeWorld,
  valueOf,
  violationsOf,
  type World,
} from './world.js';

describe.each(engines)('suggestions on $name', (engine) => {
  let world: World;
  let mei: CreatorId;

  beforeAll(async () => {
    const made = await makeWorld(await freshDatabase(engine), 'CREATOR_ONLY');
    const random = randomFrom(1);
    const deps = { ...made.deps, random: (limit: number) => Math.floor(random() * limit) };
    world = { ...made, deps };
    mei = await makeJoinedCreator(world, 'Mei Lin');
  });

  const suggest = (input: Partial<SuggestPromoCodesInput>) =>
    suggestPromoCodes(world.deps, world.call, { creatorId: mei, count: 3, ...input });
  const issue = async (text: string) =>
    valueOf(await issuePromoCode(world.deps, world.call, codeFor(mei, text)));
  const creator = async (displayName: string, more: object = {}) =>
    valueOf(await createCreator(world.deps, world.call, { displayName, ...more })).creatorId;

  it('come from the template that is named, the default, or the one that is built in', async () => {
    const { deps, call } = world;
    expect(valueOf(await suggest({}))).toEqual({
      suggestions: ['MEI10', 'MEI15', 'MEI20'],
      template: '{NAME}{10|15|20}',
      keySpace: { size: 3, free: 3, isExact: true },
      isLengthened: false,
    });
    const saved = { name: 'Both', template: '{LAST}-{FIRST}_{YEAR}', isDefault: true };
    const { promoCodeTemplateId } = valueOf(await createPromoCodeTemplate(deps, call, saved));
    expect(valueOf(await suggest({ count: 1 })).suggestions).toEqual(['LIN-MEI_2026']);
    const other = valueOf(
      await suggest({ count: 1, template: ' {HANDLE}{DISCOUNT}', discount: 25 }),
    );
    expect(other).toMatchObject({ suggestions: ['MEI25'], template: '{HANDLE}{DISCOUNT}' });
    const changes = { promoCodeTemplateId, version: 1, isDefault: false };
    valueOf(await updatePromoCodeTemplate(deps, call, changes));
    const named = valueOf(await suggest({ count: 1, template: promoCodeTemplateId }));
    expect(named.template).toBe(saved.template);
    expect(valueOf(await suggest({})).template).toBe('{NAME}{10|15|20}');
  });

  it('say the discount of the deal', async () => {
    const { deps, call, programs } = world;
    const dealOf = async (discount: object) =>
      valueOf(
        await createDeal(deps, call, {
          ...{ programId: programs.CREATOR, name: 'Spring', type: 'GENERAL_SALE' },
          discount: discount as never,
        }),
      ).dealId;
    const template = '{NAME}{DISCOUNT}';
    const fifth = await dealOf({ kind: 'PERCENT', percent: 20 });
    const ask = async (input: object) =>
      valueOf(await suggest({ template, count: 1, ...input })).suggestions;
    expect(await ask({ dealId: fifth })).toEqual(['MEI20']);
    expect(await ask({ dealId: fifth, discount: 5 })).toEqual(['MEI5']);
    const range = await dealOf({ kind: 'PERCENT_RANGE', percent: 5, percentTo: 10 });
    expect(violationsOf(await suggest({ template, dealId: range }))).toMatchObject([
      { code: 'TEMPLATE_VALUE_MISSING', params: { word: 'DISCOUNT' } },
    ]);
  });

  it('say the year of the account’s own calendar', async () => {
    const { clock } = world;
    const before = clock.at;
    // In Shanghai the year has begun.
    clock.at = Date.UTC(2026, 11, 31, 17);
    expect(valueOf(await suggest({ count: 1, template: 'A{YEAR}' })).suggestions).toEqual([
      'A2027',
    ]);
    clock.at = before;
  });

  it('leave out what is held, and go on with a letter behind, or refuse', async () => {
    await issue('lin5');
    const some = { template: '{LAST}{5|7}', count: 2 };
    expect(valueOf(await suggest(some))).toMatchObject({
      suggestions: ['LIN7', 'LIN5X'],
      keySpace: { size: 2, free: 1, isExact: true },
      isLengthened: true,
    });
    expect(violationsOf(await suggest({ ...some, mayLengthen: false }))).toEqual([
      {
        code: 'KEY_SPACE_TOO_SMALL',
        path: ['template'],
        params: { size: 2, free: 1, wanted: 2 },
      },
    ]);
    expect(valueOf(await suggest({ ...some, count: 1, mayLengthen: false })).suggestions).toEqual([
      'LIN7',
    ]);
  });

  it('count a small space whole: to its last text', async () => {
    const template = 'ONE{#}';
    const all = valueOf(await suggest({ template, count: 8, mayLengthen: false }));
    expect([...all.suggestions].sort()).toEqual([...'23456789'].map((digit) => `ONE${digit}`));
    for (const text of all.suggestions.slice(1)) await issue(text);
    const last = { template, count: 1, mayLengthen: false };
    expect(valueOf(await suggest(last))).toMatchObject({
      suggestions: all.suggestions.slice(0, 1),
      keySpace: { size: 8, free: 1, isExact: true },
    });
    await issue(all.suggestions[0] ?? '');
    expect(violationsOf(await suggest(last))).toMatchObject([
      { code: 'KEY_SPACE_TOO_SMALL', params: { size: 8, free: 0, wanted: 1 } },
    ]);
    const longer = valueOf(await suggest({ ...last, mayLengthen: true }));
    expect(longer.isLengthened).toBe(true);
    expect(longer.suggestions[0]).toMatch(/^ONE[2-9]{2}$/);
  });

  it('of a large space are drawn by chance, and its free share is worked out', async () => {
    const template = '{NAME}-{XXXX}';
    const { suggestions, keySpace } = valueOf(await suggest({ template, count: 20 }));
    expect(new Set(suggestions).size).toBe(20);
    for (const text of suggestions) expect(text).toMatch(/^MEI-[CDFGHJKMNPQRTVWXY2-9]{4}$/);
    expect(keySpace).toEqual({ size: 25 ** 4, free: 25 ** 4, isExact: false });
    expect(valueOf(await suggest({ template, count: 20 })).suggestions).not.toEqual(suggestions);
  });

  it('may be issued, each of them, and a check of one finds nothing wrong', async () => {
    const { suggestions } = valueOf(await suggest({ template: 'OK{X}{10|15}', count: 20 }));
    for (const text of suggestions) {
      const { violations, warnings } = await checkPromoCode(
        world.deps,
        world.call,
        codeFor(mei, text),
      );
      expect([...violations, ...warnings]).toEqual([]);
    }
  });

  it('are never offensive, and people who type such a text are warned', async () => {
    const { deps, call } = world;
    const rude = await suggest({ template: 'SH{I|O}T{##}', count: 20, mayLengthen: false });
    for (const text of valueOf(rude).suggestions) expect(text).toMatch(/^SHOT/);
    expect(valueOf(rude).keySpace).toEqual({ size: 128, free: 64, isExact: true });
    expect(violationsOf(await suggest({ template: 'FUCK{####}' }))).toMatchObject([
      { code: 'TEXT_OFFENSIVE', path: ['template'] },
    ]);
    const typed = codeFor(mei, 'F-U-C-K');
    const warning = { code: 'TEXT_OFFENSIVE', path: ['text'], params: { text: 'F-U-C-K' } };
    const checked = await checkPromoCode(deps, call, typed);
    expect(checked).toEqual({ violations: [], warnings: [warning] });
    expect(valueOf(await issuePromoCode(deps, call, typed)).warnings).toEqual([warning]);
    const [held] = violationsOf(await issuePromoCode(deps, call, typed));
    expect(held?.suggestions).toEqual([]);
  });

  test.each([
    ['晓彤', {}, ['XIAOTONG10']],
    ['Łukasz Żółć', {}, ['LUKASZ10']],
    ['😀', { socialProfiles: [{ platform: 'X', handle: 'smile' }] }, ['SMILE10']],
    ['山田', { country: 'JP', socialProfiles: [{ platform: 'X', handle: 'yama' }] }, ['YAMA10']],
    ['😀', {}, 'NAME'],
    ['山田', { country: 'JP' }, 'NAME'],
  ])('for %s %o are %o', async (name, about, expected) => {
    const creatorId = await creator(name, about);
    const outcome = await suggest({ creatorId, count: 1, template: '{NAME}10' });
    if (typeof expected !== 'string') expect(valueOf(outcome).suggestions).toEqual(expected);
    else {
      expect(violationsOf(outcome)).toEqual([
        { code: 'TEMPLATE_VALUE_MISSING', path: ['template'], params: { word: expected } },
      ]);
    }
  });

  test.each([
    [{ template: '{PRICE}' }, 'TEMPLATE_INVALID template'],
    [{ template: '' }, 'REQUIRED template'],
    [{ template: 'pt_AAAAAAAAAAAAAAAAAAAAAA' }, 'NOT_FOUND template'],
    [{ template: '{NAME}{DISCOUNT}' }, 'TEMPLATE_VALUE_MISSING template'],
    [{ discount: 0 }, 'NUMBER_OUT_OF_RANGE discount'],
    [{ dealId: 'dl_AAAAAAAAAAAAAAAAAAAAAA' }, 'NOT_FOUND dealId'],
    [{ count: 21 }, 'TOO_MANY count'],
    [{ creatorId: 'cr_AAAAAAAAAAAAAAAAAAAAAA' }, 'NOT_FOUND creatorId'],
  ])('are refused for %o: %s', async (input, expected) => {
    const told = violationsOf(await suggest(input)).map(
      ({ code, path }) => `${code} ${path.join()}`,
    );
    expect(told).toEqual([expected]);
  });

  it('find another account’s template nowhere', async () => {
    const other = await makeWorld(world.database, 'CREATOR_ONLY');
    const { promoCodeTemplateId } = valueOf(
      await createPromoCodeTemplate(other.deps, other.call, { name: 'Theirs', template: 'A{##}' }),
    );
    expect(violationsOf(await suggest({ template: promoCodeTemplateId }))).toMatchObject([
      { code: 'NOT_FOUND', path: ['template'] },
    ]);
  });

  it('have one default, whoever makes one at the same moment', async () => {
    const { deps, call, database } = world;
    const made = await Promise.all(
      Array.from({ length: 6 }, (_, number) =>
        createPromoCodeTemplate(deps, call, {
          ...{ name: `Race ${number}`, template: '{NAME}{##}', isDefault: true },
        }),
      ),
    );
    const ids = made.map((outcome) => valueOf(outcome).promoCodeTemplateId);
    const count = 'SELECT COUNT(*) AS n FROM promo_code_template WHERE is_default = 1';
    const defaults = async () => Number((await database.select<{ n: number }>(count))[0]?.n);
    expect(await defaults()).toBe(1);
    const versions = new Map(
      await deps.unitOfWork.read(call.accountId, (facts) =>
        Promise.all(
          ids.map(async (id) => [id, (await facts.promoCodeTemplate(id))?.version ?? 0] as const),
        ),
      ),
    );
    await Promise.all(
      ids.map((promoCodeTemplateId) =>
        updatePromoCodeTemplate(deps, call, {
          ...{ promoCodeTemplateId, version: versions.get(promoCodeTemplateId) ?? 0 },
          isDefault: true,
        }),
      ),
    );
    expect(await defaults()).toBe(1);
  });
});
