import { DefaultNamingStrategy } from 'typeorm';

/** The column of a row's field: `codeKey` is `code_key`. */
export function columnNameOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `codeKey` in rows, `code_key` in tables. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? columnNameOf(propertyName);
  }
}
