import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did it and from where, and each event's place in its account's chain. */
export class AuditChain1795340000006 implements MigrationInterface {
  readonly name = 'AuditChain1795340000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) {
      await runner.query(`ALTER TABLE audit_event ADD COLUMN ${column}`);
    }
    for (const index of INDEXES) await runner.query(index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['audit_event_seq', 'audit_event_actor', 'audit_event_unsealed']) {
      await runner.query(`DROP INDEX ${name}`);
    }
    for (const column of COLUMNS.toReversed()) {
      await runner.query(`ALTER TABLE audit_event DROP COLUMN ${column.split(' ', 1)[0] ?? ''}`);
    }
  }
}

const COLUMNS = ['actor_kind TEXT', 'actor_id BLOB', 'address TEXT', 'seq INTEGER', 'hash BLOB'];

const INDEXES = [
  'CREATE UNIQUE INDEX audit_event_seq ON audit_event (account_id, seq)',
  'CREATE INDEX audit_event_actor ON audit_event (account_id, actor_id, id)',
  'CREATE INDEX audit_event_unsealed ON audit_event (seq, account_id, id)',
];
