import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FaultCode } from '../fault.js';
import { CHILD_LIMITS, READERS, READERS_EACH, type ChildLimits } from '../limits.js';
import { memoryOf, type Memory } from './memory.js';
import type { Answer, Question } from './messages.js';
import { Slots } from './slots.js';

const slots = new Slots(READERS, READERS_EACH);
const LOOK_EVERY_MS = 50;

/** Who starts the process; what a test may want to know of it, or to do to it. */
export interface Watch {
  /** The account for which it reads: accounts take turns. Without it, there is no turn to keep. */
  readonly whose?: string;
  readonly started?: (pid: number) => void;
  readonly memory?: (memory: Memory) => void;
  /** Tighter than they are. */
  readonly limits?: Partial<ChildLimits>;
}

/**
 * A process of its own that reads one file: what a hostile file does to it happens to nobody else. It is ended when
 * it takes too much memory or time, and ends itself when this process is gone.
 */
export class ReaderProcess {
  private asked: ((answer: Answer) => void) | null = null;
  private timer: NodeJS.Timeout | undefined;
  private askedAt = 0;
  private worked = 0;
  private cause: FaultCode | null = null;
  private readonly looking: NodeJS.Timeout;

  private constructor(
    private readonly child: ChildProcess,
    private readonly limits: ChildLimits,
    private readonly watch: Watch,
    private readonly leave: () => void,
  ) {
    child.on('message', (answer: Answer) => this.answered(answer));
    child.once('error', () => this.ended(null, null));
    child.once('exit', (code, signal) => this.ended(code, signal));
    this.looking = setInterval(() => void this.look(), LOOK_EVERY_MS);
    if (child.pid !== undefined) watch.started?.(child.pid);
  }

  /** Starts one when it is its turn. */
  static async start(watch: Watch = {}): Promise<ReaderProcess> {
    const limits = { ...CHILD_LIMITS, ...watch.limits };
    const leave = await slots.take(watch.whose);
    try {
      return new ReaderProcess(forked(limits), limits, watch, leave);
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Asks, and waits for the answer: one question at a time. */
  ask(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      this.asked = resolve;
      if (this.isGone) {
        this.ended(null, null);
        return;
      }
      const { workMs, totalMs } = this.limits;
      this.askedAt = performance.now();
      this.timer = setTimeout(
        () => this.end('TIMED_OUT'),
        Math.max(0, Math.min(workMs, totalMs - this.worked)),
      );
      this.child.send(question, () => undefined);
    });
  }

  /** Ends it, wherever it is. */
  stop(): void {
    this.child.kill('SIGKILL');
  }

  private isGone = false;

  private end(cause: FaultCode): void {
    this.cause ??= cause;
    this.stop();
  }

  private answered(answer: Answer): void {
    clearTimeout(this.timer);
    const { asked } = this;
    if (asked !== null) this.worked += performance.now() - this.askedAt;
    this.asked = null;
    asked?.(answer);
  }

  private async look(): Promise<void> {
    const memory = this.child.pid === undefined ? null : await memoryOf(this.child.pid);
    if (!memory || this.isGone) return;
    this.watch.memory?.(memory);
    if (memory.now > this.limits.memory) this.end('TOO_MUCH_MEMORY');
  }

  private ended(code: number | null, signal: NodeJS.Signals | null): void {
    if (!this.isGone) {
      this.isGone = true;
      clearInterval(this.looking);
      this.leave();
    }
    // The engine aborts when its heap is full.
    if (signal === 'SIGABRT' || code === 134) this.cause ??= 'TOO_MUCH_MEMORY';
    const fault = { code: this.cause ?? 'READER_DIED', line: null, limit: null } as const;
    this.answered({ is: 'FAULT', fault });
  }
}

function forked({ heapMb }: ChildLimits): ChildProcess {
  // Beside the sources there is no built file: tests and tools read TypeScript.
  const isSource = import.meta.url.endsWith('.ts');
  const entry = fileURLToPath(new URL(isSource ? './main.ts' : './main.js', import.meta.url));
  const loader = isSource
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href]
    : [];
  return fork(entry, [], {
    // No secrets, no options of this process.
    env: {},
    execArgv: [`--max-old-space-size=${heapMb}`, ...loader],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
