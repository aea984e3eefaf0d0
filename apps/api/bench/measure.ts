import autocannon from 'autocannon';
import type { Work } from './questions.js';
import { cpuSecondsOf, memoryOf, type ServerProcess } from './server-process.js';

export interface Contender {
  readonly name: string;
  readonly server: ServerProcess;
  readonly headers: Readonly<Record<string, string>>;
}

/** What one contender did with one kind of work in one round. */
export interface Sample {
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

/** Asks one question. @returns the answer's `data`, as text */
export async function dataOf(
  { server, headers }: Contender,
  work: Work,
  turn = 0,
): Promise<string> {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: work.query, variables: work.variables[turn] ?? {} }),
  });
  const body = (await response.json()) as { data?: unknown; errors?: unknown };
  if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
  return JSON.stringify(body.data);
}

/** Loads one contender with one kind of work. */
export async function measure(
  { server, headers }: Contender,
  work: Work,
  seconds: number,
  databasePid: number | null,
): Promise<Sample> {
  const databaseCpu = () => (databasePid === null ? 0 : cpuSecondsOf(databasePid));
  const before = [cpuSecondsOf(server.pid), databaseCpu()] as const;
  const result = await autocannon({
    url: server.url,
    method: 'POST',
    connections: CONNECTIONS,
    duration: seconds,
    requests: work.variables.map((variables) => ({
      method: 'POST' as const,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: work.query, variables }),
    })),
  });
  const answered = result['2xx'];
  if (answered === 0 || result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} refused, ${result.errors} failed, ${answered} answered`);
  }
  const perRequest = (now: number, then: number) => ((now - then) * 1e6) / answered;
  return {
    requestsPerSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    serverCpu: perRequest(cpuSecondsOf(server.pid), before[0]),
    databaseCpu: perRequest(databaseCpu(), before[1]),
    memory: memoryOf(server.pid),
  };
}
