import { primary, table, type ColumnTypes } from './columns.js';

/** Something that somebody can prove once: a reset, a link from mail, a trusted device. */
export interface VerificationRow {
  readonly id: string;
  readonly identifier: string;
  readonly value: string;
  readonly expiresAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const verificationTable = (type: ColumnTypes) =>
  table<VerificationRow>({
    name: 'verification',
    columns: {
      id: primary(type.id()),
      identifier: type.text(255),
      value: type.longText(),
      expiresAt: type.instant(),
      createdAt: type.instant(),
      updatedAt: type.instant(),
    },
    indexes: { identifier: ['identifier'], expiry: ['expiresAt'] },
  });

/** How often somebody has tried; in the database, so that all processes count together. */
export interface RateLimitRow {
  readonly id: string;
  readonly limitKey: string;
  readonly count: number;
  readonly lastRequest: number;
}

export const rateLimitTable = (type: ColumnTypes) =>
  table<RateLimitRow>({
    name: 'rate_limit',
    columns: {
      id: primary(type.id()),
      limitKey: type.text(255),
      count: type.integer(),
      lastRequest: type.instant(),
    },
    unique: { key: ['limitKey'] },
    indexes: { last_request: ['lastRequest'] },
  });
