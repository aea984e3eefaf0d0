import { describe, expect, it, test } from 'vitest';
import { idOf } from '../testing/built.js';
import { holderOf, isPartnerOwner, isSameOwner, ownerOfId, type PromoCodeOwner } from './owner.js';
import { heldTextViolation } from './ownership.js';

const mei: PromoCodeOwner = { kind: 'CREATOR', id: idOf('Creator', 1) };
const tom: PromoCodeOwner = { kind: 'CREATOR', id: idOf('Creator', 2) };
const deals: PromoCodeOwner = { kind: 'PERFORMANCE_PARTNER', id: idOf('PerformancePartner', 1) };
const letter: PromoCodeOwner = { kind: 'MEDIA_SOURCE', id: idOf('MediaSource', 1) };
const blogs: PromoCodeOwner = { kind: 'PERFORMANCE_PARTNER', id: idOf('PerformancePartner', 2) };

describe('R5: a text that is held', () => {
  test.each([
    ['a creator', 'another creator', mei, tom, 'CODE_HELD_BY_CREATOR'],
    ['a creator', 'a partner', mei, deals, 'CODE_HELD_BY_PARTNER'],
    ['a creator', 'the same creator', mei, mei, 'CODE_HELD_BY_SAME_OWNER'],
    ['a partner', 'a creator', deals, mei, 'CODE_HELD_BY_CREATOR'],
    ['a partner', 'another partner', deals, blogs, 'CODE_HELD_BY_PARTNER'],
    ['a partner', 'the same partner', deals, deals, 'CODE_HELD_BY_SAME_OWNER'],
    ['a creator', 'a source', mei, letter, 'CODE_HELD_BY_MEDIA_SOURCE'],
    ['a source', 'a creator', letter, mei, 'CODE_HELD_BY_CREATOR'],
    ['a source', 'the same source', letter, letter, 'CODE_HELD_BY_SAME_OWNER'],
  ])('%s cannot have what %s holds, and is told who', (_a, _b, wanting, owner, code) => {
    const holder = {
      promoCodeId: idOf('PromoCode'),
      text: 'Mei15',
      owner,
      ownerName: 'The holder',
    };
    expect(heldTextViolation({ text: 'MEI15', owner: wanting }, holder)).toEqual({
      code,
      path: ['text'],
      params: {
        text: 'MEI15',
        owner: 'The holder',
        ownerId: owner.id,
        promoCodeId: idOf('PromoCode'),
      },
    });
  });

  it('is nobody else’s: then it is free', () => {
    expect(heldTextViolation({ text: 'MEI15', owner: mei }, null)).toBeNull();
  });
});

describe('owners and holders', () => {
  it('are told apart by kind and id', () => {
    const owners = [mei, tom, deals, blogs, letter];
    for (const a of owners) for (const b of owners) expect(isSameOwner(a, b)).toBe(a === b);
    const sameNumber = { kind: 'PERFORMANCE_PARTNER', id: mei.id } as unknown as PromoCodeOwner;
    expect(isSameOwner(mei, sameNumber)).toBe(false);
  });

  it('are named by their ids; those who sign in are creators and partners', () => {
    for (const owner of [mei, deals, letter]) expect(ownerOfId(owner.id)).toEqual(owner);
    for (const id of [idOf('Account'), idOf('PromoCode'), 'x', '']) {
      expect(ownerOfId(id)).toBeNull();
    }
    expect([mei, deals, letter].map(isPartnerOwner)).toEqual([true, true, false]);
  });

  it('R6: the holder is the owner, or the media source that stands for the owner', () => {
    const id = idOf('MediaSource', 3);
    expect(holderOf(mei, null)).toEqual(mei);
    expect(holderOf(deals, null)).toEqual(deals);
    expect(holderOf(mei, id)).toEqual({ kind: 'MEDIA_SOURCE', id });
  });
});
