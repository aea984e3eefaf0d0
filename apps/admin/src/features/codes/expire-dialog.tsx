import { TARGET_MAX } from '@creator-codes/domain';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPlanWords } from '../../i18n/plan-words';
import { addViewWords } from '../../i18n/view-words';
import { graphql } from '../../shared/lib/graphql';
import { useAction } from '../../shared/lib/use-action';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import { UserErrorParts } from '../../shared/lib/violations';
import { toastDone, toastUndo } from '../../shared/lib/toast';
import { CodeText, ConfirmDialog, ErrorSummary, Text, Textarea } from '../../shared/ui';
import classes from './expire-dialog.module.css';
import { targetOf, type CodesTarget } from './codes-target';
import { forgetExpired } from './forget-expired';
import { PlanExpiry } from './plan/plan-documents';
import { useStartPlan } from './plan/use-start-plan';
import { useTarget } from './use-target';
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
          isChanged
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

addPlanWords();
addViewWords();

const SHOWN = 5;
/** Each is taken back by a call of its own: more would take too long. */
const UNDO_MAX = 100;

interface ExpireDialogProps {
  /** The codes that end, or those of them that are there to be shown. */
  readonly codes: readonly ExpirableCode[];
  /** All that end, if that is more than is shown. */
  readonly all?: CodesTarget | undefined;
  readonly onClose: () => void;
  readonly onExpired?: () => void;
}

/** Ends codes now, after saying what ends. */
export function ExpireDialog({ codes, all, onClose, onExpired }: ExpireDialogProps) {
  const { t } = useTranslation(['views', 'codeLife', 'fields', 'plans']);
  const undo = useUndoExpiry();
  const ending = codes.filter(({ status }) => status !== 'EXPIRED');
  const { target, follow, say } = useTarget(all ?? targetOf(ending));
  const { cache } = useApolloClient();
  const [key] = useIdempotencyKey();
  const [reason, setReason] = useState('');
  const [messages, setMessages] = useState<readonly string[]>([]);
  const [expire, isBusy] = useAction(ExpirePromoCodes, {
    refetch: ['Code', 'CodesCount'],
    forget: all === undefined ? [] : ['promoCodes'],
  });
  const { count, single } = target;
  const canUndo = count <= UNDO_MAX;
  const [plan, isPlanning] = useStartPlan(PlanExpiry, onClose);
  // More than one call changes.
  const isPlan = count > TARGET_MAX;

  const tell = (done: number, before: number) => {
    if (single !== undefined) {
      return t(done > 0 ? 'expire.done' : 'expire.before', { code: single.text });
    }
    const both = {
      done: t('expire.doneMany', { count: done }),
      before: t('expire.beforeMany', { count: before }),
    };
    if (before === 0) return both.done;
    return done === 0 ? both.before : t('expire.doneAndBefore', both);
  };

  const confirm = async () => {
    const input = {
      target: target.input,
      reason: reason.trim() === '' ? null : reason.trim(),
      idempotencyKey: key,
    };
    if (isPlan) {
      const refused = await plan({ input });
      setMessages(refused.map(say));
      follow(refused);
      return;
    }
    const answer = await expire({ input });
    if (answer === null) return;
    const { errors } = answer.expirePromoCodes;
    if (errors.length > 0) {
      setMessages(errors.map(say));
      follow(errors);
      return;
    }
    const { outcomes } = answer.expirePromoCodes;
    forgetExpired(
      cache,
      outcomes.map(({ promoCode }) => promoCode.id),
    );
    const expired = outcomes.flatMap(({ promoCode, isChanged }) => (isChanged ? [promoCode] : []));
    const told = tell(expired.length, outcomes.length - expired.length);
    if (canUndo && expired.length > 0) {
      // What somebody else had expired before is not taken back.
      toastUndo(told, { label: t('codeLife:undo.action'), run: () => void undo(expired) });
    } else {
      toastDone(told);
    }
    onExpired?.();
    onClose();
  };

  const confirmWord = isPlan
    ? t('plans:check')
    : single === undefined
      ? t('expire.confirmMany', { count })
      : t('expire.confirm');
  return (
    <ConfirmDialog
      opened
      tone="danger"
      title={
        single === undefined
          ? t('expire.titleMany', { count })
          : t('expire.title', { code: single.text })
      }
      confirm={confirmWord}
      isBusy={isBusy || isPlanning}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ErrorSummary items={messages.map((message) => ({ message }))} />
      <Text>{single === undefined ? t('expire.bodyMany') : t('expire.body')}</Text>
      <div>
        <Text fw={600}>{t('expire.ends')}</Text>
        <EndingList codes={ending} count={count} />
      </div>
      <Text>{t(canUndo ? 'expire.undo' : 'expire.undoLater')}</Text>
      {isPlan && <Text>{t('plans:body')}</Text>}
      <Textarea
        data-autofocus
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

interface EndingListProps {
  readonly codes: readonly ExpirableCode[];
  readonly count: number;
}

function EndingList({ codes, count }: EndingListProps) {
  const { t } = useTranslation('views');
  const more = count - Math.min(codes.length, SHOWN);
  return (
    <ul className={classes['ending']}>
      {codes.slice(0, SHOWN).flatMap(({ text, assignments }) =>
        assignments.map(({ id, program, holder }) => (
          <li key={id}>
            {count > 1 && <CodeText text={text} copy={false} />}{' '}
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
