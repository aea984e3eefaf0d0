import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import { Button, Group, NativeSelect, NoticePanel, SectionCard } from '../../../shared/ui';
import { ReadFileAs, type ImportFile, type ReadAs, type Reading } from './file-documents';
import classes from './imports.module.css';

const ENCODINGS = [
  ...(['utf-8', 'gb18030', 'big5', 'shift_jis', 'windows-1252'] as const),
  ...(['utf-16le', 'utf-16be'] as const),
] as const;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How the file is written: asked where it does not say so itself, with the texts that each answer gives. */
export function ReadAsFields({ file }: { readonly file: ImportFile }) {
  const { t } = useTranslation('files');
  const sentence = useSentence();
  const [read, isBusy] = useAction(ReadFileAs, { forget: [] });
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const { id: fileId, version, reading, otherReadings, isSure, sheets } = file;
  if (reading === null) return null;
  const { encoding, delimiter, sheet } = reading;
  const readAs = async (as: ReadAs) => {
    const answer = await read({ input: { fileId, version, ...as, idempotencyKey } });
    setErrors(answer?.readFileAs.errors ?? []);
    renewKey();
  };
  return (
    <>
      {!isSure && (
        <NoticePanel tone="yellow" title={t('columns.doubt')}>
          <p>{t('columns.doubtBody')}</p>
          <ul className={classes['doubts']}>
            {[reading, ...otherReadings].map((each) => (
              <li key={keyOf(each)} className={classes['doubt']}>
                <span className={classes['sample']} translate="no">
                  <strong>{keyOf(each)}</strong>: {sampleOf(each)}
                </span>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={isBusy}
                  aria-label={`${t('columns.choose')}: ${keyOf(each)}`}
                  onClick={() => void readAs(choiceOf(each))}
                >
                  {t('columns.choose')}
                </Button>
              </li>
            ))}
          </ul>
        </NoticePanel>
      )}
      {errors.map((error) => (
        <NoticePanel key={error.code} tone="red" role="alert" title={sentence(error)} />
      ))}
      {(encoding !== null || sheets.length > 1) && (
        <SectionCard title={t('columns.reading')}>
          <Group gap="md" align="end">
            {encoding !== null && (
              <NativeSelect
                label={t('columns.encoding')}
                value={encoding}
                disabled={isBusy}
                data={[...new Set([encoding, ...ENCODINGS])]}
                onChange={(event) =>
                  void readAs({ encoding: event.currentTarget.value, delimiter })
                }
              />
            )}
            {delimiter !== null && (
              <NativeSelect
                label={t('columns.delimiter')}
                value={delimiter}
                disabled={isBusy}
                data={DELIMITERS.map((each) => ({
                  value: each,
                  label: t(`columns.delimiters.${each}`),
                }))}
                onChange={(event) =>
                  void readAs({ encoding, delimiter: event.currentTarget.value })
                }
              />
            )}
            {sheets.length > 1 && (
              <NativeSelect
                label={t('columns.sheet')}
                value={sheet ?? ''}
                disabled={isBusy}
                data={sheets.map(({ name }) => name)}
                onChange={(event) => void readAs({ sheet: event.currentTarget.value })}
              />
            )}
          </Group>
        </SectionCard>
      )}
    </>
  );
}

function keyOf({ encoding, delimiter, sheet }: Reading): string {
  return [sheet, encoding, delimiter === '\t' ? 'TAB' : delimiter].filter(Boolean).join(' ');
}

function choiceOf({ encoding, delimiter, sheet }: Reading): ReadAs {
  return sheet === null ? { encoding, delimiter } : { sheet };
}

/** The texts by which people tell: those that are not the same in every encoding come first. */
function sampleOf({ headers, rows }: Reading): string {
  const all = [...headers, ...rows.flat()].filter((text) => text !== '');
  const telling = all.filter((text) => /[^\x20-\x7e]/.test(text));
  return (telling.length > 0 ? telling : all).slice(0, 8).join(' · ').slice(0, 160);
}
