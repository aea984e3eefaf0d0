/** Why a file is refused, or reading it ended. */
export const FAULT_CODES = [
  /** There is no file at the path. */
  'NOT_THERE',
  /** It has no characters but white space. */
  'EMPTY',
  /** It has headers and nothing below them. */
  'NO_ROWS',
  /** It has more bytes than it may have; `limit` says how many. */
  'TOO_LARGE',
  /** It is something else: a PDF, a picture, an archive, a letter, noise. */
  'NOT_A_TABLE',
  /** It is a workbook of before 2007 (XLS) or a binary one (XLSB). */
  'XLS_NOT_READ',
  /** It is protected by a password. */
  'ENCRYPTED',
  /** It contradicts itself, or its end is missing. */
  'BROKEN',
  /** It would unpack to far more than it is, or more than it says. */
  'BOMB',
  /** It has bytes that the encoding does not have. */
  'NOT_IN_ENCODING',
  /** A quotation mark opens and none closes; `line` is where it opens. */
  'UNCLOSED_QUOTE',
  /** A cell or a row has too many characters. */
  'TOO_LONG',
  'TOO_MANY_COLUMNS',
  'TOO_MANY_ROWS',
  /** The workbook has no sheet of that name. */
  'NO_SUCH_SHEET',
  /** Reading it took too long. */
  'TIMED_OUT',
  /** Reading it took too much memory. */
  'TOO_MUCH_MEMORY',
  /** The process that read it was ended from outside: trying again helps. */
  'READER_DIED',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** What is wrong with a file. */
export interface Fault {
  readonly code: FaultCode;
  /** The line or row where it is wrong, where that is known. */
  readonly line: number | null;
  /** What it has at most, for the faults of size. */
  readonly limit: number | null;
}

/** A fault on its way out of a parser; callers of the package get it as a value. */
export class FileFault extends Error {
  readonly fault: Fault;

  constructor(code: FaultCode, { line = null, limit = null }: Partial<Fault> = {}) {
    super(code);
    this.fault = { code, line, limit };
  }
}
