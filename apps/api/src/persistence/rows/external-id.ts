import type { ExternalId } from '@creator-codes/domain';

/** Bytes where the engine stores keys as such. */
export interface ExternalIdColumns {
  readonly source_system: string;
  readonly external_id: string | Buffer;
}

export function externalIdOf(row: ExternalIdColumns): ExternalId {
  return { system: row.source_system, id: row.external_id.toString() };
}
