import { join } from 'node:path';
import { filledAlike, type Place } from '../shared/databases.js';
import { API, FROM_SOURCE } from '../shared/environment.js';
import { ServerProcess } from '../shared/server-process.js';
import { productEnvironment, SECRET, signUp } from '../shared/sign-up.js';

export interface Contender {
  readonly name: string;
  readonly process: ServerProcess;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of its own, filled like all others: what one writes, or does afterwards, is no other's work. */
  readonly databaseUrl: string;
  /** Goes on working on a change after its answer: the audit log's chain. */
  readonly seals: boolean;
}

export const FLOOR = 'floor';

/** How a contender is started on its database. */
interface Entry {
  readonly name: string;
  readonly args: (databaseUrl: string) => readonly string[];
  readonly environment?: (databaseUrl: string) => Readonly<Record<string, string>>;
  readonly isOurs?: boolean;
}

const byHand = (file: string) => (url: string) => [
  ...FROM_SOURCE,
  join(API, 'bench/servers', file),
  url,
];

/** The floor first, then ours as shipped, then what others could pick. */
const ENTRIES: readonly Entry[] = [
  { name: FLOOR, args: byHand('floor.ts') },
  {
    ...{ name: 'ours', isOurs: true },
    args: () => [join(API, 'dist/main.js')],
    environment: productEnvironment,
  },
  {
    ...{ name: 'ours, without sign-in', isOurs: true },
    args: (url) => [...byHand('without-sign-in.mjs')(url), SECRET],
  },
  { name: 'Mercurius, JIT', args: byHand('mercurius.mjs') },
  { name: 'GraphQL Yoga', args: byHand('yoga.mjs') },
  {
    name: 'Apollo Server, defaults',
    args: byHand('apollo.ts'),
    environment: () => ({ NODE_ENV: 'production' }),
  },
];

/** Starts every contender on a database of its own; into `contenders`, so that those can be stopped that started. */
export async function startAll(
  place: Place,
  codes: number,
  contenders: Contender[],
): Promise<void> {
  const names = ENTRIES.map((_, index) => `bench_${index}`);
  const urls = await filledAlike(place, names, { codes, now: Date.now() });
  for (const [index, { name, args, environment, isOurs = false }] of ENTRIES.entries()) {
    const databaseUrl = urls[index] ?? '';
    const process = await ServerProcess.start(args(databaseUrl), environment?.(databaseUrl));
    const headers: Record<string, string> = {};
    const { url } = process;
    contenders.push({ name, process, url, headers, databaseUrl, seals: isOurs });
    if (isOurs) headers['cookie'] = await signUp(url);
  }
}
