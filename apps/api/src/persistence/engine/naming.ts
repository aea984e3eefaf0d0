import { DefaultNamingStrategy } from 'typeorm';
import { columnNameOf } from '../tables/column-name.js';

/** `codeKey` in rows, `code_key` in tables. */
export class SnakeNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? columnNameOf(propertyName);
  }
}
