import { TARGET_MAX, type Violation } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addPlanWords } from '../../i18n/plan-words';
import { WindowFields } from '../../parts/terms/terms-fields';
import { useAction } from '../../shared/lib/use-action';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import type { Objection } from '../../shared/lib/violations';
import { useViewer } from '../../shared/lib/viewer';
import {
  instantOfWall,
  NO_WALL_TIME,
  under,
  wallOf,
  wallText,
  wireInstant,
  type Side,
} from '../../shared/lib/wall-time';
import { Button, Checkbox, ErrorSummary, FormDialog, Text, toastWarned } from '../../shared/ui';
import { DatesForecast } from './dates-forecast';
import { DatesResult, toldOf, type ToldCode } from './dates-result';
import { ChangePromoCodeDates } from './life-documents';
import { PlanDates } from './plan/plan-documents';
import { useStartPlan } from './plan/use-start-plan';
import type { CodesTarget } from './codes-target';
import { useTarget } from './use-target';

addPlanWords();

/** The dates that one code has now. */
export interface PresentDates {
  readonly startAt: string | null;
  readonly endAt: string | null;
  /** Why the start stays as it is; undefined if it can be moved. */
  readonly startFixed: string | undefined;
}

interface DatesDialogProps {
  readonly target: CodesTarget;
  /** The zone in which the dates are chosen first. */
  readonly timeZone?: string;
  /** Left out for many codes. */
  readonly present?: PresentDates;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** What became of many codes, as far as there is something to be said of them. */
interface DatesOutcome {
  readonly saved: number;
  readonly refused: readonly ToldCode[];
  readonly warned: readonly ToldCode[];
}

/** Moves start or end of one code or of many; what cannot be moved is listed, with the reason. */
export function DatesDialog(props: DatesDialogProps) {
  const { target: first, timeZone, present, onClose, onDone } = props;
  const { t } = useTranslation(['codeLife', 'common', 'fields', 'plans']);
  const { target, follow, say } = useTarget(first);
  const [key, renewKey] = useIdempotencyKey();
  const viewer = useViewer();
  const firstZone = timeZone ?? viewer.timeZone;
  const wallBefore = (at: string | null | undefined, side: Side) =>
    wallOf(at ? Date.parse(at) : null, firstZone, side);
  const [before] = useState(() => ({
    starts: wallBefore(present?.startAt, 'start'),
    ends: wallBefore(present?.endAt, 'end'),
  }));
  const [starts, setStarts] = useState(before.starts);
  const [ends, setEnds] = useState(before.ends);
  const [hasNoEnd, setNoEnd] = useState(false);
  const [zone, setZone] = useState(firstZone);
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const [result, setResult] = useState<DatesOutcome | null>(null);
  const [change, isBusy] = useAction(ChangePromoCodeDates, {
    refetch: ['Code', 'CodesCount'],
    // What was moved by a filter may no longer be what the filter finds.
    forget: first.filter === undefined ? [] : ['promoCodes'],
  });
  const { count, single } = target;
  const [plan, isPlanning] = useStartPlan(PlanDates, onClose);
  // More than one call changes.
  const isPlan = count > TARGET_MAX;

  const isSameZone = zone === firstZone;
  const keepsStart =
    present?.startFixed !== undefined ||
    (isSameZone && wallText(starts) === wallText(before.starts));
  const keepsEnd = !hasNoEnd && isSameZone && wallText(ends) === wallText(before.ends);
  const isChanged = hasNoEnd || !keepsStart || !keepsEnd;

  const save = async () => {
    if (present !== undefined && !isChanged) {
      onClose();
      return;
    }
    const startAt = keepsStart ? NONE : instantOfWall(starts, zone, 'start');
    const endAt = keepsEnd || hasNoEnd ? NONE : instantOfWall(ends, zone, 'end');
    const wrong: readonly Violation[] = [...under('startAt', startAt), ...under('endAt', endAt)];
    if (!startAt.ok || !endAt.ok) {
      setObjections(wrong);
      return;
    }
    const input = {
      target: target.input,
      startAt: wireInstant(startAt.value),
      endAt: wireInstant(endAt.value),
      clearEnd: hasNoEnd,
      timeZone: zone,
      idempotencyKey: key,
    };
    if (isPlan) {
      const refused = await plan({ input });
      setObjections(refused);
      follow(refused);
      return;
    }
    const answer = await change({ input });
    if (answer === null) return;
    const { outcomes, errors } = answer.changePromoCodeDates;
    setObjections(errors);
    follow(errors);
    if (errors.length > 0) return;
    renewKey();
    const refused = toldOf(outcomes, 'errors');
    const warned = toldOf(outcomes, 'warnings');
    const [refusal] = refused;
    if (single !== undefined && refusal !== undefined) {
      setObjections(refusal.why);
      return;
    }
    if (single === undefined && (refused.length > 0 || warned.length > 0)) {
      setResult({ saved: outcomes.length - refused.length, refused, warned });
      return;
    }
    toastWarned(
      single === undefined
        ? t('dates.doneMany', { count: outcomes.length })
        : t('dates.done', { code: single.text }),
      warned.flatMap(({ why }) => why.map(say)),
    );
    onDone?.();
    onClose();
  };

  const errorOf = (field: string) => {
    const objection = objections.find(({ path }) => path[0] === field);
    return objection === undefined ? undefined : say(objection);
  };
  if (result !== null) {
    return (
      <DatesResult
        {...result}
        onClose={() => {
          if (result.refused.length === 0) onDone?.();
          onClose();
        }}
      />
    );
  }
  const placed = new Set(['startAt', 'endAt', 'timeZone']);
  return (
    <FormDialog
      size="lg"
      title={
        single === undefined
          ? t('dates.titleMany', { count })
          : t('dates.title', { code: single.text })
      }
      isChanged={isChanged}
      submit={
        <Button type="submit" loading={isBusy || isPlanning}>
          {t(isPlan ? 'plans:check' : 'dates.confirm')}
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
      <Text>{t('dates.body')}</Text>
      {isPlan && <Text>{t('plans:body')}</Text>}
      <WindowFields
        startAt={{
          value: starts,
          error: errorOf('startAt'),
          help: present?.startFixed ?? t('dates.keepHelp'),
          isDisabled: present?.startFixed !== undefined,
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
      {single === undefined && !isPlan && (
        <DatesForecast
          target={target}
          dates={[
            ...(starts.wall === '' ? [] : (['START_AT'] as const)),
            ...(ends.wall === '' && !hasNoEnd ? [] : (['END_AT'] as const)),
          ]}
        />
      )}
    </FormDialog>
  );
}

const NONE = { ok: true, value: null } as const;
