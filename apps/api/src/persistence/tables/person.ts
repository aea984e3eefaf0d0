import type { PersonId } from '@creator-codes/domain';
import { nullable, primary, table, type ColumnTypes } from './columns.js';

/*
 * What the sign-in library keeps (ADR 9): its fields under our names, compared with its own description by a
 * test. Rows come and go through auth-store.ts; their ids are 16 bytes like all others, without a prefix where
 * nobody outside ever sees them.
 */

export interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  readonly emailVerified: number;
  readonly image: string | null;
  readonly twoFactorEnabled: number | null;
  /** 1 for the one who signed up on the empty database; the key lets only one do so. */
  readonly founder: 1 | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const personTable = (type: ColumnTypes) =>
  table<PersonRow>({
    name: 'person',
    columns: {
      id: primary(type.id()),
      name: type.text(100),
      email: type.text(254),
      emailVerified: type.small(),
      image: nullable(type.longText()),
      twoFactorEnabled: nullable(type.small()),
      founder: nullable(type.small()),
      createdAt: type.instant(),
      updatedAt: type.instant(),
    },
    unique: { email: ['email'], founder: ['founder'] },
  });

interface OfPerson {
  readonly id: string;
  readonly personId: PersonId;
}

export interface SessionRow extends OfPerson {
  readonly token: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
  readonly expiresAt: number;
  readonly createdAt: number;
  readonly updatedAt: number;
}

const personKey = {
  name: 'person',
  to: 'person',
  columns: ['personId'],
  referenced: ['id'],
} as const;

export const sessionTable = (type: ColumnTypes) =>
  table<SessionRow>({
    name: 'session',
    columns: {
      id: primary(type.id()),
      personId: type.id(),
      token: type.text(64),
      ipAddress: nullable(type.text(64)),
      userAgent: nullable(type.longText()),
      expiresAt: type.instant(),
      createdAt: type.instant(),
      updatedAt: type.instant(),
    },
    unique: { token: ['token'] },
    indexes: { person: ['personId'], expiry: ['expiresAt'] },
    foreignKeys: [personKey],
  });

/** A password, and whatever else somebody may prove to be themselves by. */
export interface CredentialRow extends OfPerson {
  readonly providerId: string;
  readonly providerAccountId: string;
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  readonly idToken: string | null;
  readonly accessTokenExpiresAt: number | null;
  readonly refreshTokenExpiresAt: number | null;
  readonly scope: string | null;
  readonly password: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export const credentialTable = (type: ColumnTypes) =>
  table<CredentialRow>({
    name: 'credential',
    columns: {
      id: primary(type.id()),
      personId: type.id(),
      providerId: type.text(32),
      providerAccountId: type.text(64),
      accessToken: nullable(type.longText()),
      refreshToken: nullable(type.longText()),
      idToken: nullable(type.longText()),
      accessTokenExpiresAt: nullable(type.instant()),
      refreshTokenExpiresAt: nullable(type.instant()),
      scope: nullable(type.longText()),
      password: nullable(type.text(255)),
      createdAt: type.instant(),
      updatedAt: type.instant(),
    },
    unique: { provider: ['providerId', 'providerAccountId'] },
    indexes: { person: ['personId'] },
    foreignKeys: [personKey],
  });

export interface TwoFactorRow extends OfPerson {
  readonly secret: string;
  readonly backupCodes: string;
  readonly verified: number | null;
  readonly failedVerificationCount: number | null;
  readonly lockedUntil: number | null;
}

export const twoFactorTable = (type: ColumnTypes) =>
  table<TwoFactorRow>({
    name: 'two_factor',
    columns: {
      id: primary(type.id()),
      personId: type.id(),
      secret: type.longText(),
      backupCodes: type.longText(),
      verified: nullable(type.small()),
      failedVerificationCount: nullable(type.integer()),
      lockedUntil: nullable(type.instant()),
    },
    indexes: { person: ['personId'] },
    foreignKeys: [personKey],
  });
