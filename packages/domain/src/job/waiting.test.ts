import { describe, expect, it } from 'vitest';
import { violation } from '../shared/violation.js';
import { waitAmong, waitOf } from './waiting.js';

const notJoined = violation('CREATOR_NOT_JOINED', ['creatorId'], { creator: 'Mei', state: 'NONE' });
const notBegun = violation('CONTRACT_NOT_BEGUN', ['creatorId'], {
  creator: 'Mei',
  contractStart: 7,
});
const noSource = violation('MEDIA_SOURCE_REQUIRED', ['creatorId'], { creator: 'Mei' });

describe('a row waits', () => {
  it.each([
    [[notJoined], { waitsFor: 'JOIN', dueAt: null }],
    [[notJoined, noSource], { waitsFor: 'JOIN', dueAt: null }],
    [[noSource], { waitsFor: 'MEDIA_SOURCE', dueAt: null }],
    [[violation('OPTIMIZE_REQUIRED')], { waitsFor: 'TRACKING', dueAt: null }],
    [[notBegun], { waitsFor: 'JOIN', dueAt: 7 }],
    [[notBegun, noSource], { waitsFor: 'JOIN', dueAt: null }],
  ])('%# for what only time or people bring', (violations, wait) => {
    expect(waitOf(violations)).toEqual(wait);
  });

  it('for nothing where nothing is wrong, or more than waiting mends', () => {
    expect(waitOf([])).toBeNull();
    expect(waitOf([notJoined, violation('START_NOT_BEFORE_END')])).toBeNull();
  });

  it('for the first thing that is to be waited for, whatever else is said of it', () => {
    const other = violation('START_NOT_BEFORE_END');
    expect(waitAmong([other, noSource, notJoined])).toMatchObject({ waitsFor: 'MEDIA_SOURCE' });
    expect(waitAmong([other])).toBeNull();
  });
});
