import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { FileFault } from '../fault.js';
import { readingOf, refuseWithoutRows, type Knows } from '../reading.js';
import {
  DELIMITERS,
  type CsvChoice,
  type Delimiter,
  type Inspection,
  type Reading,
} from '../table.js';
import { decodedSample } from './decode.js';
import { encodingsOf, Utf8Check, type EncodedText } from './encodings.js';
import { csvOptions, csvRows } from './rows.js';

/** How much of a file is looked at to tell one reading from another. */
const SAMPLE = 128 * 1_024;

/** One way to read the beginning of the file. */
interface Candidate {
  readonly choice: CsvChoice;
  readonly table: readonly (readonly string[])[];
  readonly known: number;
  /** Whether a known header shows the encoding, or the bytes did. */
  readonly isShown: boolean;
}

/**
 * Finds out how a CSV is to be read. Evidence is the row of headers: of the ways to read it, the one with the most
 * known headers. Ways that explain it equally well and give different texts are left to a person, and so is an
 * encoding that no header shows.
 */
export async function inspectCsv(
  path: string,
  knows: Knows,
  wanted: Partial<Pick<CsvChoice, 'encoding' | 'delimiter'>> = {},
): Promise<Inspection> {
  const texts = await textsOf(path, wanted.encoding);
  if (texts.length === 0) throw new FileFault('NOT_A_TABLE');
  if (texts.every(({ text }) => text.trim() === '')) throw new FileFault('EMPTY');
  const all = texts.flatMap((text) =>
    delimitersOf(text.text, wanted.delimiter).map((each) => candidate(text, each, knows)),
  );
  const best = Math.max(...all.map(({ known }) => known));
  const equal = different(all.filter(({ known }) => known === best).sort(byColumns(best)));
  const readings: Reading[] = [];
  let fault: FileFault | undefined;
  for (const { choice } of equal) {
    try {
      const reading = await readingOf(choice, csvRows(path, choice), knows);
      if (reading) readings.push(reading);
    } catch (error) {
      // A wrong way to read may well be refused; the right one is among the others.
      if (!(error instanceof FileFault)) throw error;
      // Where no header says otherwise, the most columns are meant, and not all of them as one.
      if (best === 0 && readings.length === 0 && error.fault.code === 'TOO_MANY_COLUMNS')
        throw error;
      fault ??= error;
    }
  }
  const [first, ...others] = readings;
  if (!first) throw fault ?? new FileFault('EMPTY');
  refuseWithoutRows(readings);
  const isSure = equal.length === 1 && equal.every(({ isShown }) => isShown);
  return { isSure, readings: [first, ...others], sheets: [] };
}

async function textsOf(
  path: string,
  wanted: CsvChoice['encoding'] | undefined,
): Promise<EncodedText[]> {
  const check = new Utf8Check();
  const parts: Buffer[] = [];
  let [length, isPlain] = [0, true];
  for await (const piece of createReadStream(path, { highWaterMark: SAMPLE })) {
    const bytes = piece as Buffer;
    const beyond = isPlain && !isAscii(bytes) ? bytes.findIndex((byte) => byte > 127) : -1;
    isPlain &&= beyond === -1;
    if (length < SAMPLE) parts.push(bytes);
    // Nothing before told one encoding from another: these lines do.
    else if (beyond !== -1) parts.push(bytes.subarray(bytes.lastIndexOf(10, beyond) + 1));
    length += bytes.length;
    check.take(bytes);
    if (!check.isValid && length >= SAMPLE) break;
  }
  const sample = Buffer.concat(parts);
  if (wanted === undefined) return encodingsOf(sample, check.end());
  const text = decodedSample(sample, wanted);
  if (text === null) throw new FileFault('NOT_IN_ENCODING');
  return [{ encoding: wanted, text, isCertain: true }];
}

function delimitersOf(text: string, wanted: Delimiter | undefined): readonly Delimiter[] {
  if (wanted !== undefined) return [wanted];
  const [, hint] = /^sep=(.)[\r\n]/u.exec(text) ?? [];
  const hinted = DELIMITERS.filter((each) => each === hint);
  return hinted.length > 0 ? hinted : DELIMITERS;
}

function candidate(
  { encoding, text, isCertain }: EncodedText,
  delimiter: Delimiter,
  knows: Knows,
): Candidate {
  const table: string[][] = [];
  const keep = (record: string[]) => {
    if (record.some((cell) => cell.trim() !== '')) table.push(record);
    return null;
  };
  try {
    parse(text, { ...csvOptions(delimiter), on_record: keep });
  } catch {
    // The sample ends somewhere, perhaps within quotes: what came before is told.
  }
  if (table[0]?.join(delimiter) === `sep=${delimiter}`) table.shift();
  const known = (table[0] ?? []).filter(knows);
  const isShown =
    isCertain || encoding.startsWith('utf-16')
      ? known.length > 0 || isCertain
      : known.some(isBeyondAscii);
  return { choice: { format: 'CSV', encoding, delimiter }, table, known: known.length, isShown };
}

// eslint-disable-next-line no-control-regex -- beyond ASCII is what is asked
const isBeyondAscii = (text: string): boolean => /[^\x00-\x7f]/u.test(text);

/** Without any known header, more columns are the better guess. */
function byColumns(best: number): (one: Candidate, other: Candidate) => number {
  return (one, other) =>
    best > 0 ? 0 : (other.table[0]?.length ?? 0) - (one.table[0]?.length ?? 0);
}

/**
 * The candidates that give different texts, each for the first that gives them. An encoding that nothing shows stays:
 * the file may have characters beyond the sample.
 */
function different(candidates: readonly Candidate[]): Candidate[] {
  const byText = new Map<string, Candidate>();
  for (const each of candidates) {
    const key = JSON.stringify([each.isShown ? '' : each.choice.encoding, each.table]);
    if (!byText.has(key)) byText.set(key, each);
  }
  return [...byText.values()];
}
