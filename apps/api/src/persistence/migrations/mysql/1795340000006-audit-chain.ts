import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did it and from where, and each event's place in its account's chain. */
export class AuditChain1795340000006 implements MigrationInterface {
  readonly name = 'AuditChain1795340000006';

  // One statement: it happens wholly or not at all, so a migration that was cut off can be run again.
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE audit_event
        ADD COLUMN actor_kind VARCHAR(10),
        ADD COLUMN actor_id BINARY(16),
        ADD COLUMN address VARCHAR(45),
        ADD COLUMN seq INT,
        ADD COLUMN hash BINARY(32),
        ADD UNIQUE KEY audit_event_seq (account_id, seq),
        ADD KEY audit_event_actor (account_id, actor_id, id),
        ADD KEY audit_event_unsealed (seq, account_id, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE audit_event
        DROP KEY audit_event_unsealed,
        DROP KEY audit_event_actor,
        DROP KEY audit_event_seq,
        DROP COLUMN hash,
        DROP COLUMN seq,
        DROP COLUMN address,
        DROP COLUMN actor_id,
        DROP COLUMN actor_kind`,
    );
  }
}
