import { open } from 'node:fs/promises';
import { FileFault } from './fault.js';
import { LIMITS } from './limits.js';

/** What the content of a file says it is. The name says nothing: people rename files. */
export interface FileFormat {
  readonly format: 'CSV' | 'XLSX';
  readonly size: number;
}

const BEGINNING = 512;
const ZIP = 'PK\u0003\u0004';
const OLE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
/** How files begin that are surely no table. */
const OTHERS = [
  ...[
    '%PDF',
    '\u0089PNG',
    '\u00ff\u00d8\u00ff',
    'GIF8',
    '{\\rtf',
    '\u001f\u008b',
    '7z\u00bc\u00af',
    'Rar!',
  ],
  ...['BZh', '\u007fELF', 'MZ', 'SQLite format', 'PK\u0005\u0006', '\u00fd7zXZ', 'RIFF', '%!PS'],
];
const MARKUP = /^(?:\u00ef\u00bb\u00bf)?\s*<(?:\?xml|!doctype|html|table|svg)/i;

/** Tells a CSV from a workbook by content, and refuses what is neither, or too large. */
export async function formatOf(path: string): Promise<FileFormat> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new FileFault('NOT_THERE') : error;
  });
  try {
    const { size } = await file.stat();
    if (size === 0) throw new FileFault('EMPTY');
    const bytes = Buffer.alloc(BEGINNING);
    const { bytesRead } = await file.read(bytes, 0, BEGINNING, 0);
    const beginning = bytes.toString('latin1', 0, bytesRead);
    if (OTHERS.some((each) => beginning.startsWith(each)) || MARKUP.test(beginning)) {
      throw new FileFault('NOT_A_TABLE');
    }
    const format = beginning.startsWith(ZIP) || beginning.startsWith(OLE) ? 'XLSX' : 'CSV';
    const limit = format === 'CSV' ? LIMITS.csvBytes : LIMITS.xlsxBytes;
    if (size > limit) throw new FileFault('TOO_LARGE', { limit });
    if (beginning.startsWith(OLE)) throw await oleFault(await file.readFile());
    return { format, size };
  } finally {
    await file.close();
  }
}

/** The container of old Office files also holds new ones under a password. */
async function oleFault(bytes: Buffer): Promise<FileFault> {
  const has = (stream: string) => bytes.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (has('EncryptedPackage')) return new FileFault('ENCRYPTED');
  return new FileFault(has('Workbook') || has('Book') ? 'XLS_NOT_READ' : 'NOT_A_TABLE');
}
