/** What can be wrong with the characters of a text or a pattern; a part of the words. */
export const textFaults = {
  /** Characters that nobody sees. */
  invisible: {
    SPACE: 'space',
    TAB: 'tab',
    LINE_BREAK: 'line break',
    NO_BREAK_SPACE: 'no-break space',
    WIDE_SPACE: 'full-width space',
    OTHER_SPACE: 'unusual space',
    ZERO_WIDTH: 'zero-width character',
    SOFT_HYPHEN: 'soft hyphen',
    DIRECTION_MARK: 'mark of writing direction',
    VARIATION_SELECTOR: 'variation selector',
  },
  patternFault: {
    EMPTY: 'A pattern is needed',
    WHITE_SPACE: 'A pattern has no white space',
    CHARACTER: 'No code has this character',
    WORD_BOUNDARY: 'Word boundaries are not supported: a pattern matches the whole code',
    LOOKAROUND: 'Lookaround is not supported: write out what the code looks like',
    MATCHES_NOTHING: 'No code can match this pattern',
    MISSING_BRACKET: 'A bracket [ is not closed',
    MISSING_PARENTHESIS: 'A parenthesis ( is not closed',
    UNEXPECTED_PARENTHESIS: 'A parenthesis ) closes nothing',
    ESCAPE: 'What follows the backslash is not supported',
    NOTHING_TO_REPEAT: 'There is nothing to repeat',
    NESTED_REPEAT: 'Two repetitions follow each other: put the first in parentheses',
    REPEAT_COUNT: 'A count of repetitions is too large or the wrong way round',
    CHARACTER_RANGE: 'A range in brackets is the wrong way round or unknown',
    NOT_UNDERSTOOD: 'This is not in the syntax of RE2',
  },
};
