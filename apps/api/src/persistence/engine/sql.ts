import { placeholders, type Param } from './statement.js';

/** A piece of a statement with the values of its `?`. */
export class Sql {
  constructor(
    readonly text: string,
    readonly params: readonly Param[] = [],
  ) {}
}

/** A piece of SQL: values become `?`, pieces are put in with their own values. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Param | Sql)[]): Sql {
  let text = strings[0] ?? '';
  const params: Param[] = [];
  values.forEach((value, index) => {
    if (value instanceof Sql) {
      text += value.text;
      for (const param of value.params) params.push(param);
    } else {
      text += '?';
      params.push(value);
    }
    text += strings[index + 1] ?? '';
  });
  return new Sql(text, params);
}

/** Our own words (columns, tables, hints); nothing of a caller's ever comes in this way. */
export function words(text: string): Sql {
  return new Sql(text);
}

export function joined(pieces: readonly Sql[], separator: string): Sql {
  return new Sql(
    pieces.map(({ text }) => text).join(separator),
    pieces.flatMap(({ params }) => params),
  );
}

export function allOf(conditions: readonly Sql[]): Sql {
  return joined(conditions, ' AND ');
}

/** In brackets, so that it can stand among conditions. */
export function anyOf(conditions: readonly Sql[]): Sql {
  return sql`(${joined(conditions, ' OR ')})`;
}

/** The values of an IN list; there must be some. */
export function listOf(values: readonly Param[]): Sql {
  return new Sql(placeholders(values.length), values);
}
