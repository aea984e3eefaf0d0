import '../../i18n/late/audit';
import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { IconDownload, IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPage } from '../../parts/list-page';
import { Only } from '../../shared/access/only';
import { useFormat } from '../../shared/lib/format';
import { useDocumentTitle } from '../../shared/lib/use-document-title';
import { Button, ButtonLink, EmptyState, PageHeader } from '../../shared/ui';
import { AuditFilters } from './audit-filters';
import { AuditQuery } from './audit-query';
import classes from './audit-table.module.css';
import { useAuditColumns } from './use-audit-columns';
import { auditFilter, isFiltered } from './search';
import { useExport } from './use-export';

const route = getRouteApi('/audit');

/** Everything that was changed in the account, newest first. */
export function AuditPage() {
  const { t } = useTranslation(['audit', 'common', 'shell']);
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  useDocumentTitle(t('shell:nav.audit'));
  const filter = useMemo(() => auditFilter(search, format.timeZone), [search, format.timeZone]);
  const query = useQuery(AuditQuery, {
    variables: { first: 50, filter },
    fetchPolicy: 'cache-and-network',
  });
  const [runExport, exported] = useExport(filter);
  const events = (query.data ?? query.previousData)?.auditEvents;
  const rows = events?.edges.map(({ node }) => node) ?? [];
  const isNarrowed = isFiltered(search);

  return (
    <>
      <PageHeader
        title={t('shell:nav.audit')}
        description={t('description')}
        actions={
          <Only for="exportAudit">
            <Button
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
              disabled={exported !== null || rows.length === 0}
              onClick={() => void runExport()}
            >
              {exported === null
                ? t('export.action')
                : t('export.running', { shown: format.number(exported) })}
            </Button>
          </Only>
        }
      />
      <AuditFilters
        search={search}
        rows={rows}
        onChange={(changes) =>
          void navigate({ search: (before) => ({ ...before, ...changes }), replace: true })
        }
      />
      <div className={classes['table']}>
        <ListPage
          label={t('shell:nav.audit')}
          columns={useAuditColumns()}
          query={query}
          list={events}
          isNarrowed={isNarrowed}
          nothingMatches={
            <EmptyState
              icon={<IconHistory size={24} />}
              title={t('empty.filtered')}
              action={
                <ButtonLink to="/audit" variant="default">
                  {t('common:clearFilters')}
                </ButtonLink>
              }
            />
          }
          nothingYet={
            <EmptyState
              icon={<IconHistory size={24} />}
              title={t('empty.title')}
              action={<ButtonLink to="/codes">{t('empty.action')}</ButtonLink>}
            >
              {t('empty.body')}
            </EmptyState>
          }
        />
      </div>
    </>
  );
}
