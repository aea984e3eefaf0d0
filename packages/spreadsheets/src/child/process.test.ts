import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { inspectFile } from '../inspect-file.js';
import { CHILD_LIMITS } from '../limits.js';
import { readRows, type Batch } from '../read-rows.js';
import type { CsvChoice } from '../table.js';
import { files } from '../testing/files.js';

const file = files();
const CHOICE: CsvChoice = { format: 'CSV', encoding: 'utf-8', delimiter: ',' };
const many = () => file(`Promo Code,Type\n${'SUMMER10,TRACKING\n'.repeat(100_000)}`);

const LARGE = `Promo Code,Type\n${'SUMMER10,TRACKING\n'.repeat(900_000)}`;

/** Whether a process runs. One that is dead may stay in the table until somebody asks what came of it. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s*Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

const allGone = (pids: readonly number[]) =>
  vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), 60_000);

/** Remembers the processes that were started. */
function watched() {
  const pids: number[] = [];
  return { pids, watch: { started: (pid: number) => pids.push(pid) } };
}

describe('the process that reads', () => {
  it('gives all rows in their order, and is gone afterwards', async () => {
    const { pids, watch } = watched();
    const lines: number[] = [];
    for await (const { rows, fault } of readRows(many(), CHOICE, watch)) {
      expect(fault).toBeNull();
      lines.push(...rows.map(({ line }) => line));
    }
    expect(lines).toEqual(Array.from({ length: 100_001 }, (_, at) => at + 1));
    await allGone(pids);
  });

  it('is ended when nobody reads on', async () => {
    const { pids, watch } = watched();
    for await (const batch of readRows(many(), CHOICE, watch)) {
      expect(batch.rows.length).toBeGreaterThan(0);
      break;
    }
    expect(pids).toHaveLength(1);
    await allGone(pids);
  });

  it('waits for who takes their time, with one batch in advance', async () => {
    const { watch } = watched();
    const reading = readRows(many(), CHOICE, watch);
    const { value: first } = (await reading.next()) as { value: Batch };
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { value: second } = (await reading.next()) as { value: Batch };
    expect(second.rows[0]?.line).toBe((first.rows.at(-1)?.line ?? 0) + 1);
    await reading.return();
  });

  it('may die in the middle: that is told, and the next one reads', async () => {
    const path = many();
    const { pids, watch } = watched();
    const batches: Batch[] = [];
    for await (const batch of readRows(path, CHOICE, watch)) {
      batches.push(batch);
      if (batches.length === 2) process.kill(pids[0] ?? 0, 'SIGKILL');
    }
    expect(batches.at(-1)).toEqual({
      rows: [],
      fault: { code: 'READER_DIED', line: null, limit: null },
    });
    expect(batches.length).toBeLessThan(10);
    const inspected = await inspectFile(path, { knownHeaders: ['Promo Code', 'Type'] });
    expect(inspected).toMatchObject({ ok: true, value: { isSure: true } });
  });

  it.each([
    ['takes too much memory', { memory: 30 * 1_048_576 }, 'TOO_MUCH_MEMORY'],
    ['fills its heap', { heapMb: 8 }, 'TOO_MUCH_MEMORY'],
    ['takes too long', { workMs: 20 }, 'TIMED_OUT'],
    ['takes too long in all', { totalMs: 20 }, 'TIMED_OUT'],
  ])('is ended when it %s', async (_, limits, code) => {
    const { pids, watch } = watched();
    const inspected = await inspectFile(many(), { knownHeaders: [] }, { ...watch, limits });
    expect(inspected).toMatchObject({ ok: false, fault: { code } });
    await allGone(pids);
  });

  it('is ended when its answers take too long in all, each of which does not', async () => {
    const first = readRows(many(), CHOICE);
    const began = performance.now();
    await first.next();
    const once = performance.now() - began;
    await first.return();
    let last: Batch | undefined;
    const limits = { totalMs: 1.5 * once };
    for await (const batch of readRows(file(LARGE), CHOICE, { limits })) last = batch;
    expect(last?.fault).toMatchObject({ code: 'TIMED_OUT' });
  });

  it('may take its time when it is the caller who does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const reading = readRows(many(), CHOICE);
      await reading.next();
      // The batch that is read ahead has come: no work is waited for.
      while (vi.getTimerCount() > 0) await new Promise(setImmediate);
      vi.advanceTimersByTime(10 * CHILD_LIMITS.workMs);
      expect(await reading.next()).toMatchObject({ value: { fault: null } });
      await reading.return();
    } finally {
      vi.useRealTimers();
    }
  });

  it('is one of two at a time; the third waits', async () => {
    const path = many();
    const { pids, watch } = watched();
    const [one, two, three] = [1, 2, 3].map(() => readRows(path, CHOICE, watch));
    await Promise.all([one?.next(), two?.next()]);
    const third = three?.next();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(pids).toHaveLength(2);
    await one?.return();
    expect(await third).toMatchObject({ value: { fault: null } });
    expect(pids).toHaveLength(3);
    await Promise.all([two?.return(), three?.return()]);
    await allGone(pids);
  });

  it('has nothing of the environment, and ends with the process that started it', async () => {
    const orphan = fileURLToPath(new URL('../testing/orphan.ts', import.meta.url));
    const args = ['--import', 'tsx', orphan, many()];
    const told = await new Promise<string>((resolve) => {
      const env = { ...process.env, SECRET_OF_THE_SERVER: 'x' };
      execFile(process.execPath, args, { env }, (_, out) => resolve(out));
    });
    const { pid, environment } = JSON.parse(told) as { pid: number; environment: string };
    expect(environment).toContain('NODE_CHANNEL_FD');
    expect(environment).not.toContain('SECRET_OF_THE_SERVER');
    await allGone([pid]);
  });
});
