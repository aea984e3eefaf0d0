import { useQuery } from '@apollo/client/react';
import {
  ok,
  refused,
  violation,
  type EndChoice,
  type Result,
  type TimeZone,
} from '@creator-codes/domain';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../../i18n/memberships';
import { AtEndFields, type AtEndChoice } from '../../../parts/remedies/at-end-fields';
import { useFormat } from '../../../shared/lib/format';
import { useAction } from '../../../shared/lib/use-action';
import { useAccount } from '../../../shared/lib/viewer';
import { useSentence, type Objection, type UserError } from '../../../shared/lib/violations';
import {
  instantOfWall,
  NO_WALL_TIME,
  under,
  wireInstant,
  type WallTime,
} from '../../../shared/lib/wall-time';
import { ErrorPanel, NoticePanel, Skeleton, Text, TextLink } from '../../../shared/ui';
import { DecisionDialog } from '../../../shared/ui/decision-dialog';
import { AFTER_CHANGE, type CreatorDetail, type CreatorMembership } from './creator-query';
import { DeclineMembership, LiveCodesQuery, RemoveMembership } from './edit-documents';

addMembershipWords();

export interface DecideDialogProps {
  readonly creator: Pick<CreatorDetail, 'id' | 'displayName'>;
  /** As it is now; it may change while the dialog is open. */
  readonly membership: CreatorMembership;
  readonly onClose: () => void;
}

/** Codes of whoever is removed are flagged from then on. */
const AFTER_REMOVAL = {
  ...AFTER_CHANGE,
  forget: [...AFTER_CHANGE.forget, 'promoCodes'] as const,
};

/** Records that an invitation or an application was declined. */
export function DeclineDialog(props: DecideDialogProps) {
  const [decline, isBusy] = useAction(DeclineMembership, AFTER_CHANGE);
  return (
    <DecideDialog
      {...props}
      decision="declining"
      isBusy={isBusy}
      decide={async (input) => (await decline({ input }))?.declineMembership.errors ?? null}
    />
  );
}

/** Ends somebody's membership, after somebody has chosen what becomes of their codes. */
export function RemoveDialog(props: DecideDialogProps) {
  const { t } = useTranslation('memberships');
  const { timeZone } = useAccount();
  const sentence = useSentence();
  const [remove, isBusy] = useAction(RemoveMembership, AFTER_REMOVAL);
  const [choice, setChoice] = useState<AtEndChoice>('');
  const [until, setUntil] = useState<WallTime>(NO_WALL_TIME);
  const [wrong, setWrong] = useState<readonly Objection[]>([]);
  const wrongIn = (field: string) => wrong.find(({ path }) => path[0] === field);
  const count = useLiveCodes(props.creator.id, props.membership.program.id);
  const hasCodes = count.data === undefined || count.data.value > 0;
  const unchosen = wrongIn('atEnd') === undefined ? undefined : t('atEnd.required');
  const wrongDate = wrongIn('keepUntil');
  return (
    <DecideDialog
      {...props}
      decision="removing"
      tone="danger"
      isBusy={isBusy}
      decide={async (input) => {
        const read = readChoice(hasCodes ? choice : 'KEEP', until, timeZone);
        setWrong(read.ok ? [] : read.violations);
        if (!read.ok) return null;
        const keepUntil = wireInstant(read.value.keepUntil);
        const data = await remove({ input: { ...input, atEnd: read.value.atEnd, keepUntil } });
        const errors = data?.removeMembership.errors ?? null;
        const ofDate = errors?.filter(({ path }) => path[0] === 'keepUntil') ?? [];
        setWrong(ofDate);
        return ofDate.length > 0 ? null : errors;
      }}
    >
      <CodesThatStay
        creatorId={props.creator.id}
        programId={props.membership.program.id}
        count={count}
      />
      {hasCodes && (
        <AtEndFields
          isNow
          choice={choice}
          keepUntil={until}
          timeZone={timeZone}
          choiceError={unchosen}
          keepUntilError={wrongDate === undefined ? undefined : sentence(wrongDate)}
          onChoice={setChoice}
          onKeepUntil={setUntil}
        />
      )}
    </DecideDialog>
  );
}

/** What was chosen for codes that are live now. */
function readChoice(choice: AtEndChoice, until: WallTime, zone: TimeZone): Result<EndChoice> {
  if (choice === '') return refused(violation('REQUIRED', ['atEnd']));
  if (choice !== 'KEEP_UNTIL') return ok({ atEnd: choice, keepUntil: null });
  const at = instantOfWall(until, zone, 'end');
  if (!at.ok) return refused(...under('keepUntil', at));
  return at.value === null
    ? refused(violation('REQUIRED', ['keepUntil']))
    : ok({ atEnd: choice, keepUntil: at.value });
}

interface DecisionProps extends DecideDialogProps {
  readonly decision: 'declining' | 'removing';
  readonly tone?: 'danger';
  readonly isBusy: boolean;
  /** Answers what is wrong; null where nothing was answered. */
  readonly decide: (input: {
    readonly membershipId: string;
    readonly version: number;
  }) => Promise<readonly UserError[] | null>;
  readonly children?: ReactNode;
}

function DecideDialog({ creator, membership, decision, decide, children, ...rest }: DecisionProps) {
  const { t } = useTranslation('memberships');
  const names = { name: creator.displayName, program: membership.program.name };
  const { id: membershipId, version } = membership;
  return (
    <DecisionDialog
      {...rest}
      title={t(`${decision}.title`, names)}
      confirm={t(`${decision}.confirm`)}
      decide={() => decide({ membershipId, version })}
      done={t(`${decision}.done`, names)}
    >
      <Text size="sm">{t(`${decision}.body`, names)}</Text>
      {children}
    </DecisionDialog>
  );
}

interface CodesThatStayProps {
  readonly creatorId: string;
  readonly programId: string;
  readonly count: ReturnType<typeof useLiveCodes>;
}

/** How many codes of a creator count in a program, or will. */
function useLiveCodes(creatorId: string, programId: string) {
  const { data, error, refetch } = useQuery(LiveCodesQuery, {
    variables: { creatorId, programId },
    fetchPolicy: 'cache-and-network',
  });
  return { data: data?.promoCodes.count, error, refetch };
}

function CodesThatStay({ creatorId, programId, count }: CodesThatStayProps) {
  const { t } = useTranslation(['memberships', 'words']);
  const format = useFormat();
  if (count.data === undefined) {
    return count.error === undefined ? (
      <Skeleton height={60} />
    ) : (
      <ErrorPanel error={count.error} onRetry={() => void count.refetch()} />
    );
  }
  const { value } = count.data;
  if (value === 0) return <Text size="sm">{t('removing.noLiveCodes')}</Text>;
  return (
    <NoticePanel
      tone="yellow"
      title={t('removing.liveCodes', { count: value, formatted: format.count(count.data) })}
    >
      <p>
        {t('removing.liveCodesBody', { flag: t('words:healthFlag.OWNER_NOT_JOINED') })}{' '}
        <TextLink to="/codes" search={{ owner: creatorId, program: programId }} underline="always">
          {t('removing.liveCodesShow')}
        </TextLink>
      </p>
    </NoticePanel>
  );
}
