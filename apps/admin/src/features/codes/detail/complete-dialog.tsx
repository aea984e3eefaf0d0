import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addViewWords } from '../../../i18n/view-words';
import { useAction } from '../../../shared/lib/use-action';
import { useIdempotencyKey } from '../../../shared/lib/use-idempotency-key';
import { useSentence } from '../../../shared/lib/violations';
import {
  Button,
  DialogActions,
  DialogForm,
  ErrorPanel,
  ErrorSummary,
  Modal,
  NativeSelect,
  SkeletonRows,
  Stack,
  Text,
  toastDone,
} from '../../../shared/ui';
import { SAFE_BUTTON } from '../../../shared/ui/use-first-focus';
import type { CodeDetail } from './code-query';
import { CompletePromoCode, CompletionQuery } from './complete-documents';
import { CompletionChecks } from './completion-checks';
import { readTerms, TermsForm, termsDraftOf } from './terms-form';

addViewWords();

interface CompleteDialogProps {
  readonly code: CodeDetail;
  readonly onClose: () => void;
}

/** Gives a half-made code the assignment that it lacks, with the terms of the one that it has. */
export function CompleteDialog({ code, onClose }: CompleteDialogProps) {
  const { t } = useTranslation(['views', 'words', 'common']);
  const { owner, missingProgramKinds } = code;
  const program = missingProgramKinds.map((kind) => t(`words:program.${kind}`)).join(', ');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('completing.title', { code: code.text })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('completing.body', { program })}</Text>
        {owner.__typename === 'Creator' && (
          <CompleteForm code={code} creator={owner} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  );
}

interface CompleteFormProps extends CompleteDialogProps {
  readonly creator: { readonly id: string; readonly displayName: string };
}

function CompleteForm({ code, creator, onClose }: CompleteFormProps) {
  const { t } = useTranslation(['views', 'common', 'fields', 'words']);
  const sentence = useSentence();
  const [key] = useIdempotencyKey();
  const existing = code.assignments[0];
  const [terms, setTerms] = useState(() => termsDraftOf(existing));
  const [mediaSourceId, setMediaSourceId] = useState('');
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [complete, isBusy] = useAction(CompletePromoCode, {
    refetch: ['Code'],
    forget: ['promoCodes'],
  });
  const { data, previousData, error, refetch } = useQuery(CompletionQuery, {
    variables: { creatorId: creator.id, mediaSourceId: mediaSourceId || null },
    fetchPolicy: 'network-only',
  });
  const facts = data ?? previousData;
  if (facts === undefined) {
    return error === undefined ? (
      <SkeletonRows rows={3} />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  const { steps } = facts.readiness;
  const sources = facts.mediaSources.nodes;
  const isBlocked = steps.some(({ state }) => state === 'BLOCKED');

  const submit = async () => {
    const read = readTerms(terms);
    if (!read.ok) {
      setMessages(read.violations.map(sentence));
      return;
    }
    const answer = await complete({
      input: {
        promoCodeId: code.id,
        version: code.version,
        terms: read.value,
        mediaSourceId: mediaSourceId || null,
        idempotencyKey: key,
      },
    });
    if (answer === null) return;
    const { errors } = answer.completePromoCode;
    setMessages(errors.map(sentence));
    if (errors.length > 0) {
      if (errors.some((refusal) => refusal.code === 'STALE_VERSION')) void refetch();
      return;
    }
    toastDone(t('completing.done', { code: code.text }));
    onClose();
  };

  return (
    <DialogForm onSubmit={() => void submit()}>
      <Stack gap="md">
        <ErrorSummary items={messages.map((message) => ({ message }))} />
        <CompletionChecks creator={creator} steps={steps} />
        {sources.length > 1 && (
          <NativeSelect
            label={t('fields:mediaSource')}
            value={mediaSourceId}
            data={[
              { value: '', label: t('common:none') },
              ...sources.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => {
              setMediaSourceId(event.currentTarget.value);
            }}
          />
        )}
        {existing !== undefined && (
          <TermsForm
            existing={existing}
            draft={terms}
            same={t('completing.sameTerms', {
              program: t(`words:program.${existing.program.kind}`),
            })}
            onChange={setTerms}
          />
        )}
        <DialogActions>
          <Button variant="default" onClick={onClose} {...SAFE_BUTTON}>
            {t('common:cancel')}
          </Button>
          {!isBlocked && (
            <Button type="submit" loading={isBusy}>
              {t('completing.confirm')}
            </Button>
          )}
        </DialogActions>
      </Stack>
    </DialogForm>
  );
}
