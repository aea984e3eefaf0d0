import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VariablesOf } from '../../shared/lib/graphql';
import { toastDone, toastFailed } from '../../shared/lib/toast';
import { AuditQuery, type AuditRow } from './audit-query';
import { auditCsv } from './csv';

/** More than a spreadsheet is good for; a narrower filter gets the rest. */
const MAX_ROWS = 20_000;

/**
 * Fetches everything that a filter finds, page by page, and hands it over as a file.
 * @returns `[run, rows so far]`; null while nothing is exported
 */
export function useExport(filter: Filter): readonly [() => Promise<void>, number | null] {
  const { t } = useTranslation('audit');
  const client = useApolloClient();
  const [count, setCount] = useState<number | null>(null);
  const run = useCallback(async () => {
    setCount(0);
    try {
      const rows: AuditRow[] = [];
      let page = await pageOf(client, filter, null);
      while (page !== null) {
        rows.push(...page.rows);
        setCount(rows.length);
        const isEnough = page.next === null || rows.length >= MAX_ROWS;
        page = isEnough ? null : await pageOf(client, filter, page.next);
      }
      save(auditCsv(rows));
      toastDone(
        t(rows.length >= MAX_ROWS ? 'export.capped' : 'export.done', { count: rows.length }),
      );
    } catch {
      toastFailed(t('export.failed'), t('export.failedBody'));
    } finally {
      setCount(null);
    }
  }, [client, filter, t]);
  return [run, count];
}

type Filter = VariablesOf<typeof AuditQuery>['filter'];

interface Page {
  readonly rows: readonly AuditRow[];
  readonly next: string | null;
}

async function pageOf(
  client: ApolloClient,
  filter: Filter,
  after: string | null,
): Promise<Page | null> {
  const { data } = await client.query({
    query: AuditQuery,
    variables: { first: 100, after, filter },
    fetchPolicy: 'no-cache',
  });
  if (data === undefined) return null;
  const { edges, pageInfo } = data.auditEvents;
  return {
    rows: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

function save(csv: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `audit-${new Date().toISOString().slice(0, 10)}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
