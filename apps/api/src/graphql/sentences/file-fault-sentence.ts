import type { ParamsOf } from '@creator-codes/domain';
import type { FaultCode } from '@creator-codes/spreadsheets';

const SENTENCES: Readonly<Record<FaultCode | 'IN_DOUBT', string>> = {
  NOT_THERE: 'The file is gone. Upload it again.',
  EMPTY: 'The file is empty.',
  NO_ROWS: 'The file has headers and no rows below them.',
  TOO_LARGE: 'The file is too large: a CSV may have 64 MB, a workbook 16 MB. Split it.',
  NOT_A_TABLE: 'The file is no table. Save it as CSV or XLSX.',
  XLS_NOT_READ: 'Workbooks of before 2007 (XLS, XLSB) are not read. Save it as XLSX or CSV.',
  ENCRYPTED: 'The file is protected by a password. Save it without one.',
  BROKEN: 'The file is broken: it contradicts itself, or its end is missing. Save it again.',
  BOMB: 'The file would unpack to far more than a table may be.',
  NOT_IN_ENCODING: 'The file has bytes that its encoding does not have. Choose another encoding.',
  UNCLOSED_QUOTE: 'A quotation mark opens and none closes.',
  TOO_LONG: 'A cell or a row has too many characters.',
  TOO_MANY_COLUMNS: 'The file has too many columns. Take out those that are not needed.',
  TOO_MANY_ROWS: 'The file has too many rows. Split it.',
  NO_SUCH_SHEET: 'The workbook has no sheet of that name.',
  TIMED_OUT: 'Reading the file took too long. Split it.',
  TOO_MUCH_MEMORY: 'Reading the file took too much memory. Split it.',
  IN_DOUBT: 'The file can be read in more than one way. Say which by readFileAs.',
  READER_DIED: 'Reading the file was interrupted. Try it again.',
};

/** Why a file cannot be read, with the line where that is known. */
export function fileFaultSentence({ fault, line, limit }: ParamsOf<'FILE_REFUSED'>): string {
  const sentence = Object.hasOwn(SENTENCES, fault)
    ? SENTENCES[fault as keyof typeof SENTENCES]
    : 'The file cannot be read.';
  const most = fault === 'TOO_LARGE' || limit === undefined ? '' : ` At most ${limit}.`;
  return `${sentence}${most}${line === undefined ? '' : ` See line ${line}.`}`;
}
