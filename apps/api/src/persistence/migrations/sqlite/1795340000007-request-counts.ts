import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often each caller asks, so that limits hold over all processes together. */
export class RequestCounts1795340000007 implements MigrationInterface {
  readonly name = 'RequestCounts1795340000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE request_count (
        caller TEXT NOT NULL,
        since INTEGER NOT NULL,
        requests INTEGER NOT NULL,
        PRIMARY KEY (caller, since)
      ) STRICT, WITHOUT ROWID`,
    );
    await runner.query('CREATE INDEX request_count_since ON request_count (since)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_count');
  }
}
