import { useTranslation } from 'react-i18next';
import { OwnerLink } from '../../../parts/owner/owner-link';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { isOver } from '../../../shared/lib/is-over';
import { newCode } from '../../../shared/lib/new-code';
import {
  ButtonLink,
  CodeText,
  DataTable,
  EmptyState,
  LoadMore,
  SectionCard,
  StatusBadge,
  TextLink,
  type Column,
} from '../../../shared/ui';
import { FlagBadge } from '../../../shared/ui/badges';
import type { DealCodes, DealRow } from './deal-documents';
import classes from '../settings.module.css';

interface DealCodesCardProps {
  readonly deal: DealRow;
  readonly codes: DealCodes;
  readonly isBusy: boolean;
  readonly onMore: (after: string | null) => Promise<unknown>;
}

/** The codes that belong to a deal. */
export function DealCodesCard({ deal, codes, isBusy, onMore }: DealCodesCardProps) {
  const { t } = useTranslation(['settings', 'fields']);
  const may = useMay();
  const columns = useCodeColumns();
  const canIssue = may('issuePromoCode') && deal.program.kind === 'CREATOR' && !isOver(deal.endAt);
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

function useCodeColumns(): readonly Column<Code>[] {
  const { t } = useTranslation('fields');
  const format = useFormat();
  return [
    {
      key: 'text',
      isTitle: true,
      header: t('text'),
      cell: ({ id, text }) => (
        <TextLink to="/codes/$id" params={{ id }} underline="hover">
          <CodeText text={text} copy={false} />
        </TextLink>
      ),
    },
    {
      key: 'owner',
      header: t('owner'),
      cell: ({ owner }) => <OwnerLink owner={owner} underline="always" />,
    },
    {
      key: 'status',
      header: t('status'),
      cell: ({ status, healthFlags }) => (
        <span className={classes['badges']}>
          <StatusBadge status={status} />
          {healthFlags.map((flag) => (
            <FlagBadge key={flag} flag={flag} />
          ))}
        </span>
      ),
    },
    {
      key: 'window',
      header: t('window'),
      cell: (code) => format.livedDates(code, code.assignments[0]?.timeZone),
    },
  ];
}
