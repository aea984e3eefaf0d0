/**
 * Why something that an address names is not in the draft: a creator, deal or code that is not there, a deal that is
 * over or belongs to partners' codes, dates that lie in the past.
 */
export const NOT_TAKEN = [
  'creatorMissing',
  'dealMissing',
  'dealOver',
  'dealOfPartners',
  'codeMissing',
  'datesPast',
] as const;
export type NotTaken = (typeof NOT_TAKEN)[number];
