import type { Cancelled } from './cancelled.js';
import { markdownTable, shortly } from '../shared/table.js';

export interface Verdict {
  readonly isRight: boolean;
  readonly state: string;
  readonly rows: number;
  readonly outcomes: number;
  readonly codes: number;
}

export interface EngineResult {
  readonly engine: string;
  readonly version: string;
  readonly kills: number;
  readonly restarts: number;
  readonly killed: Verdict;
  /** Seconds from a kill, or from an orderly end, until another process went on. */
  readonly afterKill: Times;
  readonly afterRestart: Times;
  readonly seconds: number;
  readonly sleepers: number;
  readonly slept: Verdict;
  /** Seconds from the wish for a small plan until its codes were there; not in results of before. */
  readonly behind?: Times;
  /** Seconds from a kill until another process had the job, before its first rows. */
  readonly taken?: Times;
  readonly cancelled?: Cancelled;
}

export interface Times {
  readonly median: number;
  readonly most: number;
}

export function print({ engine, killed: one, slept: two, ...result }: EngineResult): void {
  const { kills, restarts, sleepers, afterKill, afterRestart, seconds, behind, cancelled, taken } =
    result;
  const row = (title: string, faults: string, { isRight, ...of }: Verdict) => [
    ...[engine, title, faults, of.state, ...[of.rows, of.outcomes, of.codes].map(String)],
    isRight ? 'as it should be' : 'WRONG',
  ];
  const heads = ['engine', 'job', 'faults', 'state', 'rows', 'outcomes', 'codes', 'verdict'];
  const table = markdownTable(heads, [
    row('killed', `${kills} kills, ${restarts} restarts`, one),
    row('slept', `${sleepers} holders past their lease`, two),
    ...(cancelled === undefined
      ? []
      : [
          row(`${cancelled.jobs} jobs`, 'a kill, then cancelled', {
            ...cancelled,
            state: 'CANCELLED',
          }),
        ]),
  ]);
  const times = ({ median, most }: Times) =>
    `median ${shortly(median)} s, at most ${shortly(most)} s`;
  process.stdout.write(
    `\n${table}\n\nresumed after a kill: ${times(afterKill)}; after a restart: ${times(afterRestart)}; ${shortly(seconds)} s in all\n`,
  );
  if (taken !== undefined) process.stdout.write(`taken after a kill: ${times(taken)}\n`);
  if (behind !== undefined) {
    process.stdout.write(`20 rows behind all, planned and applied: ${times(behind)}\n`);
  }
}
