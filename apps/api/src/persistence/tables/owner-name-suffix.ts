import { SUFFIX_MAX } from './keys.js';
import type { CodeOwnerRow } from './code-owner.js';
import { primary, table, type ColumnTypes } from './columns.js';

/** An ending of a word that an owner is found by: by them a search finds who has a part of a word (`suffixesOf`). */
export interface OwnerNameSuffixRow {
  readonly accountId: CodeOwnerRow['accountId'];
  readonly suffix: string;
  readonly ownerKind: CodeOwnerRow['kind'];
  readonly ownerId: CodeOwnerRow['id'];
}

const BYTES_OF_CODE_POINT = 4;

export const ownerNameSuffixTable = (type: ColumnTypes) =>
  table<OwnerNameSuffixRow>({
    name: 'owner_name_suffix',
    columns: {
      accountId: primary(type.id()),
      // Bytes of UTF-8, whose order is that of code points: no collation, and nothing is padded.
      suffix: primary(type.key(SUFFIX_MAX * BYTES_OF_CODE_POINT)),
      ownerKind: primary(type.small()),
      ownerId: primary(type.id()),
    },
    indexes: { owner: ['accountId', 'ownerId', 'ownerKind'] },
    foreignKeys: [
      {
        name: 'owner',
        to: 'code_owner',
        columns: ['accountId', 'ownerId', 'ownerKind'],
        referenced: ['accountId', 'id', 'kind'],
      },
    ],
  });
