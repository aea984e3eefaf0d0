/** What every `search` has in common. */
export const SPELLING =
  'Capitals, accents and widths do not matter (`ß` is `ss`, `ı` is `i`). Nothing in it is a wildcard. More than 1,000 characters find nothing.';
