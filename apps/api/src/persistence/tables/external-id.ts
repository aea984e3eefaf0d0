import type { AccountId, ExternalIdKind, ExternalIdSubject } from '@creator-codes/domain';
import { columnNameOf } from './column-name.js';
import { nullable, primary, table, type ColumnTypes } from './columns.js';
import { OWNER_KIND_NUMBER } from './encodings.js';

/** An id that another system has for something of ours: exactly one of the four last is there. */
export interface ExternalIdRow {
  readonly accountId: AccountId;
  readonly sourceSystem: string;
  readonly kind: number;
  /** Its bytes are compared, so that capitals count. */
  readonly externalId: string;
  readonly ownerId: ExternalIdSubject | null;
  readonly mediaSourceId: ExternalIdSubject | null;
  readonly programId: ExternalIdSubject | null;
  readonly dealId: ExternalIdSubject | null;
}

/** The longest id in bytes: 128 characters of four. */
const ID_BYTES = 512;

type TargetField = 'ownerId' | 'mediaSourceId' | 'programId' | 'dealId';
const FIELDS: readonly TargetField[] = ['ownerId', 'mediaSourceId', 'programId', 'dealId'];

/** How what is named is kept: the number of its kind, and the field that refers to it. */
export const EXTERNAL_ID_TARGET: Readonly<
  Record<ExternalIdKind, { readonly kind: number; readonly field: TargetField }>
> = {
  Creator: { kind: OWNER_KIND_NUMBER.CREATOR, field: 'ownerId' },
  PerformancePartner: { kind: OWNER_KIND_NUMBER.PERFORMANCE_PARTNER, field: 'ownerId' },
  MediaSource: { kind: OWNER_KIND_NUMBER.MEDIA_SOURCE, field: 'mediaSourceId' },
  Program: { kind: 5, field: 'programId' },
  Deal: { kind: 6, field: 'dealId' },
};

/** The column that refers to what is named. */
export function externalIdColumn(kind: ExternalIdKind): string {
  return columnNameOf(EXTERNAL_ID_TARGET[kind].field);
}

/** A comparison with a null is not false, and would pass; IS NULL is never null. */
function isTarget(kinds: string, target: TargetField): string {
  const nulls = FIELDS.map(
    (field) => `${columnNameOf(field)} IS ${field === target ? 'NOT NULL' : 'NULL'}`,
  );
  return `(kind ${kinds} AND ${nulls.join(' AND ')})`;
}

const refersTo = (to: string, field: TargetField) => ({
  ...{ name: to, to },
  columns: ['accountId', field] as const,
  referenced: ['accountId', 'id'],
});

export const externalIdTable = (type: ColumnTypes) =>
  table<ExternalIdRow>({
    name: 'external_id',
    columns: {
      accountId: primary(type.id()),
      sourceSystem: primary(type.text(64)),
      kind: primary(type.small()),
      externalId: primary(type.key(ID_BYTES)),
      ownerId: nullable(type.id()),
      mediaSourceId: nullable(type.id()),
      programId: nullable(type.id()),
      dealId: nullable(type.id()),
    },
    indexes: {
      // Whatever the system.
      id: ['accountId', 'kind', 'externalId'],
      owner: ['accountId', 'ownerId', 'kind'],
      media_source: ['accountId', 'mediaSourceId'],
      program: ['accountId', 'programId'],
      deal: ['accountId', 'dealId'],
    },
    foreignKeys: [
      {
        ...{ name: 'owner', to: 'code_owner' },
        columns: ['accountId', 'ownerId', 'kind'],
        referenced: ['accountId', 'id', 'kind'],
      },
      refersTo('media_source', 'mediaSourceId'),
      refersTo('program', 'programId'),
      refersTo('deal', 'dealId'),
    ],
    checks: {
      target: [
        isTarget('IN (1, 2)', 'ownerId'),
        isTarget('= 3', 'mediaSourceId'),
        isTarget('= 5', 'programId'),
        isTarget('= 6', 'dealId'),
      ].join(' OR '),
    },
  });
