const MB = 1_048_576;

/** What a file may have at most. Beyond it the file is refused with a fault, never cut. */
export const LIMITS = {
  /** Bytes of a CSV. */
  csvBytes: 64 * MB,
  /** Bytes of a spreadsheet. */
  xlsxBytes: 16 * MB,
  /** Columns of which some row has something in it. */
  columns: 200,
  /** Characters of a cell: as many as a spreadsheet can hold. */
  cellLength: 32_767,
  /** Characters of a row. */
  rowLength: MB,
  /** Rows, and lines of a CSV. */
  rows: 1_000_000,
  /** Characters of all rows: a workbook of some kilobytes may point a million times to one long text. */
  tableLength: 128 * MB,
} as const;

/** What the ZIP inside of an XLSX may have at most. Real workbooks have a ratio of about 14. */
export const ZIP_LIMITS = {
  /** Bytes of all entries, unpacked. */
  bytes: 128 * MB,
  /** How many times as large as it is packed an entry may be; small entries are free. */
  ratio: 100,
  ratioIsFreeBelow: MB,
  entries: 1_000,
} as const;

/** What the tables of texts and formats of a workbook may have at most. */
export const WORKBOOK_LIMITS = {
  sheets: 200,
  /** Characters of the name of a sheet; Excel gives it 31. */
  sheetName: 255,
  sharedTexts: 1_000_000,
  sharedTextLength: 32 * MB,
  formats: 65_536,
} as const;

/** What the process that reads may have at most. */
export interface ChildLimits {
  /** Bytes of memory; beyond it the process is ended. */
  readonly memory: number;
  /** Megabytes of JavaScript's own heap. */
  readonly heapMb: number;
  /** Milliseconds of work on one answer. Time that the caller takes does not count. */
  readonly workMs: number;
  /** Milliseconds of work on all answers. */
  readonly totalMs: number;
}

export const CHILD_LIMITS: ChildLimits = {
  memory: 256 * MB,
  heapMb: 160,
  workMs: 30_000,
  totalMs: 120_000,
};

/** How many processes read at a time; others wait. */
export const READERS = 2;
/** How many of them read for one account: another one finds a place. */
export const READERS_EACH = 1;

/** How many rows an inspection gives. */
export const FIRST_ROWS = 20;

/** What an inspection gives of a file at most: it is kept with the file, and shown. */
export interface ShownLimits {
  /** Characters of a header or a cell; behind them stands a mark. */
  readonly cellLength: number;
  /** Characters of all of it. A cell counts for some, whatever is in it; rows that do not fit are left out. */
  readonly length: number;
}

export const SHOWN_LIMITS: ShownLimits = { cellLength: 200, length: 512 * 1_024 };
