import { useTranslation } from 'react-i18next';
import { SectionCard } from '../../../shared/ui';
import type { Reading } from './file-documents';
import classes from './imports.module.css';

const SHOWN = 5;

/** The first rows as they are read now. */
export function FirstRows({ reading: { headers, rows } }: { readonly reading: Reading }) {
  const { t } = useTranslation('files');
  return (
    <SectionCard title={t('columns.first')}>
      <div
        className={classes['scroll']}
        role="group"
        aria-label={t('columns.first')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever scrolls by keyboard must be able to stand here
        tabIndex={0}
      >
        <table className={classes['table']} translate="no">
          <thead>
            <tr>
              {headers.map((header, at) => (
                <th key={at} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, line) => (
              <tr key={line}>
                {headers.map((_, at) => (
                  <td key={at} className={classes['cell']} title={row[at]}>
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SectionCard>
  );
}
