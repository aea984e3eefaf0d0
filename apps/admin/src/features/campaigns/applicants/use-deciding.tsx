import type { ApplicantState, DECISIONS } from '@creator-codes/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../shared/lib/use-action';
import { useSentence } from '../../../shared/lib/violations';
import { toastDone, toastWarned } from '../../../shared/ui';
import { lazyDialog } from '../../../shared/ui/lazy-dialog';
import type { CampaignDetail } from '../campaign-documents';
import { moveInput, type About, type SpokenDecision } from './decision-input';
import { AFTER_APPLICANTS, DecideApplicants, type Applicant } from './documents';
import { toldOf, type BroughtOutcomes, type DecidedOutcomes, type Told } from './people';
import { isOffered, type Way } from './ways';

const DecideDialog = lazyDialog(async () => (await import('./decide-dialog')).DecideDialog);
const ReverseDialog = lazyDialog(async () => (await import('./reverse-dialog')).ReverseDialog);
const OutcomesDialog = lazyDialog(async () => (await import('./outcomes-dialog')).OutcomesDialog);
const InviteDialog = lazyDialog(async () => (await import('./bring-dialogs')).InviteDialog);
const AppliedDialog = lazyDialog(async () => (await import('./bring-dialogs')).AppliedDialog);

/** About whom something is decided: those that are named, or all that a filter finds. */
export type Chosen =
  | { readonly applicants: readonly Applicant[]; readonly others?: readonly string[] }
  | {
      readonly filter: { readonly search: string | null; readonly state: ApplicantState[] };
      readonly count: number;
    };

interface Asked {
  readonly way: Way;
  readonly chosen: Chosen;
}

/**
 * Decides about applicants: a move at once, anything else in a dialog; then tells what became of each.
 * @param onDone once it was decided, whatever came of it
 */
export function useDeciding(campaign: CampaignDetail, onDone?: () => void) {
  const { t } = useTranslation('campaigns');
  const sentence = useSentence();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [told, setTold] = useState<{ title: string; told: readonly Told[] } | null>(null);
  const [decide, isMoving] = useAction(DecideApplicants, AFTER_APPLICANTS);
  const close = () => {
    setAsked(null);
  };

  const tell = (action: Way['action'], outcomes: DecidedOutcomes | BroughtOutcomes) => {
    const all = toldOf(outcomes);
    const count = all.filter(({ errors }) => errors.length === 0).length;
    const title = t(`done.${action}`, { count });
    if (count < all.length) setTold({ title, told: all });
    else toastDone(title);
    onDone?.();
  };
  const move = async (way: Way & { action: 'MOVE' }, chosen: Chosen) => {
    const about = aboutOf(campaign, way, chosen);
    const idempotencyKey = crypto.randomUUID();
    const answer = await decide({ input: { ...moveInput(about, way.to), idempotencyKey } });
    if (answer === null) return;
    const { errors, outcomes } = answer.decideApplicants;
    if (errors.length > 0) toastWarned(t('notMoved'), errors.map(sentence));
    else tell('MOVE', outcomes);
  };
  const begin = (way: Way, chosen: Chosen) => {
    if (way.action === 'MOVE') void move(way, chosen);
    else setAsked({ way, chosen });
  };
  const bring = (action: 'INVITE' | 'APPLY') => {
    const to = action === 'INVITE' ? 'INVITED' : 'APPLIED';
    setAsked({ way: { action, to }, chosen: { applicants: [] } });
  };

  const dialogs = (
    <>
      {asked !== null && <AskedDialog campaign={campaign} {...asked} tell={tell} onClose={close} />}
      {told !== null && (
        <OutcomesDialog
          {...told}
          onClose={() => {
            setTold(null);
          }}
        />
      )}
    </>
  );
  return { begin, bring, isMoving, dialogs } as const;
}

export type Deciding = ReturnType<typeof useDeciding>;

interface AskedDialogProps extends Asked {
  readonly campaign: CampaignDetail;
  readonly tell: (action: Way['action'], outcomes: DecidedOutcomes | BroughtOutcomes) => void;
  readonly onClose: () => void;
}

/** The dialog in which a decision is made. */
function AskedDialog({ campaign, way, chosen, tell, onClose }: AskedDialogProps) {
  const { t } = useTranslation('campaigns');
  const applicants = 'filter' in chosen ? [] : chosen.applicants;
  const offered = applicants.filter((each) => isOffered(each, way));
  const [first] = offered;
  const onTold = (outcomes: DecidedOutcomes | BroughtOutcomes) => {
    tell(way.action, outcomes);
  };
  switch (way.action) {
    case 'MOVE':
      return null;
    case 'REVERSE':
      return first === undefined ? null : <ReverseDialog applicant={first} onClose={onClose} />;
    case 'INVITE':
    case 'APPLY': {
      const Dialog = way.action === 'INVITE' ? InviteDialog : AppliedDialog;
      const creators = offered.map(({ creator }) => ({
        id: creator.id,
        name: creator.displayName,
      }));
      return (
        <Dialog
          campaign={campaign}
          creators={applicants.length === 0 ? null : creators}
          onBrought={onTold}
          onClose={onClose}
        />
      );
    }
    default: {
      const about = aboutOf(campaign, way, chosen);
      const count =
        'filter' in chosen ? chosen.count : offered.length + (chosen.others?.length ?? 0);
      return (
        <DecideDialog
          about={about}
          people={{ count, name: first?.creator.displayName ?? t('thisOne') }}
          decision={decisionOf(way.action)}
          onDecided={onTold}
          onClose={onClose}
        />
      );
    }
  }
}

/** What the API calls this step of the table. */
function decisionOf(action: (typeof DECISIONS)[SpokenDecision]): SpokenDecision {
  return action === 'ACCEPT' ? 'RECORD_ACCEPTED' : action;
}

/** Those whom it is offered for, and those out of sight, whom the server judges. */
function aboutOf({ id }: CampaignDetail, way: Way, chosen: Chosen): About {
  if ('filter' in chosen) {
    const { filter, count } = chosen;
    return { campaignId: id, target: { filter: { ...filter, expectedCount: count } } };
  }
  const offered = chosen.applicants.filter((each) => isOffered(each, way));
  const ids = [...offered.map((each) => each.id), ...(chosen.others ?? [])];
  return { campaignId: id, target: { ids } };
}
