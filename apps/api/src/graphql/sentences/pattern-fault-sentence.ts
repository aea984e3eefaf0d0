import type { PatternFault } from '@creator-codes/domain';

const SENTENCES: Readonly<Record<PatternFault, string>> = {
  EMPTY: 'A pattern is needed.',
  WHITE_SPACE: 'A pattern has no white space: no code has any.',
  CHARACTER: 'A pattern has only ASCII characters: no code has others.',
  WORD_BOUNDARY: 'Word boundaries are not supported: a pattern always matches the whole code.',
  LOOKAROUND: 'Lookaround is not supported. Write out what the code looks like.',
  MATCHES_NOTHING:
    'No code can match this pattern: a code has 3 to 64 letters, digits, and - or _ inside.',
  MISSING_BRACKET: 'A bracket [ is not closed.',
  MISSING_PARENTHESIS: 'A parenthesis ( is not closed.',
  UNEXPECTED_PARENTHESIS: 'A parenthesis ) closes nothing.',
  ESCAPE: 'What follows the backslash is not supported; neither are references to groups.',
  NOTHING_TO_REPEAT: 'There is nothing to repeat before *, +, ? or {.',
  NESTED_REPEAT: 'Two repetitions follow each other. Put the first in parentheses.',
  REPEAT_COUNT: 'A count of repetitions is too large or the wrong way round; at most 1000.',
  CHARACTER_RANGE: 'A range in brackets is the wrong way round or unknown.',
  NOT_UNDERSTOOD: 'This is not in the syntax of RE2.',
};

/** What is wrong with a pattern, and what would help. */
export function patternFaultSentence(fault: string): string {
  return fault in SENTENCES ? SENTENCES[fault as PatternFault] : SENTENCES.NOT_UNDERSTOOD;
}
