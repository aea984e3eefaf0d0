import type { MediaSourceView } from '../../../application/ports/views.js';
import { bytesOfOwnId, idOfBytes } from '../../tables/ids.js';
import type { Mutable, Reader } from '../reader.js';
import { listOf, sql } from '../../engine/sql.js';

/** Whether codes are assigned to each source, current or earlier ones. */
export async function bringHoldsCodes(
  reader: Reader,
  sources: readonly MediaSourceView[],
): Promise<void> {
  const ids = sources.map(({ id }) => bytesOfOwnId(id));
  const rows = await reader.select<{ readonly media_source_id: Buffer }>(
    sql`SELECT DISTINCT a.media_source_id FROM assignment a${reader.hints.index('assignment_source')}
      WHERE a.account_id = ${reader.account} AND a.media_source_id IN ${listOf(ids)}`,
  );
  const holders = new Set(rows.map((row) => idOfBytes('MediaSource', row.media_source_id)));
  for (const source of sources as readonly Mutable<MediaSourceView>[]) {
    source.holdsCodes = holders.has(source.id);
  }
}
