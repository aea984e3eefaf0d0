import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const api = resolve(import.meta.dirname, '../..');

/** Without one only the embedded database makes a secret of its own. */
const SECRET = { AUTH_SECRET: 'h2Vd9Lq4Zt7Xc1Rw8Jn5Kb3Ys6Pm0GfQ3' };

/** From the sources; `npm test` builds first and runs what was built, as `npm start` does, which starts sooner. */
const program =
  process.env['TESTS_RUN'] === 'BUILT'
    ? ['dist/main.js']
    : ['--import', 'tsx', '--conditions=@creator-codes/source', 'src/main.ts'];

/** The server as its own process. */
export class ServerProcess {
  stdout = '';
  stderr = '';
  private readonly child: ChildProcess;
  private readonly exit: Promise<unknown>;

  constructor(environment: Readonly<Record<string, string>>) {
    this.child = spawn(process.execPath, program, {
      cwd: api,
      env: { PATH: process.env['PATH'], PORT: '0', DEMO: 'off', ...SECRET, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.exit = once(this.child, 'close');
  }

  /** The address that it says it serves; throws when it ends instead. */
  async address(): Promise<string> {
    for (;;) {
      const address = /GraphQL\s+(http:\S+)\/graphql/.exec(this.stdout)?.[1];
      if (address !== undefined) return address;
      if (this.child.exitCode !== null || this.child.signalCode !== null) {
        throw new Error(`the server ended:\n${this.stderr}`);
      }
      await Promise.race([this.exit, once(this.child.stdout ?? this.child, 'data')]);
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** How it ended: an exit code, or the signal that it died of. */
  async ended(): Promise<number | NodeJS.Signals | null> {
    await this.exit;
    return this.child.exitCode ?? this.child.signalCode;
  }
}
