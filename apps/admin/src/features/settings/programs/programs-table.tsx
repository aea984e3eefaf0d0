import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { externalIdsText } from '../../../parts/external-ids/external-ids';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import type { Objection } from '../../../shared/lib/violations';
import {
  Box,
  Button,
  ConfirmDialog,
  DataTable,
  FormErrorSummary,
  Switch,
  Text,
  toastDone,
  type Column,
} from '../../../shared/ui';
import classes from '../settings.module.css';
import { AFTER_PROGRAM_CHANGE, UpdateProgram, type ProgramRow } from './program-documents';
import { EditProgramDialog } from './edit-program-dialog';

/** The programs with their switch; switching off says what it stops. */
export function ProgramsTable({ programs }: { readonly programs: readonly ProgramRow[] }) {
  const { t } = useTranslation(['settings', 'common', 'words', 'fields']);
  const format = useFormat();
  const [editingId, setEditing] = useState<string | null>(null);
  const [switchingOff, setSwitchingOff] = useState<ProgramRow | null>(null);
  const [refusals, setRefusals] = useState<readonly Objection[]>([]);
  const [update, isBusy] = useAction(UpdateProgram, AFTER_PROGRAM_CHANGE);
  const canChange = useMay()('updateProgram');
  const editing = programs.find(({ id }) => id === editingId);

  const setTracking = async ({ id, name, version }: ProgramRow, codeTracking: boolean) => {
    const answer = await update({ input: { id, version, codeTracking } });
    setSwitchingOff(null);
    const errors = answer?.updateProgram.errors;
    if (errors === undefined) return;
    setRefusals(errors);
    if (errors.length > 0) return;
    toastDone(t(codeTracking ? 'program.trackingOn' : 'program.trackingOffDone', { name }));
  };

  const columns: readonly Column<ProgramRow>[] = [
    {
      key: 'name',
      isTitle: true,
      header: t('fields:program'),
      cell: ({ name, kind, externalIds }) => (
        <>
          <strong>{name}</strong>
          <span className={classes['kind']}>{t(`program.kindEffect.${kind}`)}</span>
          <span className={classes['kind']}>{externalIdsText(externalIds)}</span>
        </>
      ),
    },
    {
      key: 'kind',
      header: t('fields:kind'),
      width: '120px',
      cell: ({ kind }) => t(`words:programKind.${kind}`),
    },
    {
      key: 'tracking',
      header: t('fields:codeTracking'),
      width: '140px',
      cell: (program) => (
        <Switch
          checked={program.codeTracking}
          disabled={isBusy || !canChange}
          label={t(program.codeTracking ? 'program.on' : 'program.off')}
          aria-label={`${t('program.trackingOf', { name: program.name })}: ${t(program.codeTracking ? 'program.on' : 'program.off')}`}
          onChange={() => {
            if (program.codeTracking) setSwitchingOff(program);
            else void setTracking(program, true);
          }}
        />
      ),
    },
    {
      key: 'added',
      header: t('fields:added'),
      width: '130px',
      cell: ({ createdAt }) => format.date(createdAt),
    },
    ...(canChange
      ? [
          {
            key: 'actions',
            header: t('fields:actions'),
            width: '120px',
            cell: ({ id, name }: ProgramRow) => (
              <Button
                variant="default"
                size="xs"
                aria-label={t('common:editTitle', { name })}
                onClick={() => {
                  setEditing(id);
                }}
              >
                {t('common:editMore')}
              </Button>
            ),
          },
        ]
      : []),
  ];

  return (
    <>
      <Box mb={refusals.length > 0 ? 'sm' : 0}>
        <FormErrorSummary errors={{ unplaced: refusals }} />
      </Box>
      <DataTable
        label={t('parts.programs')}
        columns={columns}
        rows={programs}
        rowKey={({ id }) => id}
      />
      {editing !== undefined && (
        <EditProgramDialog
          program={editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
      <ConfirmDialog
        opened={switchingOff !== null}
        title={t('program.offTitle', { name: switchingOff?.name })}
        confirm={t('program.offConfirm')}
        tone="danger"
        isBusy={isBusy}
        onConfirm={() => {
          if (switchingOff !== null) void setTracking(switchingOff, false);
        }}
        onClose={() => {
          setSwitchingOff(null);
        }}
      >
        <Text size="sm">{t('program.offBody')}</Text>
      </ConfirmDialog>
    </>
  );
}
