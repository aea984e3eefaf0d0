import { describe, expect, it, test } from 'vitest';
import { idOf, NOW } from '../testing/built.js';
import { told } from '../testing/outcome.js';
import { parse } from '../shared/schema.js';
import {
  decideApplicantsSchema,
  DECISIONS,
  decisionViolations,
  PROPOSED_RATE_MAX,
  recordApplicantsSchema,
} from './applicant-input.js';

const whom = { campaignId: idOf('CreatorCampaign'), target: { ids: ['a'] } };

const judged = (given: object) => {
  const parsed = parse(decideApplicantsSchema, { ...whom, ...given });
  return parsed.ok ? told(decisionViolations(parsed.value, NOW)) : told(parsed);
};

describe('what a decision takes', () => {
  const BESIDE = {
    message: 'A word',
    contractStart: NOW,
    moveTo: 'ALTERNATE',
    liveCodes: 'EXPIRE_CODES',
    keepUntil: NOW + 1,
  };
  const TAKES: Readonly<Record<string, readonly string[]>> = {
    HIRE: ['message', 'contractStart'],
    REJECT: ['message'],
    MOVE: ['moveTo'],
    RECORD_ACCEPTED: ['message', 'contractStart'],
    DECLINE: [],
    REMOVE: ['message', 'liveCodes', 'keepUntil'],
  };
  test.each(Object.keys(DECISIONS))('%s', (action) => {
    for (const [field, value] of Object.entries(BESIDE)) {
      const needed = action === 'MOVE' ? { moveTo: 'ALTERNATE' } : {};
      const kept = field === 'keepUntil' && action === 'REMOVE' ? { liveCodes: 'KEEP_UNTIL' } : {};
      const outcome = judged({ action, ...needed, ...kept, [field]: value });
      expect(outcome).toEqual(TAKES[action]?.includes(field) ? [] : [`${field} INVALID_VALUE`]);
    }
  });
});

it('is told where to', () => {
  expect(judged({ action: 'MOVE' })).toEqual(['moveTo REQUIRED']);
  expect(judged({ action: 'MOVE', moveTo: 'HIRED' })).toEqual(['moveTo INVALID_VALUE']);
});

it('is told until when codes are kept', () => {
  const removal = { action: 'REMOVE', liveCodes: 'KEEP_UNTIL' };
  expect(judged(removal)).toEqual(['keepUntil REQUIRED']);
  expect(judged({ ...removal, keepUntil: NOW })).toEqual(['keepUntil ENDS_IN_PAST']);
  expect(judged({ ...removal, keepUntil: NOW + 1 })).toEqual([]);
});

it('has a bound', () => {
  const long = (length: number) => 'x'.repeat(length);
  expect(judged({ action: 'REJECT', message: long(1_000) })).toEqual([]);
  expect(judged({ action: 'REJECT', message: long(1_001) })).toEqual(['message TOO_LONG']);
  expect(judged({ action: 'REJECT', reason: long(501) })).toEqual(['reason TOO_LONG']);
  expect(judged({ action: 'REJECT', message: '\u202Etxt.exe' })).toEqual(['message INVALID_VALUE']);
  const ids = Array.from({ length: 1_001 }, (_, place) => String(place));
  expect(judged({ action: 'REJECT', target: { ids } })).toEqual(['target.ids TOO_MANY']);
  expect(judged({ action: 'REJECT', target: { ids: ids.slice(1) } })).toEqual([]);
  const applied = { ...whom, proposedRate: long(PROPOSED_RATE_MAX) };
  expect(parse(recordApplicantsSchema, applied).ok).toBe(true);
  const more = parse(recordApplicantsSchema, { ...applied, proposedRate: long(201) });
  expect(told(more)).toEqual(['proposedRate TOO_LONG']);
});
