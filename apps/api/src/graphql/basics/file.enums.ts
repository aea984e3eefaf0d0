import type {
  FileFormat as FileFormats,
  FileKind as FileKinds,
  FileType as FileTypes,
  GuessedHow as GuessedHows,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

export const FileType = registerEnum<FileTypes>('FileType', 'What a file is to programs.', {
  CSV: 'Text, UTF-8, cells between quotation marks, with commas. What a spreadsheet would calculate has an apostrophe in front.',
  XLSX: 'A workbook, whose cells are all texts.',
});

export const FileFormat = registerEnum<FileFormats>('FileFormat', 'Which columns a file has.', {
  OURS: 'Our own: one row is one code, or one creator in one program.',
  IMPACT: "Those of impact.com's bulk upload: one row is a code in one program.",
});

export const FileKind = registerEnum<FileKinds>('FileKind', 'What the rows of a file are.', {
  PROMO_CODES: 'Promo codes.',
  CREATORS: 'Creators.',
});

export const GuessedHow = registerEnum<GuessedHows>(
  'FileColumnGuessedHow',
  'How the header of a column was found.',
  {
    EXACT: 'By our own header.',
    ALIAS: 'By another name of it.',
    NONE: 'Not at all.',
  },
);
