import { useQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addExportWords } from '../../i18n/exports';
import { useFormat } from '../../shared/lib/format';
import { toastUndo } from '../../shared/lib/toast';
import { useSentence } from '../../shared/lib/violations';
import {
  Button,
  DialogActions,
  DialogForm,
  ErrorPanel,
  Modal,
  NoticePanel,
  Stack,
  Text,
} from '../../shared/ui';
import { SAFE_BUTTON } from '../../shared/ui/use-first-focus';
import { useReturnFocus } from '../../shared/ui/use-return-focus';
import { Choice } from '../../shared/ui/choice';
import {
  CountCodes,
  CountCreators,
  type Exported,
  type FileType,
  type Layout,
} from './export-documents';
import { ExportOutcome } from './export-outcome';
import { useExport } from './use-export';

addExportWords();

const TYPES = ['CSV', 'XLSX'] as const satisfies readonly FileType[];
const LAYOUTS = ['OURS', 'IMPACT'] as const satisfies readonly Layout[];

interface ExportDialogProps {
  readonly exported: Exported;
  readonly onClose: () => void;
}

/** What a list shows, as a file: how many, what kind of file, then how far it is, and where it is fetched. */
export function ExportDialog({ exported, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['exports', 'common']);
  const format = useFormat();
  const sentence = useSentence();
  useReturnFocus();
  const [type, setType] = useState<FileType>('CSV');
  const [layout, setLayout] = useState<Layout>('OURS');
  const { start, isStarting, job, errors } = useExport(exported);
  const count = useCount(exported);
  const isOwn = exported.what === 'PROMO_CODES' && exported.isOwn === true;
  const what = isOwn ? 'OWN' : exported.what;
  const navigate = useNavigate();
  const close = () => {
    if (!isOwn && job?.state === 'RUNNING') {
      toastUndo(t('started'), { label: t('show'), run: () => void navigate({ to: '/jobs' }) });
    }
    onClose();
  };
  const isEmpty = count.value?.value === 0;
  return (
    <Modal
      opened
      onClose={close}
      title={t(`title.${what}`)}
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {job !== null ? (
        <ExportOutcome job={job} hasJobs={!isOwn} onClose={close} />
      ) : (
        <DialogForm onSubmit={() => void start(type, layout)}>
          <Stack gap="md">
            {count.error !== undefined ? (
              <ErrorPanel error={count.error} onRetry={() => void count.retry()} />
            ) : (
              <Text size="sm" role="status">
                {count.value === undefined
                  ? t('counting')
                  : isEmpty
                    ? t('noneMatch')
                    : t(`what.${what}`, {
                        count: count.value.value,
                        shown: format.count(count.value),
                      })}
              </Text>
            )}
            <Choice
              label={t('type')}
              value={type}
              choices={TYPES.map((each) => ({
                value: each,
                label: t(`types.${each}`),
                help: t(`typeHelp.${each}`),
              }))}
              onChange={setType}
            />
            {what === 'PROMO_CODES' && (
              <Choice
                label={t('layout')}
                value={layout}
                choices={LAYOUTS.map((each) => ({
                  value: each,
                  label: t(`layouts.${each}`),
                  help: t(`layoutHelp.${each}`),
                }))}
                onChange={setLayout}
              />
            )}
            {errors.length > 0 && (
              <NoticePanel tone="red" role="alert" title={t('failed')}>
                {errors.map((error) => (
                  <p key={error.code}>{sentence(error)}</p>
                ))}
              </NoticePanel>
            )}
            <DialogActions>
              <Button variant="default" onClick={onClose} {...SAFE_BUTTON}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" loading={isStarting} disabled={isEmpty}>
                {t('start')}
              </Button>
            </DialogActions>
          </Stack>
        </DialogForm>
      )}
    </Modal>
  );
}

/** How many it would be now. */
function useCount(exported: Exported) {
  const isCodes = exported.what === 'PROMO_CODES';
  const fetchPolicy = 'no-cache' as const;
  const codes = useQuery(CountCodes, {
    variables: { filter: isCodes ? exported.filter : null },
    ...{ skip: !isCodes, fetchPolicy },
  });
  const creators = useQuery(CountCreators, {
    variables: { filter: isCodes ? null : exported.filter },
    ...{ skip: isCodes, fetchPolicy },
  });
  const { data, error, refetch } = isCodes ? codes : creators;
  return { value: data?.list.count, error, retry: refetch };
}
