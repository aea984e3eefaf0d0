import type {
  AccountId,
  CreatorId,
  MediaSourceId,
  PerformancePartnerId,
} from '@creator-codes/domain';
import { SEARCH_KEY_MAX } from './keys.js';
import { nullable, primary, table, withDefault, type ColumnTypes } from './columns.js';

/**
 * What a code's owner refers to (R5): creators, performance partners, media sources that stand for no creator (once
 * they have had a code), and nobody, whose id is the account's (once a text was restricted).
 */
export interface CodeOwnerRow {
  readonly accountId: AccountId;
  readonly id: CreatorId | PerformancePartnerId | MediaSourceId | AccountId;
  readonly kind: number;
  readonly name: string;
  readonly nameKey: string;
  /** All words that the owner is found by (`searchKeyOf`), with which `owner_name_suffix` is written. */
  readonly searchKey: string;
  /** Its own id again, if it is a media source: so the row lives only while the source stands for itself. */
  readonly sourceId: MediaSourceId | null;
}

export const codeOwnerTable = (type: ColumnTypes) =>
  table<CodeOwnerRow>({
    name: 'code_owner',
    columns: {
      accountId: primary(type.id()),
      id: primary(type.id()),
      kind: type.small(),
      name: type.text(100),
      nameKey: type.text(200),
      searchKey: withDefault(type.text(SEARCH_KEY_MAX), ''),
      sourceId: nullable(type.id()),
    },
    unique: { kind: ['accountId', 'id', 'kind'] },
    indexes: {
      name_key: ['accountId', 'kind', 'nameKey', 'id'],
      source: ['accountId', 'sourceId', 'kind'],
    },
    foreignKeys: [
      { name: 'account', to: 'account', columns: ['accountId'], referenced: ['id'] },
      {
        name: 'source',
        to: 'media_source',
        columns: ['accountId', 'sourceId', 'kind'],
        referenced: ['accountId', 'id', 'standsForKind'],
      },
    ],
    checks: {
      kinds: 'kind IN (1, 2, 3, 4)',
      // A comparison with a null is not false, and would pass.
      is_source:
        '(kind = 3 AND source_id IS NOT NULL AND source_id = id) OR (kind <> 3 AND source_id IS NULL)',
      is_nobody: '(kind = 4 AND id = account_id) OR (kind <> 4 AND id <> account_id)',
    },
  });
