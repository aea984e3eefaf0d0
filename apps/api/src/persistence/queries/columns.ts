import type { Fields } from '../../application/ports/reads.js';

/** The columns that fields of a type are shown from; a field that is not named has none of its own. */
export type ColumnsByField<Column extends string> = Readonly<Record<string, readonly Column[]>>;

/** The columns of a selection, each once. */
export function columnsFor<Column extends string>(
  always: readonly Column[],
  byField: ColumnsByField<Column>,
  fields: Fields,
): readonly string[] {
  const selected = Object.keys(fields).flatMap((field) => byField[field] ?? []);
  return [...new Set([...always, ...selected])];
}

/** Remembers what is made of a selection: those of documents that come again are the same objects. */
export function perSelection<Made>(make: (fields: Fields) => Made): (fields: Fields) => Made {
  const known = new WeakMap<Fields, Made>();
  return (fields) => {
    const before = known.get(fields);
    if (before !== undefined) return before;
    const made = make(fields);
    known.set(fields, made);
    return made;
  };
}
