import { useMemo, type CSSProperties } from 'react';
import { COLUMNS, useColumns, type CodesColumn } from '../columns';

/** How wide each column is at least, as codes-table.module.css has it. */
const WIDTH: Readonly<Record<CodesColumn, number>> = {
  owner: 188,
  programs: 186,
  status: 126,
  window: 224,
  credit: 144,
};

interface Hidden {
  /** The columns that are not shown, for the styles of the table. */
  readonly names: string;
  /** How many lines of a card that leaves out on a phone: the status stands beside the code. */
  readonly lines: number;
  /** What that takes from the size of the table. */
  readonly style: CSSProperties;
}

/** The columns that are left out: styles hide them, so that no row is drawn anew. */
export function useHidden(): Hidden {
  const shown = useColumns();
  return useMemo(() => {
    const names = COLUMNS.filter((column) => !shown.includes(column));
    const width = names.reduce((sum, column) => sum + WIDTH[column], 0);
    const lines = names.filter((column) => column !== 'status').length;
    const style = { '--hidden-width': `${width}px`, '--hidden-lines': lines } as CSSProperties;
    return { names: names.join(' '), lines, style };
  }, [shown]);
}
