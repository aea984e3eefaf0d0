import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/persistence/data-source.js';
import { sealAuditEvents } from '../../src/jobs/audit-sealer.js';
import { auditChainIn } from '../../src/persistence/repositories/audit-chain/seal.js';
import { seedDemo } from '../../src/seed/demo.js';
import { sqlite } from '../support/engines.js';
import { NOW } from './account.js';

const api = resolve(import.meta.dirname, '../..');

/** The command in a process of its own. @returns its exit code and what it printed */
function verify(...args: readonly string[]): Promise<readonly [code: number, output: string]> {
  const command = ['--import', 'tsx', '--conditions=@creator-codes/source'];
  const cli = 'src/persistence/repositories/audit-chain/verify-cli.ts';
  return new Promise((done) => {
    execFile(process.execPath, [...command, cli, ...args], { cwd: api }, (error, out, problems) => {
      done([typeof error?.code === 'number' ? error.code : 0, out + problems]);
    });
  });
}

describe('npm run audit:verify', () => {
  it('ends with 0 when all is well and with 1 when an event was changed', async () => {
    const { url, remove } = await sqlite.create();
    const database = await openDatabase(url);
    await database.migrate();
    await seedDemo(database, NOW);
    await sealAuditEvents(auditChainIn(database));
    const [code, output] = await verify('--database', url);
    expect([code, output]).toEqual([0, expect.stringMatching(/^ac_\S+ {2}\d+ sealed, 0 waiting/)]);
    const head = /head ([0-9a-f]{64})/.exec(output)?.[1] ?? '';
    expect((await verify('--database', url, '--expect', head))[0]).toBe(0);
    const [lost, told] = await verify('--database', url, '--expect', 'a'.repeat(64));
    expect([lost, told]).toEqual([1, expect.stringContaining('BROKEN: no chain has the head aaa')]);
    await database.transaction((session) =>
      session.execute("UPDATE audit_event SET actor = 'Nobody' WHERE seq = 2"),
    );
    const [broken, where] = await verify('--database', url);
    expect([broken, where]).toEqual([1, expect.stringContaining('BROKEN: event 2 (ev_')]);
    await database.close();
    await remove();
  });

  it('says how it is called', async () => {
    expect(await verify()).toEqual([2, expect.stringContaining('--database is missing.')]);
    const [code, output] = await verify('--database', 'sqlite:x', '--expect', 'short');
    expect([code, output]).toEqual([2, expect.stringContaining('64 hexadecimal digits')]);
  });
});
