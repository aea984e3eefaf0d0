import { fileColumnsOf, type FileFormat } from '@creator-codes/domain';

/** A file with the headers alone that can be imported; spreadsheets know it by its first character as UTF-8. */
function templateOf(format: FileFormat): string {
  const headers = fileColumnsOf('PROMO_CODES', format)
    .filter(({ isReadOnly }) => !isReadOnly)
    .map(({ header }) => `"${header.replaceAll('"', '""')}"`);
  return `\ufeff${headers.join(',')}\r\n`;
}

/** The same as an address to download. */
export function templateHref(format: FileFormat): string {
  return `data:text/csv;charset=utf-8,${encodeURIComponent(templateOf(format))}`;
}
