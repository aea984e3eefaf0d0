import {
  EVIDENCE_CODES,
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

  it.each([
    ['NONE', 'Mei has not joined the Creator program: there is no invitation yet.'],
    [
      'DECLINED',
      'Mei has not joined the Creator program: the invitation or application was declined.',
    ],
    ['REMOVED', 'Mei was removed from the Creator program.'],
    ['EXPIRED', "Mei's contract with the Creator program has ended."],
  ])('says of a creator who is %s why there is no code', (state, sentence) => {
    const params = { creator: 'Mei', state };
    expect(violationSentence(violation('CREATOR_NOT_JOINED', ['creatorId'], params))).toBe(
      sentence,
    );
  });

  it.each([
    ['EMAIL', /^This is not an e-mail address/],
    ['WEB_ADDRESS', /^This is not a web address\. Begin with https:/],
  ])('says what a value is not: %s', (expected, sentence) => {
    expect(violationSentence(violation('INVALID_VALUE', [], { expected }))).toMatch(sentence);
  });

  it.each(PROGRAM_MODES)('every step of %s has a title of its own', (mode) => {
    const titles = procedureOf(mode).steps.map(({ id }) => stepTitle(id, mode));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.every((title) => /^[A-Z]/.test(title))).toBe(true);
  });
});
