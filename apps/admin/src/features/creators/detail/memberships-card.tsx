import { canMembership, hasContract } from '@creator-codes/domain';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMembershipWords } from '../../../i18n/memberships';
import '../../../i18n/late/own-work';
import type { Remedies } from '../../../parts/remedies/use-remedies';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import { useActorName } from '../../../shared/lib/use-actor-name';
import {
  Button,
  ButtonLink,
  DefinitionList,
  EmptyState,
  MembershipBadge,
  SectionCard,
} from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import type { AccountProgram, CreatorDetail, CreatorMembership } from './creator-query';
import classes from './creator-page.module.css';

const Invitation = lazy(async () => ({ default: (await import('./invitation')).Invitation }));
addMembershipWords();

const JoinDialog = lazyDialog(
  async () => (await import('../../../parts/remedies/join-dialog')).JoinDialog,
);
const ContractDialog = lazyDialog(async () => (await import('./contract-dialog')).ContractDialog);
const DeclineDialog = lazyDialog(async () => (await import('./decide-dialogs')).DeclineDialog);
const RemoveDialog = lazyDialog(async () => (await import('./decide-dialogs')).RemoveDialog);
const AppliedDialog = lazyDialog(async () => (await import('./applied-dialog')).AppliedDialog);
const ReverseDialog = lazyDialog(async () => (await import('./reverse-dialog')).ReverseDialog);

interface MembershipsCardProps {
  readonly creator: CreatorDetail;
  readonly programs: readonly AccountProgram[];
  readonly remedies: Remedies;
}

/** Where the creator stands in each Creator program, and what may be done next. */
export function MembershipsCard({ creator, programs, remedies }: MembershipsCardProps) {
  const { t } = useTranslation('creators');
  const creatorPrograms = programs.filter(({ kind }) => kind === 'CREATOR');
  return (
    <SectionCard title={t('membership.title')}>
      {creatorPrograms.length === 0 && (
        <EmptyState
          title={t('membership.none')}
          action={<ButtonLink to="/settings/programs">{t('membership.createProgram')}</ButtonLink>}
        />
      )}
      {creatorPrograms.map((program) => (
        <ProgramMembership
          key={program.id}
          creator={creator}
          program={program}
          membership={creator.memberships.find((each) => each.program.id === program.id) ?? null}
          remedies={remedies}
        />
      ))}
    </SectionCard>
  );
}

/** What may be done with a membership in a form over the page. */
const DIALOGS = [
  {
    name: 'contract',
    action: 'CHANGE_CONTRACT',
    operation: 'updateMembership',
    Dialog: ContractDialog,
  },
  { name: 'decline', action: 'DECLINE', operation: 'declineMembership', Dialog: DeclineDialog },
  { name: 'remove', action: 'REMOVE', operation: 'removeMembership', Dialog: RemoveDialog },
  { name: 'reverse', action: 'REVERSE', operation: 'reverseDecision', Dialog: ReverseDialog },
] as const;

interface ProgramMembershipProps {
  readonly creator: CreatorDetail;
  readonly program: AccountProgram;
  readonly membership: CreatorMembership | null;
  readonly remedies: Remedies;
}

function ProgramMembership({ creator, program, membership, remedies }: ProgramMembershipProps) {
  const { t } = useTranslation(['creators', 'memberships']);
  const [dialog, setDialog] = useState<
    'join' | 'applied' | (typeof DIALOGS)[number]['name'] | null
  >(null);
  const may = useMay();
  const open = (next: typeof dialog) => () => {
    setDialog(next);
  };
  // Without a membership there is no node that could say what is allowed, and no contract to depend on the time.
  const canInvite =
    may('inviteCreator') &&
    (membership?.allowedActions.includes('INVITE') ?? canMembership(null, 'INVITE', 0));
  const canJoin =
    may('recordCreatorJoined') && (membership?.allowedActions.includes('JOIN') ?? false);
  const canApply =
    may('recordCreatorApplied') &&
    (membership?.allowedActions.includes('APPLY') ?? canMembership(null, 'APPLY', 0));
  const state = membership?.state ?? 'NONE';
  const offered = DIALOGS.filter(
    ({ action, operation }) =>
      may(operation) && (membership?.allowedActions.includes(action) ?? false),
  );
  const Dialog = DIALOGS.find(({ name }) => name === dialog)?.Dialog;

  return (
    <div className={classes['membership']}>
      <div className={classes['membershipHead']}>
        <h3 className={classes['programName']}>{program.name}</h3>
        <MembershipBadge state={state} />
      </div>
      <p className={classes['standing']}>{t(`memberships:standing.${state}`)}</p>
      {membership !== null && <Dates membership={membership} />}
      {state === 'INVITED' && membership !== null && (
        <Suspense>
          <Invitation creator={creator} programId={program.id} />
        </Suspense>
      )}
      {(canInvite || canJoin || canApply || offered.length > 0) && (
        <div className={classes['buttons']}>
          {canJoin && (
            <Button variant="default" onClick={open('join')}>
              {t('membership.join')}
            </Button>
          )}
          {canInvite && (
            <Button
              variant="default"
              loading={remedies.isBusy}
              onClick={() => void remedies.invite(program.id)}
            >
              {t(membership === null ? 'membership.invite' : 'membership.inviteAgain')}
            </Button>
          )}
          {canApply && (
            <Button variant="default" onClick={open('applied')}>
              {t('memberships:applying.open')}
            </Button>
          )}
          {offered.map(({ action, name }) => (
            <Button key={action} variant="default" onClick={open(name)}>
              {t(`memberships:open.${name}`)}
            </Button>
          ))}
        </div>
      )}
      {dialog === 'join' && (
        <JoinDialog creator={creator} program={program} remedies={remedies} onClose={open(null)} />
      )}
      {dialog === 'applied' && (
        <AppliedDialog creator={creator} program={program} onClose={open(null)} />
      )}
      {Dialog !== undefined && membership !== null && (
        <Dialog creator={creator} membership={membership} onClose={open(null)} />
      )}
    </div>
  );
}

function Dates({ membership }: { readonly membership: CreatorMembership }) {
  const { t } = useTranslation(['creators', 'memberships', 'fields']);
  const format = useFormat();
  const nameOf = useActorName();
  const { state, contractStart, contractEnd, invitedAt, decidedAt, decidedBy } = membership;
  const { appliedAt, applicationMessage, decisionMessage } = membership;
  return (
    <DefinitionList
      items={[
        ...(hasContract(state)
          ? [
              {
                key: 'contract',
                term: t('membership.contract'),
                value: format.dateTimeWindow(contractStart ?? decidedAt, contractEnd),
              },
            ]
          : []),
        ...(hasContract(state) && contractEnd !== null && membership.atEnd !== 'KEEP'
          ? [
              {
                key: 'atEnd',
                term: t('fields:atEnd'),
                value: t(`memberships:atEnd.told.${membership.atEnd}`, {
                  date:
                    membership.keepUntil === null ? '' : format.endDateTime(membership.keepUntil),
                }),
              },
            ]
          : []),
        ...(appliedAt === null
          ? []
          : [
              {
                key: 'applied',
                term: t('memberships:inbox.applied'),
                value: format.dateTime(appliedAt),
              },
            ]),
        ...(applicationMessage === null
          ? []
          : [
              {
                key: 'application',
                term: t('memberships:application'),
                value: <span className={classes['written']}>{applicationMessage}</span>,
              },
            ]),
        ...(invitedAt === null
          ? []
          : [{ key: 'invited', term: t('membership.invited'), value: format.dateTime(invitedAt) }]),
        ...(decidedAt === null
          ? []
          : [
              {
                key: 'decided',
                term: t('membership.decided'),
                value:
                  decidedBy === null
                    ? format.dateTime(decidedAt)
                    : t('membership.decidedBy', {
                        date: format.dateTime(decidedAt),
                        person: nameOf(decidedBy),
                      }),
              },
            ]),
        ...(decisionMessage === null
          ? []
          : [
              {
                key: 'message',
                term: t('memberships:message'),
                value: <span className={classes['written']}>{decisionMessage}</span>,
              },
            ]),
      ]}
    />
  );
}
