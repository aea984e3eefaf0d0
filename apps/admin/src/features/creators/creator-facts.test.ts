import { describe, expect, it } from 'vitest';
import { mainProfile, shownHandle, standingOf } from './creator-facts';

describe('mainProfile', () => {
  it('is the one with the most followers; an unknown count stands behind a known one', () => {
    const small = { platform: 'TIKTOK', handle: 'a', followers: 0 } as const;
    const large = { platform: 'YOUTUBE', handle: 'b', followers: 90 } as const;
    const unknown = { platform: 'BLOG', handle: 'c', followers: null } as const;
    expect(mainProfile([unknown, small, large])).toBe(large);
    expect(mainProfile([unknown, small])).toBe(small);
    expect(mainProfile([unknown])).toBe(unknown);
    expect(mainProfile([])).toBeNull();
  });
});

describe('standingOf', () => {
  it('is joined as soon as one program counts the creator as joined', () => {
    expect(
      standingOf([
        { state: 'DECLINED', hasJoined: false },
        { state: 'JOINED', hasJoined: true },
      ]),
    ).toBe('JOINED');
  });

  it('else is the state nearest to joined', () => {
    expect(
      standingOf([
        { state: 'REMOVED', hasJoined: false },
        { state: 'INVITED', hasJoined: false },
      ]),
    ).toBe('INVITED');
    expect(
      standingOf([
        { state: 'INVITED', hasJoined: false },
        { state: 'UPCOMING', hasJoined: false },
      ]),
    ).toBe('UPCOMING');
    expect(standingOf([])).toBe('NONE');
  });
});

describe('shownHandle', () => {
  it('writes an at sign where the platform does', () => {
    expect(shownHandle({ platform: 'INSTAGRAM', handle: 'mei' })).toBe('@mei');
    expect(shownHandle({ platform: 'BLOG', handle: 'mei.example' })).toBe('mei.example');
  });
});
