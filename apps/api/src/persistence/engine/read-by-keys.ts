import DataLoader from 'dataloader';

/** Keys of one statement: below SQLite's limit of parameters, and few enough for the planner to look at each. */
const KEYS = 500;

interface ByKeys<Row, Found> {
  /** The rows of these keys, each of which is asked for once. */
  readonly select: (keys: readonly Buffer[]) => Promise<readonly Row[]>;
  readonly keyOf: (row: Row) => Buffer;
  /** Makes one thing of the rows of its key, in the order of the statement. */
  readonly found: (first: Row, rows: readonly Row[]) => Found;
}

/**
 * Reads several things by one statement.
 * @param keys null for what can name nothing
 * @returns in the order of the keys; null for what is not there
 */
export async function readByKeys<Row, Found>(
  keys: readonly (Buffer | null)[],
  { select, keyOf, found }: ByKeys<Row, Found>,
): Promise<readonly (Found | null)[]> {
  const distinct = new Map(keys.filter((key) => key !== null).map((key) => [nameOf(key), key]));
  if (distinct.size === 0) return keys.map(() => null);
  const rowsOf = new Map<string, Row[]>();
  for (const row of await select([...distinct.values()])) {
    const name = nameOf(keyOf(row));
    const others = rowsOf.get(name);
    if (others === undefined) rowsOf.set(name, [row]);
    else others.push(row);
  }
  return keys.map((key) => {
    const rows = key === null ? [] : (rowsOf.get(nameOf(key)) ?? []);
    const [first] = rows;
    return first === undefined ? null : found(first, rows);
  });
}

function nameOf(key: Buffer): string {
  return key.toString('latin1');
}

/**
 * Reads one thing at a time for whoever asks; what is asked for in the same moment is read together. Nothing is
 * remembered: what is asked later is read again.
 */
export function oneOfMany<Key, Found>(
  readMany: (keys: readonly Key[]) => Promise<readonly Found[]>,
  atOnce = KEYS,
): (key: Key) => Promise<Found> {
  const loader = new DataLoader<Key, Found>(readMany, { cache: false, maxBatchSize: atOnce });
  return (key) => loader.load(key);
}

/** The same of what there is only one of. */
export function oneForAll<Found>(read: () => Promise<Found>): () => Promise<Found> {
  const load = oneOfMany<'it', Found>(async (askers) => {
    const found = await read();
    return askers.map(() => found);
  });
  return () => load('it');
}
