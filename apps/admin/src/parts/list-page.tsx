import type { ReactNode } from 'react';
import {
  DataTable,
  ErrorPanel,
  ListToolbar,
  LoadMore,
  SearchField,
  SkeletonRows,
  type Column,
} from '../shared/ui';

interface Connection<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** All that match; left out if nobody counts. */
  readonly count?: { readonly value: number; readonly isExact: boolean };
}

interface ListQuery {
  /** Undefined until what is asked for now is answered. */
  readonly data?: unknown;
  readonly error?: unknown;
  readonly loading: boolean;
  readonly refetch: () => Promise<unknown>;
  readonly fetchMore: (options: {
    readonly variables: { readonly after: string | null };
  }) => Promise<unknown>;
}

interface ListPageProps<Row> {
  /** What the table lists; its name for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** What `useQuery` gave. */
  readonly query: ListQuery;
  /** What is shown of it; undefined until there is an answer. */
  readonly list: Connection<Row> | undefined;
  /** Whether something in the address leaves rows out. */
  readonly isNarrowed: boolean;
  /** The search above the table; there is none above a list that has nothing yet. */
  readonly search?: {
    readonly label: string;
    readonly placeholder: string;
    readonly value: string | undefined;
    readonly onChange: (text: string | undefined) => void;
  };
  /** Beside the search. */
  readonly tools?: ReactNode;
  readonly nothingMatches: ReactNode;
  readonly nothingYet: ReactNode;
}

/** The frame of a list that grows: search, table with more below it, and what stands there instead. */
export function ListPage<Row extends { readonly id: string }>(props: ListPageProps<Row>) {
  const { search, list, isNarrowed, tools } = props;
  const hasToolbar = search !== undefined && (isNarrowed || list?.edges.length !== 0);
  return (
    <>
      {hasToolbar && (
        <ListToolbar
          search={
            <SearchField
              label={search.label}
              placeholder={search.placeholder}
              value={search.value ?? ''}
              onChange={(text) => {
                search.onChange(text === '' ? undefined : text);
              }}
            />
          }
        >
          {tools}
        </ListToolbar>
      )}
      <ListBody {...props} />
    </>
  );
}

function ListBody<Row extends { readonly id: string }>(props: ListPageProps<Row>) {
  const { query, list } = props;
  // An earlier answer is no answer to what is asked for now.
  if (query.error !== undefined && query.data === undefined) {
    return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (list === undefined) return <SkeletonRows />;
  const { edges, pageInfo, count } = list;
  if (edges.length === 0) return props.isNarrowed ? props.nothingMatches : props.nothingYet;
  return (
    <DataTable
      label={props.label}
      columns={props.columns}
      rows={edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      footer={
        <LoadMore
          shown={edges.length}
          total={count}
          hasMore={pageInfo.hasNextPage}
          isBusy={query.loading}
          onMore={() => query.fetchMore({ variables: { after: pageInfo.endCursor } })}
        />
      }
    />
  );
}
