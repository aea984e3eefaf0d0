/** The sentence of every payload's `errors`. */
export const ERRORS =
  'Why the call was refused, everything at once; empty when it was done. Nothing was written when there is one.';

/** The sentence of `warnings`. */
export const WARNINGS = 'What was done as asked but is hardly meant.';
