import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from '../testing/built.js';
import { told, valueOf } from '../testing/outcome.js';
import { byFollowers, profilesAfter, type SocialProfile } from './social-profile.js';

const profile = (number: number, changes: Partial<SocialProfile> = {}): SocialProfile => ({
  id: idOf('SocialProfile', number),
  ...{ platform: 'TIKTOK', handle: `mei${number}`, url: null, followers: null },
  ...changes,
});

const edit = (before: readonly SocialProfile[], entries: Parameters<typeof profilesAfter>[1]) => {
  let next = 100;
  return profilesAfter(before, entries, () => idOf('SocialProfile', (next += 1)));
};

describe('the profiles of a creator after an edit', () => {
  const before = [profile(1, { followers: 9 }), profile(2)];

  it('are those that it names: changed, kept, added, and the others gone', () => {
    const entries = [
      { ...profile(2), handle: 'renamed' },
      { platform: 'X', handle: 'new', url: null, followers: 50 } as const,
    ];
    expect(valueOf(edit(before, entries))).toEqual([
      profile(101, { platform: 'X', handle: 'new', followers: 50 }),
      profile(2, { handle: 'renamed' }),
    ]);
    expect(valueOf(edit(before, []))).toEqual([]);
  });

  it('refuse an id of nobody or of somebody else, and one that comes twice', () => {
    expect(told(edit(before, [profile(7), profile(2), profile(2)]))).toEqual([
      'socialProfiles.0.id NOT_FOUND',
      'socialProfiles.2.id INVALID_VALUE',
    ]);
  });

  it('stay as they are when all are named, in whatever order', () => {
    const profiles = fc
      .array(fc.option(fc.integer({ min: 0, max: 3 })), { maxLength: 20 })
      .map((counts) => byFollowers(counts.map((followers, at) => profile(at, { followers }))));
    fc.assert(
      fc.property(profiles, fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = [...all].sort(() => ((keys.next().value ?? 0) % 3) - 1);
        expect(valueOf(edit(all, shuffled))).toEqual(all);
      }),
    );
  });

  it('come by followers, the earlier of as many first, and unknown after none', () => {
    const [first, second] = [profile(1, { followers: 0 }), profile(2, { followers: 0 })];
    expect(byFollowers([profile(0), second, first, profile(3, { followers: 1 })])).toEqual([
      ...[profile(3, { followers: 1 }), first, second, profile(0)],
    ]);
  });
});
