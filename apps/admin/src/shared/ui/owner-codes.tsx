import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../lib/format';
import { graphql, type ResultOf } from '../lib/graphql';
import { FlagBadge, StatusBadge } from './badges';
import { CodeText } from './code-text';
import { CopyButton } from './copy-button';
import { DataTable, type Column } from './data-table';
import { TextLink } from './links';
import { LoadMore } from './load-more';
import classes from './owner-codes.module.css';

/** One page of an owner's codes: `promoCodes(…) { ...OwnerCodesParts }`. */
export const OwnerCodesParts = graphql(`
  fragment OwnerCodesParts on PromoCodeConnection @_unmask {
    edges {
      node {
        id
        text
        matchType
        status
        healthFlags
        startAt
        endAt
        expiredAt
        assignments {
          id
          timeZone
          program {
            id
            kind
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

type Connection = ResultOf<typeof OwnerCodesParts>;
type Code = Connection['edges'][number]['node'];

interface OwnerCodesProps {
  readonly label: string;
  readonly codes: Connection;
  readonly isBusy: boolean;
  readonly onMore: (after: string | null) => Promise<unknown>;
  /** Shown instead of the list when there is none. */
  readonly empty: ReactNode;
}

/** The codes of one creator or performance partner. */
export function OwnerCodes({ label, codes, isBusy, onMore, empty }: OwnerCodesProps) {
  const { t } = useTranslation(['common', 'words', 'fields']);
  const format = useFormat();
  if (codes.edges.length === 0) return empty;
  const columns: readonly Column<Code>[] = [
    {
      key: 'text',
      isTitle: true,
      header: t('fields:text'),
      cell: ({ id, text, matchType }) => (
        <span className={classes['code']}>
          <TextLink to="/codes/$id" params={{ id }} underline="hover">
            <CodeText text={text} matchType={matchType} copy={false} />
          </TextLink>
          <CopyButton value={text} />
        </span>
      ),
    },
    {
      key: 'status',
      header: t('fields:status'),
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
      key: 'programs',
      header: t('fields:programs'),
      cell: ({ assignments }) =>
        assignments.map(({ program }) => t(`words:programKind.${program.kind}`)).join(' + '),
    },
    {
      key: 'window',
      header: t('fields:window'),
      cell: (code) => format.livedDates(code, code.assignments[0]?.timeZone),
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={codes.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      footer={
        codes.pageInfo.hasNextPage ? (
          <LoadMore
            shown={codes.edges.length}
            hasMore
            isBusy={isBusy}
            onMore={() => onMore(codes.pageInfo.endCursor)}
          />
        ) : undefined
      }
    />
  );
}
