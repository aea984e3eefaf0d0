import { useNavigate } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/lib/format';
import { Button, Group, NoticePanel, SectionCard, Stack, Text } from '../../../shared/ui';
import classes from './imports.module.css';
import { ImportFrame } from './import-frame';
import { FAULT_WORDS } from './fault-words';
import { sendFile, type Refusal } from './send-file';
import { templateHref, TEMPLATES } from './templates';

interface Sending {
  readonly name: string;
  readonly part: number;
}

/** The first step: a file is chosen or dropped, and goes up. */
export function FileStep() {
  const { t } = useTranslation(['files', 'common']);
  const navigate = useNavigate();
  const format = useFormat();
  const inputId = useId();
  const input = useRef<HTMLInputElement>(null);
  const stop = useRef<AbortController | null>(null);
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<{ name: string; refusal: Refusal } | null>(null);
  const [isMany, setMany] = useState(false);
  useEffect(
    () => () => {
      stop.current?.abort();
    },
    [],
  );
  const send = async (files: FileList | null) => {
    const [file, another] = files ?? [];
    if (file === undefined) return;
    setMany(another !== undefined);
    if (another !== undefined) return;
    const { name } = file;
    const control = new AbortController();
    stop.current = control;
    setRefused(null);
    setSending({ name, part: 0 });
    const progress = (part: number) => {
      setSending({ name, part });
    };
    const sent = await sendFile(file, progress, control.signal);
    setSending(null);
    if (input.current !== null) input.current.value = '';
    if ('fileId' in sent) {
      await navigate({
        to: '/imports/new/$step/{-$id}',
        params: { step: 'columns', id: sent.fileId },
      });
    } else if ('refusal' in sent) setRefused({ name, refusal: sent.refusal });
  };
  const percent = sending === null ? 0 : Math.round(sending.part * 100);
  return (
    <ImportFrame step="file" title={t('file.title')} lead={t('file.lead')}>
      <Stack gap="md">
        {refused !== null && (
          <NoticePanel tone="red" role="alert" title={t('file.refused', { name: refused.name })}>
            <Why refusal={refused.refusal} />
          </NoticePanel>
        )}
        {isMany && <NoticePanel tone="yellow" role="alert" title={t('file.many')} />}
        <div
          className={classes['drop']}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => {
            setOver(false);
          }}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            if (sending === null) void send(event.dataTransfer.files);
          }}
        >
          {sending === null ? (
            <>
              <p className={classes['dropTitle']}>{t('file.drop')}</p>
              <input
                ref={input}
                id={inputId}
                type="file"
                accept=".csv,.tsv,.txt,.xlsx"
                aria-describedby={`${inputId}-help`}
                className={`visually-hidden ${classes['input'] ?? ''}`}
                onChange={(event) => void send(event.currentTarget.files)}
              />
              {/* A button of the browser speaks its language, not the reader's. */}
              <Button
                component="label"
                htmlFor={inputId}
                variant="default"
                className={classes['choose']}
              >
                {t('file.choose')}
              </Button>
              <Text id={`${inputId}-help`} size="sm" c="dimmed">
                {t('file.accepted')}
              </Text>
            </>
          ) : (
            <>
              <p role="status" className={classes['dropTitle']}>
                {t(sending.part < 1 ? 'file.sending' : 'file.reading', { name: sending.name })}
              </p>
              <div
                className={classes['track']}
                role="progressbar"
                aria-label={t('file.sending', { name: sending.name })}
                aria-valuemin={0}
                aria-valuemax={100}
                aria-valuenow={percent}
              >
                <div className={classes['bar']} style={{ width: `${String(percent)}%` }} />
              </div>
              <Text size="sm">{format.number(percent)} %</Text>
              <Button variant="default" onClick={() => stop.current?.abort()}>
                {t('common:cancel')}
              </Button>
            </>
          )}
        </div>
        <SectionCard title={t('file.template')}>
          <Text size="sm" mb={8}>
            {t('file.templateHelp')}
          </Text>
          <Group gap="sm">
            {TEMPLATES.map((each) => (
              <Button
                key={each.name}
                component="a"
                variant="default"
                href={templateHref(each)}
                download={each.name}
                className={classes['template']}
              >
                {t(`file.${each.words}`)}
              </Button>
            ))}
          </Group>
        </SectionCard>
      </Stack>
    </ImportFrame>
  );
}

/** What is wrong with a file, and what helps. */
function Why({ refusal: { code, fault, line } }: { readonly refusal: Refusal }) {
  const { t } = useTranslation(['files', 'violations']);
  const known = FAULT_WORDS.find((each) => each === fault);
  const words =
    known !== undefined
      ? t(`fault.${known}`)
      : code === 'FILES_FULL'
        ? t('violations:FILES_FULL')
        : code === 'FILE_REFUSED'
          ? t('violations:FILE_REFUSED')
          : t(code === 'RATE_LIMITED' ? 'file.busy' : 'file.lost');
  return (
    <p>
      {words} {line !== null && t('atLine', { line })}
    </p>
  );
}
