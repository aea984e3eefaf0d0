import { ok, refused, type CreditPolicy, type Instant, type Result } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { EditDialog } from '../../../parts/editing/edit-dialog';
import { useEditForm } from '../../../parts/editing/use-edit-form';
import { TermsFields } from '../../../parts/terms/terms-fields';
import { useFormat } from '../../../shared/lib/format';
import type { VariablesOf } from '../../../shared/lib/graphql';
import type { Objection } from '../../../shared/lib/violations';
import {
  instantOfWall,
  under,
  wallIn,
  wallOf,
  wallText,
  wireInstant,
  type Side,
  type WallTime,
} from '../../../shared/lib/wall-time';
import type { CodeAssignment, CodeDetail } from './code-query';
import { UpdatePromoCode } from './edit-documents';
import { useWhyNot } from './verdicts';

const FIELDS = ['startAt', 'endAt', 'timeZone', 'creditPolicy'] as const;
const AFTER = { refetch: ['Code'], forget: [] };

/** The terms as they are typed: dates as a clock in the zone shows them, written by {@link wallText}. */
interface TypedTerms {
  readonly startAt: string;
  readonly endAt: string;
  readonly timeZone: string;
  readonly creditPolicy: CreditPolicy;
}

interface TermsDialogProps {
  /** As it is now; it may change while the dialog is open. */
  readonly code: CodeDetail;
  readonly assignment: CodeAssignment;
  readonly onClose: () => void;
}

/** Changes when a code counts in one program, and when its holder is credited there. */
export function TermsDialog({ code, assignment, onClose }: TermsDialogProps) {
  const { t } = useTranslation(['codeLife', 'words', 'fields', 'common']);
  const format = useFormat();
  const whyNot = useWhyNot(code);
  const { startAt, endAt, timeZone: zoneNow } = assignment;
  const current = typedOf(assignment);
  const edit = useEditForm(current, FIELDS);
  const { form } = edit;
  const typed = { ...current, ...form.watch() };
  const set = <Field extends keyof TypedTerms>(name: Field, value: TypedTerms[Field]) => {
    form.setValue(name, value as never, { shouldDirty: true });
  };
  const field = (name: keyof TypedTerms, judged: Parameters<typeof whyNot>[0]) => {
    const why = whyNot(judged, assignment.id);
    return {
      error: form.formState.errors[name]?.message,
      isDisabled: why !== undefined,
      ...(why === undefined ? {} : { help: why }),
    };
  };
  const wall = (name: 'startAt' | 'endAt', judged: 'START_AT' | 'END_AT') => ({
    ...field(name, judged),
    value: wallIn(typed[name]),
    onChange: (value: WallTime) => {
      set(name, wallText(value));
    },
  });
  const counts = whyNot('START_AT', assignment.id) !== undefined;
  const policy = field('creditPolicy', 'CREDIT_POLICY');
  const zone = field('timeZone', 'TIME_ZONE');
  return (
    <EditDialog
      title={t('terms.title', {
        code: code.text,
        program: t(`words:program.${assignment.program.kind}`),
      })}
      size="lg"
      edit={edit}
      document={UpdatePromoCode}
      after={AFTER}
      placed={placed}
      read={(values) => inputOf(code, assignment, values)}
      words={{
        startAt: [
          t('fields:startAt'),
          startAt === null ? t('common:none') : format.dateTime(startAt, zoneNow),
        ],
        endAt: [
          t('fields:endAt'),
          endAt === null ? t('common:noEnd') : format.endDateTime(endAt, zoneNow),
        ],
        timeZone: [t('fields:timeZone'), current.timeZone],
        creditPolicy: [t('fields:creditPolicy'), t(`words:creditPolicy.${current.creditPolicy}`)],
      }}
      done={() => t('terms.done', { code: code.text })}
      onClose={onClose}
    >
      <TermsFields
        startAt={wall('startAt', 'START_AT')}
        endAt={wall('endAt', 'END_AT')}
        timeZone={{
          help: t('terms.zoneHelp'),
          ...zone,
          value: typed.timeZone,
          onChange: (next) => {
            // The moments stay, so the clock shows other times.
            for (const [name, side] of SIDES) {
              const moment = momentOf(assignment, typed, name, side);
              if (moment.ok) set(name, wallText(wallOf(moment.value, next, side)));
            }
            set('timeZone', next);
          },
        }}
        creditPolicy={{
          ...(counts ? { help: t('terms.policyHelp') } : {}),
          ...policy,
          value: typed.creditPolicy,
          onChange: (value) => {
            set('creditPolicy', value);
          },
        }}
      />
    </EditDialog>
  );
}

const SIDES = [
  ['startAt', 'start'],
  ['endAt', 'end'],
] as const;

function typedOf({ startAt, endAt, timeZone, creditPolicy }: CodeAssignment): TypedTerms {
  const clock = (at: string | null, side: Side) =>
    wallText(wallOf(at === null ? null : Date.parse(at), timeZone, side));
  return { startAt: clock(startAt, 'start'), endAt: clock(endAt, 'end'), timeZone, creditPolicy };
}

/** The moment that was typed. A clock that shows what is stored means just that, to the millisecond. */
function momentOf(
  assignment: CodeAssignment,
  { timeZone, ...typed }: TypedTerms,
  name: 'startAt' | 'endAt',
  side: Side,
): Result<Instant | null> {
  const stored = assignment[name] === null ? null : Date.parse(assignment[name]);
  const shown = wallText(wallOf(stored, timeZone, side));
  return shown === typed[name].trim()
    ? ok(stored)
    : instantOfWall(wallIn(typed[name]), timeZone, side);
}

type Input = VariablesOf<typeof UpdatePromoCode>['input'];

function inputOf(code: CodeDetail, assignment: CodeAssignment, typed: TypedTerms): Result<Input> {
  const startAt = momentOf(assignment, typed, 'startAt', 'start');
  const endAt = momentOf(assignment, typed, 'endAt', 'end');
  if (!startAt.ok || !endAt.ok) {
    return refused(...under('startAt', startAt), ...under('endAt', endAt));
  }
  const { creditPolicy, timeZone } = typed;
  const terms = {
    creditPolicy,
    startAt: wireInstant(startAt.value),
    endAt: wireInstant(endAt.value),
    timeZone,
  };
  const { id: promoCodeId, version } = code;
  return ok({ promoCodeId, version, assignments: [{ assignmentId: assignment.id, terms }] });
}

/** The server speaks of one of several assignments; the form is about this one. */
function placed(objection: Objection): Objection {
  const [list, , inside, ...path] = objection.path;
  return list === 'assignments' && inside === 'terms' ? { ...objection, path } : objection;
}
