import { traditional } from '../traditional.js';

/** A column that a file may have. */
export interface FileColumn<Name extends string = string> {
  readonly name: Name;
  /** As our own files and templates write it. It never changes: files of before import again. */
  readonly header: string;
  /** What else it may be called. */
  readonly aliases: readonly string[];
  /** Without it no row can be read. */
  readonly isRequired: boolean;
  /** Our files have it for people; imports know it and pass over it. */
  readonly isReadOnly: boolean;
}

/** @param aliases divided by `|`; Chinese ones in simplified characters, those in traditional ones are added */
export function column<Name extends string>(
  name: Name,
  header: string,
  aliases = '',
  more: { readonly isRequired?: boolean; readonly isReadOnly?: boolean } = {},
): FileColumn<Name> {
  const given = aliases.split('|').filter((alias) => alias !== '');
  return {
    name,
    header,
    aliases: [...new Set(given.flatMap((alias) => [alias, traditional(alias)]))],
    isRequired: more.isRequired ?? false,
    isReadOnly: more.isReadOnly ?? false,
  };
}

export const REQUIRED_COLUMN = { isRequired: true } as const;
export const READ_ONLY_COLUMN = { isReadOnly: true } as const;
