import { changed } from './changed-table.js';
import { onBoth, table } from './on-both.js';

const OWNER_KIND = "CASE capacity WHEN 'CREATOR' THEN 1 WHEN 'PERFORMANCE_PARTNER' THEN 2 END";

/** What ties a partner's access to an owner of their kind; the capacity says the kind, so no writer can lie. */
const ownerByKind = (name: string) =>
  changed(name, {
    drop: [`FOREIGN KEY fk_${name}_owner`, `KEY ${name}_owner`],
    add: [
      `owner_kind TINYINT GENERATED ALWAYS AS (${OWNER_KIND}) STORED`,
      `KEY ${name}_owner_kind (account_id, owner_id, owner_kind)`,
      `CONSTRAINT fk_${name}_owner_kind FOREIGN KEY (account_id, owner_id, owner_kind) REFERENCES code_owner (account_id, id, kind)`,
    ],
  });

/**
 * Owners of kind 3, media sources that stand for no creator, and of kind 4, nobody: an account's restricted texts.
 * What the version before writes meets every key and check as it is.
 */
export const thirdOwners = onBoth(
  'ThirdOwners1795340000020',
  [
    // For whom a source stands: its creator, or itself.
    changed('media_source', {
      add: [
        'stands_for_id BINARY(16) GENERATED ALWAYS AS (COALESCE(creator_id, id)) STORED',
        'stands_for_kind TINYINT GENERATED ALWAYS AS (CASE WHEN creator_id IS NULL THEN 3 ELSE 1 END) STORED',
        'UNIQUE KEY media_source_stands_for (account_id, id, program_id, stands_for_id, stands_for_kind)',
        'UNIQUE KEY media_source_kind (account_id, id, stands_for_kind)',
      ],
    }),
    // A source's row as an owner lives only while the source stands for itself.
    changed('code_owner', {
      drop: ['CONSTRAINT code_owner_kind_known'],
      add: [
        'source_id BINARY(16)',
        'KEY code_owner_source (account_id, source_id, kind)',
        'CONSTRAINT code_owner_kinds CHECK (kind IN (1, 2, 3, 4))',
        'CONSTRAINT code_owner_is_source CHECK ((kind = 3 AND source_id IS NOT NULL AND source_id = id) OR (kind <> 3 AND source_id IS NULL))',
        'CONSTRAINT code_owner_is_nobody CHECK ((kind = 4 AND id = account_id) OR (kind <> 4 AND id <> account_id))',
        'CONSTRAINT fk_code_owner_source FOREIGN KEY (account_id, source_id, kind) REFERENCES media_source (account_id, id, stands_for_kind)',
      ],
    }),
    changed('promo_code', {
      drop: ['CONSTRAINT promo_code_phase_known'],
      add: [
        'CONSTRAINT promo_code_phase_of_owner CHECK ((owner_kind <> 4 AND phase IN (0, 1, 2)) OR (owner_kind = 4 AND phase = 3 AND assigned_kinds = 0 AND deal_id IS NULL AND starts_at < ends_at AND due_at = 253402300799999))',
      ],
    }),
    // One key for the source that stands for the owner and for the source that is the owner.
    changed('assignment', {
      drop: [
        'FOREIGN KEY fk_assignment_media_source',
        'KEY assignment_holder',
        'CONSTRAINT assignment_shape',
      ],
      add: [
        'KEY assignment_source (account_id, media_source_id, program_id, owner_id, owner_kind)',
        'CONSTRAINT assignment_shapes CHECK ((owner_kind = 1 AND program_kind = 1 AND media_source_id IS NULL) OR (owner_kind = 1 AND program_kind = 2 AND media_source_id IS NOT NULL) OR (owner_kind = 2 AND program_kind = 2 AND media_source_id IS NULL) OR (owner_kind = 3 AND program_kind = 2 AND media_source_id IS NOT NULL))',
        'CONSTRAINT fk_assignment_source FOREIGN KEY (account_id, media_source_id, program_id, owner_id, owner_kind) REFERENCES media_source (account_id, id, program_id, stands_for_id, stands_for_kind)',
      ],
    }),
    {
      sqlite: ['DROP INDEX media_source_holder'],
      mysql: ['ALTER TABLE media_source DROP INDEX media_source_holder'],
    },
    changed('api_token', {
      add: ['CONSTRAINT api_token_owner_signs_in CHECK (owner_kind IN (1, 2))'],
    }),
    ownerByKind('member'),
    ownerByKind('invitation'),
    // VARBINARY: compared byte by byte, never padded. A prefix is not a code: it judges new texts only.
    table(`reserved_prefix (
      account_id BINARY(16) NOT NULL,
      prefix VARBINARY(64) NOT NULL,
      from_at BIGINT NOT NULL,
      until_at BIGINT NOT NULL,
      id BINARY(16) NOT NULL,
      text VARCHAR(64) NOT NULL,
      note TEXT,
      ended_at BIGINT,
      ended_by VARCHAR(200),
      ended_reason TEXT,
      created_at BIGINT NOT NULL,
      created_by VARCHAR(200) NOT NULL,
      version INT NOT NULL,
      PRIMARY KEY (account_id, prefix, from_at),
      UNIQUE KEY reserved_prefix_id (account_id, id),
      CONSTRAINT reserved_prefix_window CHECK (from_at < until_at),
      CONSTRAINT fk_reserved_prefix_account FOREIGN KEY (account_id) REFERENCES account (id)
    )`),
  ],
  { rebuildsTables: true },
);
