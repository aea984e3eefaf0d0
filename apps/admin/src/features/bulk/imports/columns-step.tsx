import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useAccount } from '../../../shared/lib/viewer';
import { useSentence, type UserError } from '../../../shared/lib/violations';
import {
  Button,
  ButtonLink,
  EmptyState,
  ErrorPanel,
  Group,
  NoticePanel,
  SectionCard,
  SkeletonRows,
  Stack,
  Switch,
} from '../../../shared/ui';
import { Choice } from '../../../shared/ui/choice';
import { ofFile } from '../replaced/replaced-plans';
import { useReplacedPlans } from '../replaced/use-replaced-plans';
import { ColumnsTable } from './columns-table';
import { FileQuery, PlanCreators, PlanImport, type ImportFile } from './file-documents';
import { FirstRows } from './first-rows';
import { ImportFrame } from './import-frame';
import {
  asKind,
  guessedKind,
  mappingFaults,
  mappingInput,
  proposedMapping,
  type FileKind,
} from './mapping-values';
import { ReadAsFields } from './read-as-fields';
import { ValueFields } from './value-fields';
import { WaitingField } from './waiting-field';

const KINDS: readonly FileKind[] = ['PROMO_CODES', 'CREATORS'];

const route = getRouteApi('/imports/new/$step/{-$id}');

/** The second step: how the file is read, and what its columns are. */
export function ColumnsStep() {
  const { t } = useTranslation('files');
  const format = useFormat();
  const { id = '' } = route.useParams();
  const { data, error, refetch } = useQuery(FileQuery, {
    variables: { id },
    fetchPolicy: 'network-only',
  });
  const file = data?.file;
  return (
    <ImportFrame
      step="columns"
      title={t('columns.title')}
      lead={
        file &&
        t('columns.lead', {
          ...{ name: file.name, count: file.rowCount, shown: format.number(file.rowCount) },
        })
      }
    >
      {file ? (
        <Columns key={file.version} file={file} />
      ) : error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : file === null ? (
        <EmptyState
          title={t('columns.gone')}
          action={
            <ButtonLink to="/imports/new/$step/{-$id}" params={{ step: 'file' }}>
              {t('columns.again')}
            </ButtonLink>
          }
        >
          {t('columns.goneBody')}
        </EmptyState>
      ) : (
        <SkeletonRows />
      )}
    </ImportFrame>
  );
}

function Columns({ file: read }: { readonly file: ImportFile }) {
  const { t } = useTranslation('files');
  const sentence = useSentence();
  const navigate = route.useNavigate();
  const { timeZone } = useAccount();
  const [kind, setKind] = useState(() => guessedKind(read));
  const file = asKind(read, kind);
  const [values, setValues] = useState(() => proposedMapping(file, timeZone));
  const [invites, setInvites] = useState(false);
  const [waitDays, setWaitDays] = useState<number | null>(null);
  const [errors, setErrors] = useState<readonly UserError[]>([]);
  const [idempotencyKey, renewKey] = useIdempotencyKey();
  const [planCodes, isBusy] = useAction(PlanImport, { forget: ['bulkJobs'] });
  const [planCreators, areCreatorsBusy] = useAction(PlanCreators, { forget: ['bulkJobs'] });
  const { reading, headers } = file;
  const plan = async (replaces: string[]) => {
    if (reading === null) return null;
    const mapping = mappingInput(values, reading.headers);
    const input = { fileId: file.id, mapping, idempotencyKey, replaces };
    const payload =
      kind === 'CREATORS'
        ? (await planCreators({ input: { ...input, invites } }))?.planCreatorImport
        : (await planCodes({ input: { ...input, waitDays } }))?.planPromoCodeImport;
    if (payload === undefined) return null;
    setErrors(payload.errors);
    if (payload.bulkJob === null) {
      renewKey();
      return null;
    }
    const { id } = payload.bulkJob;
    return () => navigate({ to: '/imports/new/$step/{-$id}', params: { step: 'preview', id } });
  };
  const replacing = useReplacedPlans(
    kind === 'CREATORS' ? 'IMPORT_CREATORS' : 'IMPORT_PROMO_CODES',
    ofFile(file.id),
  );
  if (reading === null) return null;
  const known = headers?.formats.find(({ format }) => format === values.format)?.columns ?? [];
  const nameOf = (name: string) => known.find(({ column }) => column === name)?.ownHeader ?? name;
  const { twice, missing } = mappingFaults(values.columns, known);
  return (
    <Stack gap="lg">
      <ReadAsFields file={file} />
      <FirstRows reading={reading} />
      <Choice<FileKind>
        label={t('columns.kind')}
        value={kind}
        choices={KINDS.map((value) => ({ value, label: t(`columns.kinds.${value}`) }))}
        onChange={(chosen) => {
          setKind(chosen);
          setErrors([]);
          setValues(proposedMapping(asKind(read, chosen), timeZone));
        }}
      />
      <ColumnsTable file={file} known={known} values={values} onChange={setValues} />
      <ValueFields values={values} onChange={setValues} />
      {kind === 'CREATORS' ? (
        <SectionCard title={t('columns.memberships')}>
          <Switch
            label={t('columns.invites')}
            description={t('columns.invitesHelp')}
            checked={invites}
            onChange={(event) => {
              setInvites(event.currentTarget.checked);
            }}
          />
        </SectionCard>
      ) : (
        <WaitingField value={waitDays} onChange={setWaitDays} />
      )}
      {missing.length > 0 && (
        <NoticePanel
          tone="yellow"
          role="status"
          title={t('columns.missing', { columns: missing.map(nameOf).join(', ') })}
        />
      )}
      {twice.map((column) => (
        <NoticePanel
          key={column}
          tone="yellow"
          role="status"
          title={t('columns.twice', { column: nameOf(column) })}
        />
      ))}
      {errors.map((error) => (
        <NoticePanel
          key={`${error.code} ${error.path.join('.')}`}
          tone="red"
          role="alert"
          title={sentence(error)}
        >
          {known.find(({ column }) => column === error.path.at(-1))?.ownHeader}
        </NoticePanel>
      ))}
      {replacing.dialog}
      <Group>
        <Button
          loading={isBusy || areCreatorsBusy || replacing.isBusy}
          disabled={missing.length > 0 || twice.length > 0}
          onClick={() => void replacing.begin(plan)}
        >
          {t('columns.submit')}
        </Button>
      </Group>
    </Stack>
  );
}
