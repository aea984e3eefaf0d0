import { canMembership, hasContract } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JoinDialog } from '../../../parts/remedies/join-dialog';
import type { Remedies } from '../../../parts/remedies/use-remedies';
import { useMay } from '../../../shared/access/may';
import { useFormat } from '../../../shared/lib/format';
import {
  Button,
  ButtonLink,
  DefinitionList,
  EmptyState,
  MembershipBadge,
  SectionCard,
} from '../../../shared/ui';
import type { AccountProgram, CreatorDetail, CreatorMembership } from './creator-query';
import classes from './creator-page.module.css';
import { Invitation } from './invitation';

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

interface ProgramMembershipProps {
  readonly creator: CreatorDetail;
  readonly program: AccountProgram;
  readonly membership: CreatorMembership | null;
  readonly remedies: Remedies;
}

function ProgramMembership({ creator, program, membership, remedies }: ProgramMembershipProps) {
  const { t } = useTranslation('creators');
  const [isJoining, setJoining] = useState(false);
  const may = useMay();
  // Without a membership there is no node that could say what is allowed, and no contract to depend on the time.
  const canInvite =
    may('inviteCreator') &&
    (membership?.allowedActions.includes('INVITE') ?? canMembership(null, 'INVITE', 0));
  const canJoin =
    may('recordCreatorJoined') && (membership?.allowedActions.includes('JOIN') ?? false);
  const state = membership?.state ?? 'NONE';

  return (
    <div className={classes['membership']}>
      <div className={classes['membershipHead']}>
        <h3 className={classes['programName']}>{program.name}</h3>
        <MembershipBadge state={state} />
      </div>
      <p className={classes['standing']}>{t(`membership.state.${state}`)}</p>
      {membership !== null && <Dates membership={membership} />}
      {state === 'INVITED' && membership !== null && (
        <Invitation creator={creator} programId={program.id} />
      )}
      {(canInvite || canJoin) && (
        <div className={classes['buttons']}>
          {canJoin && (
            <Button
              variant="default"
              onClick={() => {
                setJoining(true);
              }}
            >
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
        </div>
      )}
      {isJoining && (
        <JoinDialog
          creator={creator}
          program={program}
          remedies={remedies}
          onClose={() => {
            setJoining(false);
          }}
        />
      )}
    </div>
  );
}

function Dates({ membership }: { readonly membership: CreatorMembership }) {
  const { t } = useTranslation('creators');
  const format = useFormat();
  const { state, contractStart, contractEnd, invitedAt, decidedAt, decidedBy } = membership;
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
                        person: decidedBy,
                      }),
              },
            ]),
      ]}
    />
  );
}
