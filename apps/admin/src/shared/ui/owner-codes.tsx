import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, type ResultOf } from '../lib/graphql';
import { CodeColumnsParts, useCodeColumns } from './code-columns';
import { DataTable, type Column } from './data-table';
import { LoadMore } from './load-more';

/** One page of an owner's codes: `promoCodes(…) { ...OwnerCodesParts }`. */
export const OwnerCodesParts = graphql(
  `
    fragment OwnerCodesParts on PromoCodeConnection @_unmask {
      edges {
        node {
          ...CodeColumnsParts
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
  `,
  [CodeColumnsParts],
);

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
  const { t } = useTranslation(['words', 'fields']);
  const { text, status, window } = useCodeColumns();
  if (codes.edges.length === 0) return empty;
  const columns: readonly Column<Code>[] = [
    text,
    status,
    {
      key: 'programs',
      header: t('fields:programs'),
      cell: ({ assignments }) =>
        assignments.map(({ program }) => t(`words:programKind.${program.kind}`)).join(' + '),
    },
    window,
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
