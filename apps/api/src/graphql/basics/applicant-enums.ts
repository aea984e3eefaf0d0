import type {
  StaffApplicantAction as ApplicantActions,
  ApplicantDecision as ApplicantDecisions,
  ApplicantState as ApplicantStates,
  MoveTarget as MoveTargets,
} from '@creator-codes/domain';
import { registerEnum } from './register-enum.js';

const WAITING = {
  IN_REVIEW: 'Somebody looks at them.',
  IN_NEGOTIATION: 'The terms are talked about.',
  ALTERNATE: 'On the bench, should somebody else fall away.',
};

export const ApplicantState = registerEnum<ApplicantStates>(
  'ApplicantState',
  'Where a creator stands in a campaign.',
  {
    INVITED: 'Was invited and has not answered.',
    APPLIED: 'Asks to take part.',
    ...WAITING,
    HIRED: 'Takes part. Hired and joined are two separate approvals.',
    REJECTED: 'Was turned down.',
    DECLINED: 'Declined the invitation, or took the application back.',
    REMOVED: 'Was taken out of the campaign, or no longer invited.',
  },
);

export const MoveTarget = registerEnum<MoveTargets>(
  'ApplicantMoveTarget',
  'Where staff put somebody who waits for a decision.',
  WAITING,
);

export const ApplicantDecision = registerEnum<ApplicantDecisions>(
  'ApplicantDecision',
  'What `decideApplicants` does with each applicant.',
  {
    HIRE: 'Hire whoever waits for a decision. Whoever has not joined the program joins it, from `contractStart` on.',
    REJECT: 'Turn down whoever waits for a decision.',
    MOVE: 'Put them elsewhere: `moveTo`. Whoever is invited can be moved, too, but not into a negotiation.',
    RECORD_ACCEPTED:
      'Record that somebody who is invited has accepted: they are hired, and join as with `HIRE`.',
    DECLINE: 'Record that they declined the invitation, or took their application back.',
    REMOVE: 'Take out whoever is invited or hired; `liveCodes` says what becomes of their codes.',
  },
);

export const ApplicantAction = registerEnum<ApplicantActions>(
  'ApplicantAction',
  'What may be done with an applicant.',
  {
    INVITE: 'Invite the creator again: inviteToCampaign.',
    APPLY: 'Record that the creator applies again: recordApplicantsApplied.',
    ACCEPT: 'Record that they have accepted: decideApplicants, `RECORD_ACCEPTED`.',
    DECLINE: 'Record that they declined: decideApplicants.',
    MOVE: 'Put them elsewhere: decideApplicants.',
    HIRE: 'Hire them: decideApplicants.',
    REJECT: 'Turn them down: decideApplicants.',
    REMOVE: 'Take them out: decideApplicants.',
    REVERSE: 'Take back the last decision: reverseApplicantDecision.',
  },
);
