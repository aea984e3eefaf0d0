import '../../../i18n/late/imports';

/** What may be wrong with a file, each with a sentence of its own. */
export const FAULT_WORDS = [
  ...(['NOT_THERE', 'EMPTY', 'NO_ROWS', 'TOO_LARGE', 'NOT_A_TABLE', 'XLS_NOT_READ'] as const),
  ...(['ENCRYPTED', 'BROKEN', 'BOMB', 'NOT_IN_ENCODING', 'UNCLOSED_QUOTE', 'TOO_LONG'] as const),
  ...(['TOO_MANY_COLUMNS', 'TOO_MANY_ROWS', 'NO_SUCH_SHEET', 'TIMED_OUT'] as const),
  ...(['TOO_MUCH_MEMORY', 'READER_DIED'] as const),
] as const;
