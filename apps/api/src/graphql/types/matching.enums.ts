import type {
  MatchStepKind as MatchStepKinds,
  MatchVerdict as MatchVerdicts,
  NearMissKind as NearMissKinds,
} from '@creator-codes/domain';
import type { SampleVerdict as SampleVerdicts } from '../../application/codes/check-pattern.js';
import { registerEnum } from '../basics/register-enum.js';

export const MatchStepKind = registerEnum<MatchStepKinds>(
  'MatchStepKind',
  'What is done to a typed text before it is compared.',
  {
    TYPED: 'As it was typed.',
    TRIMMED: 'Without white space around it; patterns are compared with this.',
    NORMAL_FORM: 'In ASCII capitals; exact codes are compared with this.',
  },
);

export const MatchVerdict = registerEnum<MatchVerdicts>(
  'MatchVerdict',
  'What becomes of a code whose text or pattern fits.',
  {
    WINS: 'The order carries this code.',
    NOT_STARTED: 'The code did not count yet.',
    ENDED: 'The code did not count any more.',
    EXACT_FIRST: 'An exact code fits as well, and exact codes are before patterns.',
    NEWER_FIRST: 'A newer code of the same kind fits as well.',
  },
);

export const NearMissKind = registerEnum<NearMissKinds>(
  'NearMissKind',
  'How a text differs from one that a code has.',
  {
    OTHER_CASE: 'In letter case alone: the pattern tells capital and small letters apart.',
    TRAILING_SIGNS: 'Signs before or behind it.',
    OTHER_CHARACTERS: 'Characters that look alike, such as full-width ones.',
    ONE_EDIT: 'One character is another, missing or too many, or two changed places.',
  },
);

export const PatternSampleVerdict = registerEnum<SampleVerdicts>(
  'PatternSampleVerdict',
  'Whether a pattern matches a text.',
  {
    MATCHES: 'The pattern matches it.',
    OTHER_CASE: 'It differs only by letter case; a pattern that begins with `(?i)` would match.',
    NO_MATCH: 'The pattern does not match it.',
    NO_CODE: 'The text can be no code at all: see `errors`.',
  },
);
