import { useTranslation } from 'react-i18next';
import { NativeSelect, SectionCard, Text } from '../../../shared/ui';
import { Choice } from '../../../shared/ui/choice';
import type { ColumnGuess, FileFormat, ImportFile } from './file-documents';
import classes from './imports.module.css';
import { columnsFor, type How, type MappingValues } from './mapping-values';

interface ColumnsTableProps {
  readonly file: ImportFile;
  /** The columns that the format has. */
  readonly known: readonly ColumnGuess[];
  readonly values: MappingValues;
  readonly onChange: (values: MappingValues) => void;
}

/** What each column of the file is, with how that was found; all of it can be changed. */
export function ColumnsTable({ file, known, values, onChange }: ColumnsTableProps) {
  const { t } = useTranslation('files');
  const { reading, headers: match, mapping } = file;
  const headers = reading?.headers ?? [];
  const formats = match?.formats.map(({ format }) => format) ?? [];
  const isRemembered = mapping?.format === values.format;
  const proposed = columnsFor(file, values.format);
  const ignored = match?.formats.find(({ format }) => format === values.format)?.ignored ?? [];
  const howOf = (at: number): How => {
    const column = values.columns[at] ?? null;
    if (column !== (proposed[at] ?? null)) return 'CHOSEN';
    const header = headers[at] ?? '';
    if (column === null) return ignored.includes(header) ? 'IGNORED' : 'UNKNOWN';
    return isRemembered ? 'CHOSEN' : (known.find((each) => each.column === column)?.how ?? 'NONE');
  };
  return (
    <SectionCard title={t('columns.mapping')}>
      {formats.length > 1 && (
        <Choice<FileFormat>
          label={t('columns.format')}
          value={values.format}
          choices={formats.map((format) => ({
            value: format,
            label: t(`columns.formats.${format}`),
          }))}
          onChange={(format) => {
            onChange({ ...values, format, columns: columnsFor(file, format) });
          }}
        />
      )}
      {isRemembered && (
        <Text size="sm" my={8}>
          {t('columns.remembered')}
        </Text>
      )}
      <div
        className={classes['scroll']}
        style={{ marginTop: 14 }}
        role="group"
        aria-label={t('columns.mapping')}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever scrolls by keyboard must be able to stand here
        tabIndex={0}
      >
        <table className={`${classes['table'] ?? ''} ${classes['mapping'] ?? ''}`}>
          <thead>
            <tr>
              <th scope="col">{t('columns.header')}</th>
              <th scope="col">{t('columns.example')}</th>
              <th scope="col">{t('columns.is')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {headers.map((header, at) => (
              <tr key={at}>
                <th scope="row" translate="no">
                  {header}
                </th>
                <td className={classes['cell']} translate="no">
                  {reading?.rows.find((row) => (row[at] ?? '') !== '')?.[at]}
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={`${t('columns.is')}: ${header}`}
                    value={values.columns[at] ?? ''}
                    data={[
                      { value: '', label: t('columns.skip') },
                      ...known.map(({ column, ownHeader }) => ({
                        value: column,
                        label: ownHeader,
                      })),
                    ]}
                    onChange={(event) => {
                      const chosen = event.currentTarget.value;
                      const columns = headers.map((_, place) =>
                        place === at
                          ? chosen === ''
                            ? null
                            : chosen
                          : (values.columns[place] ?? null),
                      );
                      onChange({ ...values, columns });
                    }}
                  />
                </td>
                <td className={classes['how']}>{t(`columns.how.${howOf(at)}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SectionCard>
  );
}
