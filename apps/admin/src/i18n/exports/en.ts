/** Words of files that go out. */
export const exports = {
  title: { PROMO_CODES: 'Export codes', CREATORS: 'Export creators', OWN: 'Export your codes' },
  what: {
    PROMO_CODES_one: '{{shown}} code: what the list shows by its filters, in its order.',
    PROMO_CODES_other: '{{shown}} codes: what the list shows by its filters, in its order.',
    CREATORS_one:
      '{{shown}} creator: whom the list shows by its filters, in its order. One row for each program.',
    CREATORS_other:
      '{{shown}} creators: whom the list shows by its filters, in its order. One row for each program.',
    OWN_one: '{{shown}} code of yours, with what it is and when it works.',
    OWN_other: '{{shown}} codes of yours, with what they are and when they work.',
  },
  counting: 'Counting…',
  noneMatch: 'Nothing matches the filters of the list, so there is nothing to export.',
  type: 'Type of file',
  types: { CSV: 'CSV', XLSX: 'XLSX' },
  typeHelp: {
    CSV: 'Text in UTF-8, for programs and for every spreadsheet.',
    XLSX: 'A workbook for Excel, Numbers and LibreOffice. All cells are texts.',
  },
  layout: 'Columns',
  layouts: { OURS: 'Creator Codes', IMPACT: 'impact.com' },
  layoutHelp: {
    OURS: 'One row for each code, with everything. Imported again, it changes nothing.',
    IMPACT: 'Those of impact.com’s bulk upload: one row for each code in each program.',
  },
  start: 'Export',
  progress: 'Export',
  of: '{{position}} of {{total}}',
  goesOn: 'You may close this. The export goes on, and the file waits for you.',
  ready_one: 'The file is ready: {{shown}} row.',
  ready_other: 'The file is ready: {{shown}} rows.',
  name: 'File',
  until: 'It is kept until {{time}}, for you alone.',
  download: 'Download',
  downloadOf: 'Download {{name}}',
  stopped: 'The export was stopped. Nothing is left of the file; start it again.',
  stoppedWhy: 'The export stopped. {{why}}',
  failed: 'The export could not be started',
  started: 'The export goes on. Its file will be ready soon.',
  show: 'Show jobs',
  kept: 'The file is not kept any more. Export again.',
};
