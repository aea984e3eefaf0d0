import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TABLE_OPTIONS } from './table-options.js';

/** How often each caller asks, so that limits hold over all processes together. */
export class RequestCounts1795340000007 implements MigrationInterface {
  readonly name = 'RequestCounts1795340000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE IF NOT EXISTS request_count (
        caller VARBINARY(100) NOT NULL,
        since BIGINT NOT NULL,
        requests INT NOT NULL,
        PRIMARY KEY (caller, since),
        KEY request_count_since (since)
      ) ${TABLE_OPTIONS}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE request_count');
  }
}
