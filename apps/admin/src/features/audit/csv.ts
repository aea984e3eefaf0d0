import type { AuditRow } from './audit-query';

const COLUMNS = [
  'at',
  'actor',
  'actorKind',
  'actorId',
  'address',
  'action',
  'subjectType',
  'subjectLabel',
  'subjectId',
  'changes',
  'reason',
  'requestId',
  'eventId',
] as const;

/** A byte order mark: Excel reads UTF-8 by it. */
const BOM = '\uFEFF';

/**
 * One cell. A spreadsheet runs what begins like a formula, so such a text gets a quote in front; spreadsheets show
 * it as text. Where the list separator is another one (`;` in much of Europe) a cell begins within ours, so what
 * follows such a separator, or a line break, gets a quote too.
 */
export function csvCell(text: string): string {
  const safe = text.replace(/(^|[;\t\r\n|])(?=[\s"]*[=+\-@])|^(?=[\t\r])/g, "$1'");
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Events as a table for spreadsheets: RFC 4180, UTF-8, times in UTC. */
export function auditCsv(rows: readonly AuditRow[]): string {
  const lines = rows.map((row) =>
    [
      row.at,
      row.actor,
      row.actorKind ?? '',
      row.actorId ?? '',
      row.address ?? '',
      row.action,
      row.subjectType,
      row.subjectLabel,
      row.subject?.id ?? '',
      row.changes
        .map(({ field, before, after }) => `${field}: ${before ?? '–'} → ${after ?? '–'}`)
        .join('; '),
      row.reason ?? '',
      row.requestId ?? '',
      row.id,
    ]
      .map(csvCell)
      .join(','),
  );
  return `${BOM}${[COLUMNS.map(csvCell).join(','), ...lines].join('\r\n')}\r\n`;
}
