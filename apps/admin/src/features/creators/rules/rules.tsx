import { useQuery } from '@apollo/client/react';
import { APPLICATION_RULES_MAX } from '@creator-codes/domain';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addApplicationRuleWords } from '../../../i18n/application-rules';
import '../../../i18n/late/own-work';
import { InvitingQuery } from '../../../parts/pick-creators/invite-documents';
import { useMay } from '../../../shared/access/may';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import {
  Button,
  EmptyState,
  ErrorPanel,
  NativeSelect,
  SkeletonRows,
  Stack,
  Text,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import { ApplicationsFrame } from '../applications/applications-frame';
import { DryRun } from './dry-run';
import { RulesQuery } from './rule-documents';
import { RuleList, type OpenRule } from './rule-list';

addApplicationRuleWords();

const CreateDialog = lazyDialog(
  async () => (await import('./create-rule-dialog')).CreateRuleDialog,
);
const EditDialog = lazyDialog(async () => (await import('./edit-rule-dialog')).EditRuleDialog);
const DeleteDialog = lazyDialog(
  async () => (await import('./delete-rule-dialog')).DeleteRuleDialog,
);

/** The rules that answer applications to a Creator program, in their order, and what they would do now. */
export function Rules() {
  const { t } = useTranslation(['applicationRules', 'memberships']);
  useDocumentTitle(`${t('memberships:inbox.rules')} · ${t('memberships:inbox.title')}`);
  const { data, error, refetch } = useQuery(InvitingQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const programs = (data?.programs.nodes ?? []).filter(({ kind }) => kind === 'CREATOR');
  const programId = chosen ?? programs[0]?.id;
  if (programId !== undefined) {
    return (
      <RulesOf
        key={programId}
        programId={programId}
        choice={
          programs.length > 1 && (
            <NativeSelect
              label={t('program')}
              w={280}
              maw="100%"
              data={programs.map(({ id, name }) => ({ value: id, label: name }))}
              value={programId}
              onChange={(event) => {
                setChosen(event.currentTarget.value);
              }}
            />
          )
        }
      />
    );
  }
  return (
    <ApplicationsFrame description={t('body')}>
      {error !== undefined ? (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <SkeletonRows />
      ) : (
        <EmptyState icon={<IconRoute size={24} />} title={t('noProgram')} />
      )}
    </ApplicationsFrame>
  );
}

interface RulesOfProps {
  readonly programId: string;
  /** Which program it is, where there are several. */
  readonly choice: ReactNode;
}

function RulesOf({ programId, choice }: RulesOfProps) {
  const { t } = useTranslation('applicationRules');
  const [open, setOpen] = useState<OpenRule | 'new' | null>(null);
  const { data, previousData, error, refetch } = useQuery(RulesQuery, { variables: { programId } });
  const program = (data ?? previousData)?.node ?? null;
  const rules = program !== null && 'applicationRules' in program ? program.applicationRules : null;
  const mayCreate = useMay()('createApplicationRule');
  const isFull = rules !== null && rules.length >= APPLICATION_RULES_MAX;
  const close = () => {
    setOpen(null);
  };
  const create = mayCreate && rules !== null && !isFull && (
    <Button
      leftSection={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setOpen('new');
      }}
    >
      {t('new')}
    </Button>
  );
  const rule =
    open === null || open === 'new' ? undefined : rules?.find(({ id }) => id === open.id);
  const dialog = open === null || open === 'new' ? null : open.dialog;
  return (
    <ApplicationsFrame description={t('body')} actions={rules?.length !== 0 && create}>
      <Stack gap="md">
        {choice}
        {rules === null ? (
          error === undefined ? (
            <SkeletonRows />
          ) : (
            <ErrorPanel error={error} onRetry={() => void refetch()} />
          )
        ) : rules.length === 0 ? (
          <EmptyState icon={<IconRoute size={24} />} title={t('empty')} action={create}>
            {t('emptyBody')}
          </EmptyState>
        ) : (
          <>
            <RuleList rules={rules} onOpen={setOpen} />
            {isFull && <Text size="sm">{t('full', { max: APPLICATION_RULES_MAX })}</Text>}
            <DryRun programId={programId} rules={rules} />
          </>
        )}
      </Stack>
      {open === 'new' && <CreateDialog programId={programId} onClose={close} />}
      {rule !== undefined && dialog === 'edit' && <EditDialog rule={rule} onClose={close} />}
      {rule !== undefined && dialog === 'delete' && <DeleteDialog rule={rule} onClose={close} />}
    </ApplicationsFrame>
  );
}
