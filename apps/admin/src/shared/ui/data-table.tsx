import type { ReactNode } from 'react';
import classes from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** CSS width, such as `160px` or `30%`. */
  readonly width?: string;
  readonly align?: 'start' | 'end';
  /** Holds a control alone: as narrow as it is, and without a label on a phone. */
  readonly isNarrow?: boolean;
  /** Names the row: on a phone it heads the card and needs no label. */
  readonly isTitle?: boolean;
}

interface DataTableProps<Row> {
  /** What the table lists; its name for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Below the rows: "show more", a count. */
  readonly footer?: ReactNode;
}

/** A plain table for lists of some hundred rows; under 640 px each row becomes a card. */
export function DataTable<Row>({ label, columns, rows, rowKey, footer }: DataTableProps<Row>) {
  return (
    <div className={classes['frame']}>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label={label}>
          <thead>
            <tr>
              {columns.map(({ key, header, width, align }) => (
                <th key={key} scope="col" style={{ width, textAlign: align }}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map(({ key, header, cell, align, isTitle, isNarrow }) => (
                  <td
                    key={key}
                    data-title={isTitle}
                    data-narrow={isNarrow}
                    style={{ textAlign: align }}
                  >
                    <span className={classes['label']} aria-hidden>
                      {header}
                    </span>
                    <span className={classes['value']}>{cell(row)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {footer !== undefined && <div className={classes['footer']}>{footer}</div>}
    </div>
  );
}
