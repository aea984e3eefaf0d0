import { useApolloClient } from '@apollo/client/react';
import type { ViolationCode } from '@creator-codes/domain';
import { useEffect, useState } from 'react';
import { JobRowsQuery, ProblemsQuery, type JobRow } from '../row-documents';

export interface Problem {
  readonly code: ViolationCode;
  /** A row that has it. */
  readonly row: JobRow;
  /** The first rows that have it. */
  readonly rows: readonly JobRow[];
  readonly count: number;
}

const NONE: readonly Problem[] = [];
/** So many cells are looked at to say what all of them may say. */
const LOOKED_AT = 100;

/** What is wrong with rows of a plan, kind by kind, and with how many. */
export function useProblems(id: string, stamp: string): readonly Problem[] {
  const client = useApolloClient();
  const [problems, setProblems] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const { data } = await client.query({
        ...{ query: ProblemsQuery, variables: { id }, fetchPolicy: 'no-cache' },
      });
      if (data?.node?.__typename !== 'BulkJob') return NONE;
      const wrong = data.node.problems.filter(({ plan }) => plan === 'ERROR');
      const found = await Promise.all(
        wrong.map(async ({ plan, code, count }) => {
          const filter = { plan, problem: code };
          const { data: first } = await client.query({
            query: JobRowsQuery,
            variables: { id, first: code === 'INVALID_VALUE' ? LOOKED_AT : 1, filter },
            fetchPolicy: 'no-cache',
          });
          const node = first?.node;
          const rows = node?.__typename === 'BulkJob' ? node.rows.nodes : [];
          const [row] = rows;
          // Mended meanwhile: the next plan tells.
          return row === undefined ? [] : [{ code, row, rows, count }];
        }),
      );
      return found.flat();
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
