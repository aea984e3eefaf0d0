import { procedureOf, violation } from '@creator-codes/domain';
import { describe, expect, it } from 'vitest';
import type { UserError } from '../../../shared/lib/violations';
import { merged, stepIdOf } from './objections';

const six = procedureOf('PERFORMANCE_AND_CREATOR');
const three = procedureOf('CREATOR_ONLY');

const held: UserError = {
  code: 'CODE_HELD_BY_PARTNER',
  path: ['text'],
  message: 'held',
  params: [],
  suggestions: ['MEI15X'],
  owner: null,
  conflictingPromoCode: null,
};

describe('an objection finds its step', () => {
  it('by its field, and by its code where two steps speak of one field', () => {
    expect(stepIdOf(six, held)).toBe('code');
    expect(stepIdOf(six, violation('START_NOT_BEFORE_END', ['creatorTerms', 'endAt']))).toBe(
      'creator-code',
    );
    expect(
      stepIdOf(
        six,
        violation('CREATOR_NOT_JOINED', ['creatorId'], { creator: 'Mei', state: 'NONE' }),
      ),
    ).toBe('creator');
    expect(stepIdOf(six, violation('OPTIMIZE_REQUIRED'))).toBe('optimize');
    const trackingOff = violation('CODE_TRACKING_OFF', ['creatorProgramId'], { program: 'Acme' });
    expect(stepIdOf(six, trackingOff)).toBe('creator-code');
    expect(stepIdOf(three, trackingOff)).toBe('code');
  });

  it('or none, when it is about the whole call', () => {
    expect(stepIdOf(six, violation('IDEMPOTENCY_KEY_REUSED'))).toBeNull();
  });
});

describe('objections of the form and of the server', () => {
  it('are told once, and the server knows more', () => {
    const told = merged(
      [violation('CODE_HELD_BY_PARTNER', ['text']), violation('REQUIRED', ['terms'])],
      [held],
    );
    expect(told).toEqual([held, violation('REQUIRED', ['terms'])]);
  });
});
