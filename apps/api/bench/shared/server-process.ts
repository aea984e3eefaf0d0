import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Clock ticks a second, in which Linux counts a process's CPU time. */
const TICKS = 100;

/** Seconds of CPU that a process has used so far, its own and the kernel's for it. */
export function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Bytes of memory that a process holds. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(line ?? 0) * 1_024;
}

// An interrupted run leaves nothing behind: neither these nor a database server, which ends with `exit` too.
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A server under measurement, as a process of its own. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    readonly pid: number,
    private readonly child: ChildProcess,
  ) {}

  /** Starts it and waits until it says `GraphQL http://…/graphql`. */
  static async start(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, [...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    running.add(child);
    child.once('exit', () => running.delete(child));
    const { stdout } = child;
    if (stdout === null) throw new Error('what a server says is read by a pipe');
    let said = '';
    for await (const chunk of stdout) {
      said += String(chunk);
      const url = /GraphQL\s+(http:\S+\/graphql)/.exec(said)?.[1];
      if (url === undefined) continue;
      stdout.resume();
      return new ServerProcess(url, child.pid ?? 0, child);
    }
    throw new Error(`the server ended: ${said}`);
  }

  /** Asks what runs within the process and listens (see weight/heap-probe.mjs). */
  async told(question: string): Promise<unknown> {
    const answer = once(this.child, 'message');
    this.child.send(question);
    return (await answer)[0] as unknown;
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}
