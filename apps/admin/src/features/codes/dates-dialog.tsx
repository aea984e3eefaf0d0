import { type Violation } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addViewWords } from '../../i18n/view-words';
import { WindowFields } from '../../parts/terms/terms-fields';
import { useAction } from '../../shared/lib/use-action';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import { useSentence, type Objection } from '../../shared/lib/violations';
import { useViewer } from '../../shared/lib/viewer';
import { instantOfWall, NO_WALL_TIME, under, wireInstant } from '../../shared/lib/wall-time';
import {
  Button,
  Checkbox,
  CodeText,
  ErrorSummary,
  FormDialog,
  NoticePanel,
  Text,
  toastDone,
} from '../../shared/ui';
import { ChangePromoCodeDates } from './life-documents';
import type { CodesTarget } from './codes-target';
import { useTarget } from './use-target';

/** A code that stayed as it was, and why. */
interface Refused {
  readonly id: string;
  readonly text: string;
  readonly why: readonly Objection[];
}

interface DatesDialogProps {
  readonly target: CodesTarget;
  /** The zone in which the dates are chosen first. */
  readonly timeZone?: string;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Moves start or end of one code or of many; what cannot be moved is listed, with the reason. */
export function DatesDialog({ target: first, timeZone, onClose, onDone }: DatesDialogProps) {
  const { t } = useTranslation(['codeLife', 'common', 'fields']);
  const { target, follow, say } = useTarget(first);
  const [key, renewKey] = useIdempotencyKey();
  const viewer = useViewer();
  const [starts, setStarts] = useState(NO_WALL_TIME);
  const [ends, setEnds] = useState(NO_WALL_TIME);
  const [hasNoEnd, setNoEnd] = useState(false);
  const [zone, setZone] = useState(timeZone ?? viewer.timeZone);
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [change, isBusy] = useAction(ChangePromoCodeDates, {
    refetch: ['Code', 'CodesCount'],
    // What was moved by a filter may no longer be what the filter finds.
    forget: first.filter === undefined ? [] : ['promoCodes'],
  });
  const { count, single } = target;

  const save = async () => {
    const startAt = instantOfWall(starts, zone, 'start');
    const endAt = hasNoEnd
      ? ({ ok: true, value: null } as const)
      : instantOfWall(ends, zone, 'end');
    const wrong: readonly Violation[] = [...under('startAt', startAt), ...under('endAt', endAt)];
    if (!startAt.ok || !endAt.ok) {
      setObjections(wrong);
      return;
    }
    const answer = await change({
      input: {
        target: target.input,
        startAt: wireInstant(startAt.value),
        endAt: wireInstant(endAt.value),
        clearEnd: hasNoEnd,
        timeZone: zone,
        idempotencyKey: key,
      },
    });
    if (answer === null) return;
    const { outcomes, errors } = answer.changePromoCodeDates;
    setObjections(errors);
    follow(errors);
    if (errors.length > 0) return;
    renewKey();
    const left = outcomes.flatMap(({ promoCode: { id, text }, errors: why }) =>
      why.length === 0 ? [] : [{ id, text, why }],
    );
    setRefused(left);
    const saved = outcomes.length - left.length;
    if (saved > 0) {
      toastDone(
        single === undefined
          ? t('dates.doneMany', { count: saved })
          : t('dates.done', { code: single.text }),
      );
    }
    if (left.length > 0) return;
    onDone?.();
    onClose();
  };

  const errorOf = (field: string) => {
    const objection = objections.find(({ path }) => path[0] === field);
    return objection === undefined ? undefined : say(objection);
  };
  const placed = new Set(['startAt', 'endAt', 'timeZone']);
  return (
    <FormDialog
      size="lg"
      title={
        single === undefined
          ? t('dates.titleMany', { count })
          : t('dates.title', { code: single.text })
      }
      isChanged={hasNoEnd || starts.wall !== '' || ends.wall !== ''}
      submit={
        <Button type="submit" loading={isBusy}>
          {t('dates.confirm')}
        </Button>
      }
      onSubmit={save}
      onClose={onClose}
    >
      <ErrorSummary
        items={objections
          .filter(({ path }) => !placed.has(path[0] ?? ''))
          .map((objection) => ({ message: say(objection) }))}
      />
      {refused.length > 0 && <RefusedCodes refused={refused} />}
      <Text>{t('dates.body')}</Text>
      <WindowFields
        startAt={{
          value: starts,
          error: errorOf('startAt'),
          help: t('dates.keepHelp'),
          onChange: setStarts,
        }}
        endAt={{
          value: hasNoEnd ? NO_WALL_TIME : ends,
          error: errorOf('endAt'),
          help: t('dates.keepHelp'),
          isDisabled: hasNoEnd,
          onChange: setEnds,
        }}
        timeZone={{ value: zone, error: errorOf('timeZone'), onChange: setZone }}
      />
      <Checkbox
        label={t('dates.noEnd')}
        checked={hasNoEnd}
        onChange={(event) => {
          setNoEnd(event.currentTarget.checked);
        }}
      />
    </FormDialog>
  );
}

addViewWords();

const SHOWN = 20;

function RefusedCodes({ refused }: { readonly refused: readonly Refused[] }) {
  const { t } = useTranslation(['codeLife', 'views']);
  const sentence = useSentence();
  const more = refused.length - SHOWN;
  return (
    <NoticePanel tone="yellow" role="alert" title={t('dates.refused', { count: refused.length })}>
      <ul>
        {refused.slice(0, SHOWN).map(({ id, text, why }) => (
          <li key={id}>
            <CodeText text={text} copy={false} /> {why.map(sentence).join(' ')}
          </li>
        ))}
        {more > 0 && <li>{t('views:expire.andMore', { count: more })}</li>}
      </ul>
    </NoticePanel>
  );
}
