import {
  EVIDENCE_CODES,
  MEMBERSHIP_STATES,
  PROGRAM_MODES,
  REMEDY_KINDS,
  parseCodeText,
  procedureOf,
  violation,
} from '@creator-codes/domain';
import { everyViolation } from '@creator-codes/domain/testing';
import { describe, expect, it } from 'vitest';
import { evidenceSentence } from './evidence-sentence.js';
import { remedySentence } from './remedy-sentence.js';
import { stepTitle } from './step-title.js';
import { violationSentence } from './violation-sentence.js';

const SENTENCE = /^\S.*[.]$/s;
const HOLES = /undefined|null|NaN|\[object|\s{2}/;

describe('sentences', () => {
  it.each([
    ...everyViolation,
    violation('WALL_TIME_INVALID', [], { wall: '' }),
    violation('UNKNOWN_TIME_ZONE', [], { timeZone: '' }),
    ...['CREATOR', 'PERFORMANCE'].map((kind) => violation('PROGRAM_MISSING', [], { kind })),
    ...['ACCEPTED', 'REVOKED'].map((state) => violation('INVITATION_CLOSED', [], { state })),
    ...['NONE', ...MEMBERSHIP_STATES].map((state) =>
      violation('CREATOR_NOT_JOINED', [], { creator: 'Mei', state }),
    ),
  ])('$code with $params is a sentence', (objection) => {
    const sentence = violationSentence(objection);
    expect(sentence).toMatch(SENTENCE);
    expect(sentence).not.toMatch(HOLES);
  });

  it.each(EVIDENCE_CODES)('evidence %s is a sentence', (code) => {
    expect(evidenceSentence({ code, params: {} })).toMatch(SENTENCE);
    expect(evidenceSentence({ code, params: {} })).not.toMatch(HOLES);
  });

  it.each(REMEDY_KINDS)('remedy %s is a sentence, for either kind of program', (kind) => {
    for (const programKind of ['CREATOR', 'PERFORMANCE', null] as const) {
      expect(remedySentence({ kind, programKind })).toMatch(SENTENCE);
      expect(remedySentence({ kind, programKind })).not.toMatch(HOLES);
    }
  });

  it('names the character that a code cannot have', () => {
    const outcome = parseCodeText('ｓａｖｅ10');
    if (outcome.ok) throw new Error('full-width letters are refused');
    expect(outcome.violations.map(violationSentence)).toEqual([
      'A code has only letters A to Z, digits, hyphen and underscore. "ｓ" (U+FF53) at position 1 is none of them.',
    ]);
  });

  it('says why a creator has not joined', () => {
    const params = { creator: 'Mei', state: 'EXPIRED' };
    expect(violationSentence(violation('CREATOR_NOT_JOINED', ['creatorId'], params))).toBe(
      'Mei has not joined the Creator program: the contract has ended.',
    );
  });

  it.each(PROGRAM_MODES)('every step of %s has a title of its own', (mode) => {
    const titles = procedureOf(mode).steps.map(({ id }) => stepTitle(id, mode));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.every((title) => /^[A-Z]/.test(title))).toBe(true);
  });
});
