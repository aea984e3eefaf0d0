import { primary, table, type ColumnTypes } from './columns.js';

export interface RequestCountRow {
  /** Who asks: a person, a token or, of strangers, an address. */
  readonly caller: string;
  /** When the window began. */
  readonly since: number;
  readonly requests: number;
}

/** How often each caller has asked of all processes together; it belongs to callers, not to accounts. */
export const requestCountTable = (type: ColumnTypes) =>
  table<RequestCountRow>({
    name: 'request_count',
    columns: {
      caller: primary(type.key(100)),
      since: primary(type.instant()),
      requests: type.integer(),
    },
    indexes: { since: ['since'] },
  });
