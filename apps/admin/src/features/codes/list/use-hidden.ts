import { useMemo, type CSSProperties } from 'react';
import { COLUMNS, useColumns, type CodesColumn } from '../columns';

/**
 * How wide a column is at least: on a screen of 1280 pixels, beside whose navigation all of them fit, and in two lines
 * on one of 1024.
 */
const WIDTH: Readonly<Record<ShownColumn, readonly [wide: number, narrow: number]>> = {
  pick: [40, 40],
  code: [154, 148],
  owner: [152, 104],
  programs: [174, 104],
  status: [122, 114],
  window: [204, 112],
  credit: [127, 94],
};

/** A column of the table, those included that are always there. */
type ShownColumn = 'pick' | 'code' | CodesColumn;

interface Hidden {
  /** The columns that are not shown, for the styles of the table. */
  readonly names: string;
  /** How many lines of a card that leaves out on a phone: the status stands beside the code. */
  readonly lines: number;
  /** How wide each column is at least that is shown. */
  readonly widths: readonly (readonly [column: ShownColumn, style: CSSProperties])[];
  /** The size of the table. */
  readonly style: CSSProperties;
}

/** The columns that are left out: styles hide them, so that no row is drawn anew. */
export function useHidden(): Hidden {
  const shown = useColumns();
  return useMemo(() => {
    const names = COLUMNS.filter((column) => !shown.includes(column));
    const columns = ['pick', 'code', ...shown] as const;
    const sized = (...of: readonly ShownColumn[]) => {
      const sum = (size: 0 | 1) => of.reduce((total, column) => total + WIDTH[column][size], 0);
      return { '--wide': `${sum(0)}px`, '--narrow': `${sum(1)}px` };
    };
    const widths = columns.map((column) => [column, sized(column) as CSSProperties] as const);
    const lines = names.filter((column) => column !== 'status').length;
    const style = { ...sized(...columns), '--hidden-lines': lines } as CSSProperties;
    return { names: names.join(' '), lines, widths, style };
  }, [shown]);
}
