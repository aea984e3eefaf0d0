export * from './cell.js';
export * from './cell-words.js';
export { codeCellText, looksMangled, parseCodeCell } from './code-cell.js';
export type { FileColumn } from './columns/column.js';
export { CREATOR_COLUMNS, type CreatorColumn } from './columns/creator-columns.js';
export { IMPACT_COLUMNS, type ImpactColumn } from './columns/impact-columns.js';
export {
  PROMO_CODE_COLUMNS,
  termsColumnOf,
  type PromoCodeColumn,
} from './columns/promo-code-columns.js';
export * from './creator-cells.js';
export { externalIdsText } from './external-ids.js';
export * from './formats.js';
export * from './header-form.js';
export * from './impact-cells.js';
export * from './iso-in-zone.js';
export * from './join-impact-rows.js';
export * from './mapping.js';
export { matchHeaders, placesForPeople } from './match-headers.js';
export type {
  ColumnGuess,
  FormatMatch,
  GuessedHow,
  HeadersMatch,
  PlacedHeader,
} from './match-headers.js';
export * from './promo-code-cells.js';
export { readCreatorRow, type CreatorRow, type RowProfile } from './read-creator-row.js';
export { readImpactRow, type ImpactRow } from './read-impact-row.js';
export { readInstant, type InstantContext } from './read-instant.js';
export { readPromoCodeRow, type PromoCodeRow, type RowTerms } from './read-promo-code-row.js';
export { present, type CellFault, type RowOutcome } from './reading.js';
export { whoIsMeant } from './references.js';
export type { FileReference, FoundBy, OwnerReference, ProfileReference } from './references.js';
export * from './row-answer.js';
export * from './stored-file.js';
export * from './unknown-ids.js';
