import {
  DEFAULT_CREDIT_POLICY,
  ok,
  parse,
  refused,
  termsSchema,
  type CreditPolicy,
  type Result,
} from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import { TermsFields } from '../../../parts/terms/terms-fields';
import { useFormat } from '../../../shared/lib/format';
import {
  instantOfWall,
  wallOf,
  wireInstant,
  type Side,
  type WallTime,
} from '../../../shared/lib/wall-time';
import { Stack, Switch, Text } from '../../../shared/ui';
import type { CodeAssignment } from './code-query';

/** The terms of the new assignment while they are being chosen. */
export interface TermsDraft {
  readonly isSame: boolean;
  readonly creditPolicy: CreditPolicy;
  readonly starts: WallTime;
  readonly ends: WallTime;
  readonly timeZone: string;
}

/** Starts with the terms of the assignment that the code has. */
export function termsDraftOf(existing: CodeAssignment | undefined): TermsDraft {
  const timeZone = existing?.timeZone ?? 'UTC';
  const wall = (at: string | null | undefined, side: Side): WallTime =>
    wallOf(at ? Date.parse(at) : null, timeZone, side);
  return {
    isSame: true,
    creditPolicy: existing?.creditPolicy ?? DEFAULT_CREDIT_POLICY,
    starts: wall(existing?.startAt, 'start'),
    ends: wall(existing?.endAt, 'end'),
    timeZone,
  };
}

interface WireTerms {
  readonly creditPolicy: CreditPolicy;
  readonly startAt: string | null;
  readonly endAt: string | null;
  readonly timeZone: string;
}

/** What goes to the server: null where the existing terms are taken over. */
export function readTerms(draft: TermsDraft): Result<WireTerms | null> {
  if (draft.isSame) return ok(null);
  const { creditPolicy, timeZone } = draft;
  const starts = instantOfWall(draft.starts, timeZone, 'start');
  const ends = instantOfWall(draft.ends, timeZone, 'end');
  if (!starts.ok || !ends.ok) {
    return refused(...[starts, ends].flatMap((read) => (read.ok ? [] : read.violations)));
  }
  const startAt = starts.value;
  const endAt = ends.value;
  const terms = parse(termsSchema, { creditPolicy, startAt, endAt, timeZone });
  return terms.ok
    ? ok({ creditPolicy, startAt: wireInstant(startAt), endAt: wireInstant(endAt), timeZone })
    : terms;
}

interface TermsFormProps {
  readonly existing: CodeAssignment;
  readonly draft: TermsDraft;
  /** What taking over the existing terms is called; null where they cannot be. */
  readonly same: string | null;
  readonly onChange: (draft: TermsDraft) => void;
}

/** The existing terms, said in words, or others. */
export function TermsForm({ existing, draft, same, onChange }: TermsFormProps) {
  const { t } = useTranslation('words');
  const format = useFormat();
  const { startAt, endAt, timeZone, creditPolicy } = existing;
  const field = <Key extends keyof TermsDraft>(key: Key) => ({
    value: draft[key],
    onChange: (value: TermsDraft[Key]) => {
      onChange({ ...draft, [key]: value });
    },
  });
  return (
    <Stack gap="md">
      {same !== null && (
        <Switch
          data-autofocus
          label={same}
          checked={draft.isSame}
          onChange={(event) => {
            onChange({ ...draft, isSame: event.currentTarget.checked });
          }}
        />
      )}
      {draft.isSame ? (
        <Text c="dimmed">
          {t(`creditPolicy.${creditPolicy}`)} · {format.dateTimeWindow(startAt, endAt, timeZone)}
        </Text>
      ) : (
        <TermsFields
          startAt={field('starts')}
          endAt={field('ends')}
          timeZone={timeZone}
          creditPolicy={field('creditPolicy')}
        />
      )}
    </Stack>
  );
}
