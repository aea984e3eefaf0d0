import { createAdapterFactory, type CleanedWhere } from 'better-auth/adapters';
import type {
  AuthCondition,
  AuthConditions,
  AuthRow,
  AuthStore,
  AuthTable,
  AuthValue,
} from '../application/ports/auth.js';
import { unspelled } from './addresses.js';

const TABLES = [
  'person',
  'session',
  'credential',
  'verification',
  'two_factor',
  'rate_limit',
] as const satisfies readonly AuthTable[];

function tableOf(model: string): AuthTable {
  const table = TABLES.find((name) => name === model);
  if (table === undefined) throw new Error(`sign-in has no table ${model}`);
  return table;
}

const OPERATORS = ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'not_in'] as const;

function conditionsOf(where: readonly CleanedWhere[] = []): AuthConditions {
  return where.map(({ field, operator, value, connector }): AuthCondition => {
    const ours = OPERATORS.find((name) => name === operator);
    if (ours === undefined) throw new Error(`sign-in cannot search by ${operator}`);
    const stored = Array.isArray(value) ? value.map(storedValue) : storedValue(value);
    const meant = field === 'email' && typeof stored === 'string' ? unspelled(stored) : stored;
    return { field, operator: ours, value: meant, connector };
  });
}

/** Instants are stored as milliseconds, yes and no as 1 and 0. */
function storedValue(value: unknown): AuthValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`sign-in cannot store a ${typeof value}`);
}

function storedRow(row: Readonly<Record<string, unknown>>): AuthRow {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => [field, storedValue(value)]),
  );
}

/**
 * The library's rows in our own database, by the port that persistence implements: the same connection, the same
 * one writer, the same transactions as everything else (ADR 9).
 */
export function authAdapter(store: AuthStore) {
  return createAdapterFactory({
    config: {
      adapterId: 'creator-codes',
      supportsBooleans: false,
      supportsDates: true,
      supportsNumericIds: false,
      transaction: false,
      customTransformInput: ({ data }) =>
        data instanceof Date ? data.getTime() : (data as unknown),
      customTransformOutput: ({ data, fieldAttributes }) =>
        fieldAttributes.type === 'date' && typeof data === 'number'
          ? new Date(data)
          : (data as unknown),
    },
    // Rows come back in the shape that the library asked for; its types cannot know ours.
    adapter: () => ({
      create: async ({ model, data }) => {
        await store.insert(tableOf(model), storedRow(data));
        return data;
      },
      update: async <T>({ model, where, update }: Change<T>) =>
        (await store.changeOne(
          tableOf(model),
          conditionsOf(where),
          storedRow(update as Record<string, unknown>),
        )) as T | null,
      updateMany: ({ model, where, update }) =>
        store.changeAll(tableOf(model), conditionsOf(where), storedRow(update)),
      findOne: async <T>({ model, where }: Place) => {
        const [row] = await store.find(tableOf(model), conditionsOf(where), { limit: 1 });
        return (row ?? null) as T | null;
      },
      findMany: async <T>({ model, where, limit, offset, sortBy }: Search) =>
        (await store.find(tableOf(model), conditionsOf(where), {
          ...{ limit, offset, sortBy },
        })) as T[],
      delete: async ({ model, where }) => {
        await store.takeOne(tableOf(model), conditionsOf(where));
      },
      deleteMany: ({ model, where }) => store.removeAll(tableOf(model), conditionsOf(where)),
      consumeOne: async <T>({ model, where }: Place) =>
        (await store.takeOne(tableOf(model), conditionsOf(where))) as T | null,
      incrementOne: async <T>({ model, where, increment, set }: Increment) =>
        (await store.changeOne(
          tableOf(model),
          conditionsOf(where),
          storedRow(set ?? {}),
          increment,
        )) as T | null,
      count: ({ model, where }) => store.count(tableOf(model), conditionsOf(where)),
    }),
  });
}

interface Place {
  readonly model: string;
  readonly where: CleanedWhere[];
}

interface Change<T> extends Place {
  readonly update: T;
}

interface Increment extends Place {
  readonly increment: Record<string, number>;
  readonly set?: Record<string, unknown> | undefined;
}

interface Search {
  readonly model: string;
  readonly where?: CleanedWhere[] | undefined;
  readonly limit: number;
  readonly offset?: number | undefined;
  readonly sortBy?: { field: string; direction: 'asc' | 'desc' } | undefined;
}
