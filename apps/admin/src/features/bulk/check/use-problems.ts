import { useApolloClient } from '@apollo/client/react';
import type { ViolationCode } from '@creator-codes/domain';
import { useEffect, useState } from 'react';
import { JobRowsQuery, ProblemCountQuery, type JobRow } from '../row-documents';
import { kindsOf } from '../rows/fixes';

/** Rows that are looked at for what is wrong; other kinds come up when these are mended. */
const LOOKED_AT = 100;

export interface Problem {
  readonly code: ViolationCode;
  /** A row that has it. */
  readonly row: JobRow;
  readonly count: { readonly value: number; readonly isExact: boolean };
}

const NONE: readonly Problem[] = [];

/** What is wrong with rows of a plan, kind by kind, and with how many. */
export function useProblems(id: string, stamp: string): readonly Problem[] {
  const client = useApolloClient();
  const [problems, setProblems] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const filter = { state: 'ERROR' } as const;
      const { data } = await client.query({
        query: JobRowsQuery,
        variables: { id, first: LOOKED_AT, filter },
        fetchPolicy: 'no-cache',
      });
      if (data?.node?.__typename !== 'BulkJob') return NONE;
      const kinds = kindsOf(data.node.rows.nodes);
      return Promise.all(
        kinds.map(async ({ code, row }) => {
          const { data: counted } = await client.query({
            query: ProblemCountQuery,
            variables: { id, filter: { ...filter, problem: code } },
            fetchPolicy: 'no-cache',
          });
          const node = counted?.node;
          const count = node?.__typename === 'BulkJob' ? node.rows.count : null;
          return { code, row, count: count ?? { value: 1, isExact: false } };
        }),
      );
    };
    read().then(
      (found) => {
        if (isCurrent) setProblems(found);
      },
      // The rows themselves stand below, and say that they could not be read.
      () => {
        if (isCurrent) setProblems(NONE);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [client, id, stamp]);
  return problems;
}
