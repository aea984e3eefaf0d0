import { readFile } from 'node:fs/promises';

/** What a process has of memory. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

/** Bytes that a process has in memory; nothing where the system does not tell, or the process is gone. */
export async function memoryOf(pid: number): Promise<Memory | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const bytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'mu').exec(status)?.[1] ?? 0) * 1_024;
  return bytes('VmRSS') > 0 ? { now: bytes('VmRSS'), peak: bytes('VmHWM') } : null;
}
