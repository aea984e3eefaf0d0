import type { GraphQLResolveInfo } from 'graphql';
import { requirePlain, uncovered } from './uncovered.js';

type Path = GraphQLResolveInfo['path'];

/** One request of a compiled operation. */
interface Run {
  /** What resolvers are handed. */
  readonly context: unknown;
  /** As graphql-js coerces them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Writes a value as JSON. It throws if the answer is graphql-js's to give. */
export type Write = (value: unknown) => string;

/** Writes a value below which resolvers are asked. It rejects if {@link Write} throws, and never throws. */
type WriteLater = (value: unknown, path: Path | undefined, run: Run) => Promise<string>;

/** How the values of one place are written: at once if everything is a property of them, else later. */
export type Writer =
  | { readonly now: Write; readonly later?: undefined }
  | { readonly now?: undefined; readonly later: WriteLater };

/** A field of an object, with all that stands before its value in the answer. */
export interface Field {
  /** Such as `,"text":`. */
  readonly head: string;
  readonly key: string;
  /** The property whose value is written; null for what is made from the object itself. */
  readonly property: string | null;
  readonly writer: Writer;
}

const isMissing = (value: unknown) => value === null || value === undefined;

/** The same writer, for values that may be missing: `null` if the type allows it. */
export function orNull({ now, later }: Writer, isNullable: boolean): Writer {
  const missing = () => (isNullable ? 'null' : uncovered());
  if (now !== undefined) return { now: (value) => (isMissing(value) ? missing() : now(value)) };
  return {
    later: async (value, path, run) => (isMissing(value) ? missing() : later(value, path, run)),
  };
}

/** Writes lists of what one writer writes. */
export function listOf({ now, later }: Writer): Writer {
  if (now !== undefined) {
    return {
      now: (list) => {
        if (!Array.isArray(list)) return uncovered();
        let json = '[';
        for (let place = 0; place < list.length; place += 1) {
          json += place === 0 ? now(list[place]) : `,${now(list[place])}`;
        }
        return `${json}]`;
      },
    };
  }
  return {
    later: async (list, prev, run) => {
      if (!Array.isArray(list)) return uncovered();
      const items = list.map((item: unknown, key) =>
        later(item, { prev, key, typename: undefined }, run),
      );
      return `[${(await Promise.all(items)).join(',')}]`;
    },
  };
}

/** Writes objects of one type. */
export function objectOf(typename: string, fields: readonly Field[]): Writer {
  const now = fields.flatMap(({ head, property, writer }) =>
    writer.now === undefined ? [] : [{ head, property, write: writer.now }],
  );
  if (now.length === fields.length) {
    return {
      now: (object) => {
        requirePlain(object);
        let json = '{';
        for (const { head, property, write } of now) {
          json += head + write(valueOf(object, property));
        }
        return `${json}}`;
      },
    };
  }
  return {
    later: async (object, prev, run) => {
      requirePlain(object);
      const parts = fields.map(async ({ head, key, property, writer }) => {
        const value = valueOf(object, property);
        return writer.later === undefined
          ? head + writer.now(value)
          : head + (await writer.later(value, { prev, key, typename }, run));
      });
      return `{${(await Promise.all(parts)).join('')}}`;
    },
  };
}

function valueOf(object: unknown, property: string | null): unknown {
  return property === null ? object : (object as Readonly<Record<string, unknown>>)[property];
}
