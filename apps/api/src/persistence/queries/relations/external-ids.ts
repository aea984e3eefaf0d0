import { externalIdsInOrder, type ExternalIdKind } from '@creator-codes/domain';
import type { NodeView, WithExternalIds } from '../../../application/ports/views.js';
import { listOf, sql, words } from '../../engine/sql.js';
import { externalIdOf, type ExternalIdColumns } from '../../rows/external-id.js';
import { EXTERNAL_ID_TARGET, externalIdColumn } from '../../tables/external-id.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import { grouped } from '../entity.js';
import type { Mutable, Reader } from '../reader.js';

/** What other systems call things of one kind. */
export function bringExternalIds(kind: ExternalIdKind) {
  const column = words(`x.${externalIdColumn(kind)}`);
  return async (reader: Reader, views: readonly (NodeView & WithExternalIds)[]): Promise<void> => {
    const ids = [...new Set(views.map(({ id }) => id))].map(bytesOfOwnId);
    const rows = await reader.select<ExternalIdColumns & { readonly subject: Buffer }>(
      sql`SELECT x.source_system, x.external_id, ${column} AS subject FROM external_id x
        WHERE x.account_id = ${reader.account} AND x.kind = ${EXTERNAL_ID_TARGET[kind].kind} AND ${column} IN ${listOf(ids)}`,
    );
    const bySubject = grouped(rows, ({ subject }) => idOfBytes(kind, subject));
    for (const view of views as readonly Mutable<NodeView & WithExternalIds>[]) {
      view.externalIds = externalIdsInOrder((bySubject.get(view.id) ?? []).map(externalIdOf));
    }
  };
}
