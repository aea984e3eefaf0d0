import { type Violation } from '@creator-codes/domain';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addViewWords } from '../../i18n/view-words';
import { WindowFields } from '../../parts/terms/terms-fields';
import { useAction } from '../../shared/lib/use-action';
import { useIdempotencyKey } from '../../shared/lib/use-idempotency-key';
import { useSentence, type Objection } from '../../shared/lib/violations';
import { useViewer } from '../../shared/lib/viewer';
import {
  instantOfWall,
  NO_WALL_TIME,
  under,
  wallOf,
  wireInstant,
  type Side,
} from '../../shared/lib/wall-time';
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

/** Moves start or end of one code or of many; what cannot be moved is listed, with the reason. */
export function DatesDialog(props: DatesDialogProps) {
  const { target: first, timeZone, present, onClose, onDone } = props;
  const { t } = useTranslation(['codeLife', 'common', 'fields']);
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
  const [saved, setSaved] = useState(0);
  const [objections, setObjections] = useState<readonly Objection[]>([]);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [change, isBusy] = useAction(ChangePromoCodeDates, {
    refetch: ['Code', 'CodesCount'],
    // What was moved by a filter may no longer be what the filter finds.
    forget: first.filter === undefined ? [] : ['promoCodes'],
  });
  const { count, single } = target;

  const isSameZone = zone === firstZone;
  const keepsStart =
    present?.startFixed !== undefined || (isSameZone && starts.wall === before.starts.wall);
  const keepsEnd = !hasNoEnd && isSameZone && ends.wall === before.ends.wall;
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
    const [refusal] = left;
    if (single !== undefined && refusal !== undefined) {
      setObjections(refusal.why);
      return;
    }
    setSaved(outcomes.length - left.length);
    setRefused(left);
    if (left.length > 0) return;
    toastDone(
      single === undefined
        ? t('dates.doneMany', { count: outcomes.length })
        : t('dates.done', { code: single.text }),
    );
    onDone?.();
    onClose();
  };

  const errorOf = (field: string) => {
    const objection = objections.find(({ path }) => path[0] === field);
    return objection === undefined ? undefined : say(objection);
  };
  if (refused.length > 0) {
    return (
      <FormDialog
        size="lg"
        title={
          saved > 0
            ? t('dates.doneMany', { count: saved })
            : t('dates.refused', { count: refused.length })
        }
        isSent
        submit={null}
        onSubmit={() => Promise.resolve()}
        onClose={onClose}
      >
        <RefusedCodes refused={refused} />
      </FormDialog>
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
      <Text>{t('dates.body')}</Text>
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
    </FormDialog>
  );
}

addViewWords();

const SHOWN = 20;
const NONE = { ok: true, value: null } as const;

function RefusedCodes({ refused }: { readonly refused: readonly Refused[] }) {
  const { t } = useTranslation(['codeLife', 'views']);
  const sentence = useSentence();
  const more = refused.length - SHOWN;
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    result.current?.focus();
  }, []);
  return (
    <div ref={result} tabIndex={-1} data-autofocus>
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
    </div>
  );
}
