import type { ViolationCode } from '@creator-codes/domain';

/** Sentences of violations that only rows and headers of files can have. */
export const importViolations = {
  DATE_AMBIGUOUS: 'Is {{date}} day or month first? Say which, or write it like 2026-12-01.',
  WALL_TIME_SKIPPED:
    '{{wall}} does not exist in {{timeZone}}: clocks are put forward. Write another time, such as {{first}}.',
  WALL_TIME_TWICE:
    '{{wall}} happens twice in {{timeZone}}. Write it with its offset: {{first}} or {{second}}.',
  CODE_MANGLED:
    '{{value}} looks like a number or date that a spreadsheet made of a code. If it is meant, put an apostrophe in front.',
  HEADER_TWICE: 'The header {{header}} stands there twice. Rename one of the columns.',
  FILE_REFUSED: 'The file cannot be read. Save it as CSV or XLSX, then upload it again.',
  FILES_FULL: 'The files of the account take all of their space. They are gone after 7 days.',
  ROWS_DISAGREE: 'Row {{line, number}} says something else about this code. Keep one of them.',
  REFERENCE_UNKNOWN: 'Nothing here is known as {{value}}.',
  REFERENCE_AMBIGUOUS: '{{count, number}} answers are possible. Say which is meant.',
} satisfies Partial<Record<ViolationCode, string>>;
