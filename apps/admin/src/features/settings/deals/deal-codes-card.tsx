import { useTranslation } from 'react-i18next';
import { OwnerLink } from '../../../parts/owner/owner-link';
import { newCode } from '../../../shared/lib/new-code';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  LoadMore,
  SectionCard,
  type Column,
} from '../../../shared/ui';
import { useCodeColumns } from '../../../shared/ui/code-columns';
import type { DealCodes, DealRow } from './deal-documents';

interface DealCodesCardProps {
  readonly deal: DealRow;
  readonly codes: DealCodes;
  /** Whether the reader may make a code for it now. */
  readonly canIssue: boolean;
  readonly isBusy: boolean;
  readonly onMore: (after: string | null) => Promise<unknown>;
}

/** The codes that belong to a deal. */
export function DealCodesCard({ deal, codes, canIssue, isBusy, onMore }: DealCodesCardProps) {
  const { t } = useTranslation('settings');
  const columns = useColumns();
  return (
    <SectionCard title={t('deal.codes')}>
      {codes.edges.length === 0 ? (
        <EmptyState
          title={t('deal.noCodes')}
          action={
            canIssue ? (
              <ButtonLink {...newCode({ deal: deal.id })}>{t('deal.newCode')}</ButtonLink>
            ) : undefined
          }
        >
          {t('deal.noCodesBody')}
        </EmptyState>
      ) : (
        <DataTable
          label={t('deal.codes')}
          columns={columns}
          rows={codes.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
          footer={
            <LoadMore
              shown={codes.edges.length}
              total={codes.count}
              hasMore={codes.pageInfo.hasNextPage}
              isBusy={isBusy}
              onMore={() => onMore(codes.pageInfo.endCursor)}
            />
          }
        />
      )}
    </SectionCard>
  );
}

type Code = DealCodes['edges'][number]['node'];

function useColumns(): readonly Column<Code>[] {
  const { t } = useTranslation('fields');
  const { text, status, window } = useCodeColumns();
  return [
    text,
    {
      key: 'owner',
      header: t('owner'),
      cell: ({ owner }) => <OwnerLink owner={owner} underline="always" />,
    },
    status,
    window,
  ];
}
