import type {
  DateOrder as DateOrders,
  FileFormat as FileFormats,
  FileKind as FileKinds,
  FileType as FileTypes,
  GuessedHow as GuessedHows,
  RowRemedy as RowRemedies,
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

export const DateOrder = registerEnum<DateOrders>(
  'FileDateOrder',
  'What comes first in a date such as `03/04/2026`.',
  { DAY_FIRST: 'The day.', MONTH_FIRST: 'The month.' },
);

export const RowRemedy = registerEnum<RowRemedies>(
  'BulkJobRowRemedy',
  'What helps with a row that cannot be imported as it is.',
  {
    FIX_CELL: 'Correct the cell.',
    CHOOSE_DATE_ORDER: 'Say in the mapping whether days or months come first.',
    MAP_EXTERNAL_ID: 'Say what the id of the other system names: give it to what it is of.',
    CHOOSE_OWNER: 'Say who is meant.',
    CHOOSE_PROGRAM: 'Say which program is meant.',
    CHOOSE_FREE_TEXT: 'Choose a text that is free.',
    REACTIVATE: 'Make the code count again.',
    INVITE_CREATOR: 'Let the creator join.',
    RECORD_OPTIMIZE: 'Record Optimize.',
    CREATE_MEDIA_SOURCE: 'Create the media source that stands for the creator.',
    TURN_ON_CODE_TRACKING: 'Switch code tracking on.',
    CREATE_PROGRAM: 'Create the program.',
    CHOOSE_ROW: 'Take one of the rows out, or make them agree.',
  },
);
