import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../shared/lib/graphql';
import { useAction } from '../../shared/lib/use-action';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import { UserErrorParts, useSentence } from '../../shared/lib/violations';
import { toastUndo } from '../../shared/lib/toast';
import { CodeText, ConfirmDialog, ErrorSummary, Text, Textarea } from '../../shared/ui';
import classes from './expire-dialog.module.css';
import { forgetExpired } from './forget-expired';
import { useUndoExpiry } from './use-undo-expiry';
import type { CodeRowData } from './list/codes-query';

const ExpirePromoCodes = graphql(
  `
    mutation ExpirePromoCodes($input: ExpirePromoCodesInput!) {
      expirePromoCodes(input: $input) {
        outcomes {
          promoCode {
            id
            text
            status
            expiredAt
            expiredBy
            expiredReason
            version
            assignments {
              id
              status
            }
          }
          errors {
            ...UserErrorParts
          }
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

/** What the dialog must know of a code. */
export type ExpirableCode = Pick<CodeRowData, 'id' | 'text' | 'status' | 'assignments'>;

const SHOWN = 5;

interface ExpireDialogProps {
  readonly codes: readonly ExpirableCode[];
  readonly onClose: () => void;
  readonly onExpired?: () => void;
}

/** Ends codes now, after saying what ends. */
export function ExpireDialog({ codes, onClose, onExpired }: ExpireDialogProps) {
  const { t } = useTranslation(['codes', 'codeLife', 'fields']);
  const undo = useUndoExpiry();
  const sentence = useSentence();
  const { cache } = useApolloClient();
  const [key] = useIdempotencyKey();
  const [reason, setReason] = useState('');
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [expire, isBusy] = useAction(ExpirePromoCodes, {
    refetch: ['Code', 'CodeHistory', 'CodesCount'],
    forget: [],
  });

  const ending = codes.filter(({ status }) => status !== 'EXPIRED');
  const count = ending.length;
  const single = count === 1 ? ending[0] : undefined;

  const confirm = async () => {
    const answer = await expire({
      input: {
        target: { ids: ending.map(({ id }) => id) },
        reason: reason.trim() === '' ? null : reason.trim(),
        idempotencyKey: key,
      },
    });
    if (answer === null) return;
    const { errors } = answer.expirePromoCodes;
    if (errors.length > 0) {
      setMessages(errors.map(sentence));
      return;
    }
    const expired = answer.expirePromoCodes.outcomes.map(({ promoCode }) => promoCode);
    forgetExpired(
      cache,
      expired.map(({ id }) => id),
    );
    toastUndo(
      single === undefined
        ? t('expire.doneMany', { count })
        : t('expire.done', { code: single.text }),
      { label: t('codeLife:undo.action'), run: () => void undo(expired) },
    );
    onExpired?.();
    onClose();
  };

  return (
    <ConfirmDialog
      opened
      tone="danger"
      title={
        single === undefined
          ? t('expire.titleMany', { count })
          : t('expire.title', { code: single.text })
      }
      confirm={single === undefined ? t('expire.confirmMany', { count }) : t('expire.confirm')}
      isBusy={isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ErrorSummary items={messages.map((message) => ({ message }))} />
      <Text>{single === undefined ? t('expire.bodyMany') : t('expire.body')}</Text>
      <div>
        <Text fw={600}>{t('expire.ends')}</Text>
        <EndingList codes={ending} />
      </div>
      <Text>{t('expire.undo')}</Text>
      <Textarea
        label={t('fields:reason')}
        description={t('expire.reasonHelp')}
        autosize
        minRows={2}
        maxLength={500}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}

function EndingList({ codes }: { readonly codes: readonly ExpirableCode[] }) {
  const { t } = useTranslation('codes');
  const more = codes.length - SHOWN;
  return (
    <ul className={classes['ending']}>
      {codes.slice(0, SHOWN).flatMap(({ text, assignments }) =>
        assignments.map(({ id, program, holder }) => (
          <li key={id}>
            {codes.length > 1 && <CodeText text={text} copy={false} />}{' '}
            {t('expire.endsItem', {
              program: program.name,
              holder: holder.__typename === 'Creator' ? holder.displayName : holder.name,
            })}
          </li>
        )),
      )}
      {more > 0 && <li>{t('expire.andMore', { count: more })}</li>}
    </ul>
  );
}
