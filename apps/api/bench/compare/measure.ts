import { load, type Until } from '../shared/load.js';
import { untilSealed } from '../shared/rows.js';
import { cpuSecondsOf, memoryOf } from '../shared/server-process.js';
import { quantile } from '../shared/statistics.js';
import type { Contender } from './contenders.js';
import type { Work } from './questions.js';

/** What one contender did with one kind of work in one round. */
export interface Sample {
  readonly answered: number;
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of CPU a request: the server's, and the database's where it is another process. */
  readonly serverCpu: number;
  readonly databaseCpu: number;
  /** Bytes that the server holds at the end. */
  readonly memory: number;
}

const CONNECTIONS = 8;

/** Loads one contender with one kind of work. */
export async function measure(
  contender: Contender,
  work: Work,
  until: Until,
  databasePid: number | null,
): Promise<Sample> {
  const { pid } = contender.process;
  const databaseCpu = () => (databasePid === null ? 0 : cpuSecondsOf(databasePid));
  const before = [cpuSecondsOf(pid), databaseCpu()] as const;
  const { answered, seconds, times } = await load(contender, work, until, CONNECTIONS);
  if (contender.seals && changes(work)) await untilSealed(contender.databaseUrl);
  const perRequest = (now: number, then: number) => ((now - then) * 1e6) / answered;
  return {
    answered,
    requestsPerSecond: answered / seconds,
    ...{ p50: quantile(times, 0.5), p99: quantile(times, 0.99) },
    serverCpu: perRequest(cpuSecondsOf(pid), before[0]),
    databaseCpu: perRequest(databaseCpu(), before[1]),
    memory: memoryOf(pid),
  };
}

export function changes({ variables }: Work): boolean {
  return typeof variables === 'function';
}
