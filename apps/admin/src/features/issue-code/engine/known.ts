import type {
  FieldKind,
  Procedure,
  ProcedureStep,
  ProgramKind,
  StepField,
} from '@creator-codes/domain';
import type { Draft } from './draft';
import type { Choice, TermsValue, ValueOfKind } from './values';

/** What is known of a code before anybody has answered, in the words of fields' kinds. */
export interface Known {
  readonly creator?: Choice;
  readonly programs?: Partial<Readonly<Record<ProgramKind, Choice>>>;
  readonly mediaSource?: Choice;
  readonly deal?: Choice;
  readonly text?: string;
  /** By the kind of program in which they hold. */
  readonly terms?: Partial<Readonly<Record<ProgramKind, TermsValue>>>;
  /** Texts and choices by the names of their fields. */
  readonly details?: Readonly<Record<string, string>>;
}

interface Place {
  readonly field: StepField;
  readonly step: ProcedureStep;
}

type FromKnown = {
  readonly [Kind in FieldKind]: (known: Known, place: Place) => ValueOfKind[Kind] | undefined;
};

const FROM: FromKnown = {
  creator: ({ creator }) => creator,
  program: ({ programs = {} }, { field: { programKind } }) => programKind && programs[programKind],
  mediaSource: ({ mediaSource }) => mediaSource,
  deal: ({ deal }) => deal,
  codeText: ({ text }) => text,
  longText: ({ details = {} }, { field }) => details[field.name],
  email: ({ details = {} }, { field }) => details[field.name],
  oneOf: ({ details = {} }, { field }) => details[field.name],
  terms: ({ terms = {} }, { field, step }) => {
    const own = step.programKind === null ? undefined : terms[step.programKind];
    const [other] = Object.values(terms).filter((each) => each !== own);
    if (field.required) return own ?? other;
    // The same as the required ones, unless they differ.
    const isSame = other === undefined || JSON.stringify(own) === JSON.stringify(other);
    return isSame ? undefined : own;
  },
};

/** A draft in which the fields of a procedure are answered by what is known; the others stay empty. */
export function withKnown(procedure: Procedure, draft: Draft, known: Known, now: number): Draft {
  const values = procedure.steps.flatMap((step) =>
    step.fields.map((field) => [field.name, FROM[field.kind](known, { field, step })] as const),
  );
  const answered = values.filter(([, value]) => value !== undefined);
  if (answered.length === 0) return draft;
  return { ...draft, values: { ...draft.values, ...Object.fromEntries(answered) }, changedAt: now };
}
