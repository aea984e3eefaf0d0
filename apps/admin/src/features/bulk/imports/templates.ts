import { fileColumnsOf, type FileFormat, type FileKind } from '@creator-codes/domain';

/** Files with headers alone: what their rows are, whose columns they have, and how they are called. */
export const TEMPLATES = [
  { kind: 'PROMO_CODES', format: 'OURS', name: 'promo-codes.csv', words: 'templateOurs' },
  {
    kind: 'PROMO_CODES',
    format: 'IMPACT',
    name: 'promo-codes-impact.csv',
    words: 'templateImpact',
  },
  { kind: 'CREATORS', format: 'OURS', name: 'creators.csv', words: 'templateCreators' },
] as const satisfies readonly {
  kind: FileKind;
  format: FileFormat;
  name: string;
  words: string;
}[];

type Template = Pick<(typeof TEMPLATES)[number], 'kind' | 'format'>;

/** A file with the headers alone that can be imported; spreadsheets know it by its first character as UTF-8. */
function templateOf({ kind, format }: Template): string {
  const headers = fileColumnsOf(kind, format)
    .filter(({ isReadOnly }) => !isReadOnly)
    .map(({ header }) => `"${header.replaceAll('"', '""')}"`);
  return `\ufeff${headers.join(',')}\r\n`;
}

/** The same as an address to download. */
export function templateHref(template: Template): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(templateOf(template))}`;
}
