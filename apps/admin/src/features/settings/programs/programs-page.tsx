import { useQuery } from '@apollo/client/react';
import { requiredProgramKinds, type ProgramKind } from '@creator-codes/domain';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/access/may';
import { Only } from '../../../shared/access/only';
import { useDocumentTitle } from '../../../shared/lib/use-document-title';
import { useAccount } from '../../../shared/lib/viewer';
import { Button, ErrorPanel, Group, NoticePanel, SkeletonRows, Text } from '../../../shared/ui';
import classes from '../settings.module.css';
import { CreateProgramDialog } from './create-program-dialog';
import { ProgramsQuery, type ProgramRow } from './program-documents';
import { ProgramsTable } from './programs-table';

/** The account's programs: where codes live, and whether codes can be made in them. */
export function ProgramsPage() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(ProgramsQuery);
  const [creating, setCreating] = useState<ProgramKind | null>(null);
  useDocumentTitle(`${t('parts.programs')} · ${t('title')}`);
  const programs = data?.programs.nodes;

  return (
    <>
      <Group justify="space-between" mb="sm" gap="sm">
        <Text size="sm" c="dimmed">
          {t('program.trackingHelp')}
        </Text>
        <Only for="createProgram">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              setCreating('CREATOR');
            }}
          >
            {t('program.new')}
          </Button>
        </Only>
      </Group>
      {programs === undefined ? (
        error === undefined ? (
          <SkeletonRows rows={3} />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <Missing programs={programs} onCreate={setCreating} />
          {programs.length > 0 && <ProgramsTable programs={programs} />}
        </>
      )}
      {creating !== null && (
        <CreateProgramDialog
          kind={creating}
          onClose={() => {
            setCreating(null);
          }}
        />
      )}
    </>
  );
}

interface MissingProps {
  readonly programs: readonly ProgramRow[];
  readonly onCreate: (kind: ProgramKind) => void;
}

/** The kinds of program that the account's mode asks for and that do not exist yet. */
function Missing({ programs, onCreate }: MissingProps) {
  const { t } = useTranslation(['settings', 'words']);
  const { mode } = useAccount();
  const may = useMay();
  const missing = requiredProgramKinds('CREATOR', mode).filter(
    (kind) => !programs.some((program) => program.kind === kind),
  );
  if (missing.length === 0) return null;
  return (
    <div className={classes['missing']}>
      {missing.map((kind) => (
        <NoticePanel
          key={kind}
          tone="yellow"
          title={t('program.missing', { program: t(`words:program.${kind}`) })}
          actions={
            may('createProgram') && (
              <Button
                onClick={() => {
                  onCreate(kind);
                }}
              >
                {t('program.create', { program: t(`words:program.${kind}`) })}
              </Button>
            )
          }
        >
          <p>{t(`program.missingBody.${kind}`)}</p>
        </NoticePanel>
      ))}
    </div>
  );
}
