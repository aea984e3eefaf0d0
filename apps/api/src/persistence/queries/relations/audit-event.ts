import type { Fields } from '../../../application/ports/reads.js';
import type { AuditEventView } from '../../../application/ports/views.js';
import type { Mutable, Reader } from '../reader.js';

/** What was changed, one statement for each type among the events. */
export async function bringSubjects(
  reader: Reader,
  events: readonly AuditEventView[],
  fields: Fields,
): Promise<void> {
  const subjects = await reader.nodes(
    events.map(({ subjectId }) => subjectId),
    fields,
  );
  (events as readonly Mutable<AuditEventView>[]).forEach((event, index) => {
    event.subject = subjects[index] ?? null;
  });
}
