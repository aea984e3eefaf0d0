import * as mysql2 from 'mysql2';

/** So many ways to read a row are kept. */
export const MAX_PARSERS = 500;

/**
 * The driver compiles a function for each list of columns that it comes upon, and keeps 15,000 of them: callers
 * choose the columns by what they select, so theirs would fill a good part of the memory. Its types do not know
 * this function.
 */
export function limitParsers(): void {
  const { setMaxParserCache } = mysql2 as unknown as {
    readonly setMaxParserCache: (max: number) => void;
  };
  setMaxParserCache(MAX_PARSERS);
}
