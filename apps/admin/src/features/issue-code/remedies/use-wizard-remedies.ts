import { skipToken, useQuery } from '@apollo/client/react';
import type { ProgramKind, Remedy } from '@creator-codes/domain';
import { useTranslation } from 'react-i18next';
import type { MediaSourceStart, RemedyScene } from '../../../parts/remedies/remedy-props';
import { useRemedies } from '../../../parts/remedies/use-remedies';
import { cutName } from '../../../shared/lib/cut-name';
import { CreatorQuery } from '../api/documents';
import { fieldOfKind, fieldsOf, valueOf } from '../engine/draft';
import { focusPath } from '../engine/paths';
import type { Choice } from '../engine/values';
import { useChosenProgramId } from '../fields/use-chosen-program-id';
import type { Stale } from '../../../shared/lib/use-action';
import { useWizardAccess } from '../wizard/wizard-context';

const AFTER = {
  refetch: ['WizardCreators', 'WizardCreator', 'WizardPrograms', 'Invitation'],
  forget: ['mediaSources'],
} satisfies Stale;

/** What the remedies of a step get of the wizard: done where somebody is, and then the flow moves on. */
export function useWizardRemedies(remedies: readonly Remedy[]): RemedyScene {
  const { procedure, draft, remedied } = useWizardAccess();
  const creatorField = fieldOfKind(procedure, 'creator');
  const creator = creatorField === null ? null : valueOf(draft, creatorField);
  const person = { id: creator?.id ?? '', displayName: creator?.label ?? '' };
  const performanceProgramId = useChosenProgramId('PERFORMANCE');
  const mediaSource = useMediaSourceStart(
    remedies.some(({ kind }) => kind === 'CREATE_MEDIA_SOURCE') ? creator : null,
    performanceProgramId,
  );
  const openFieldOf = (programKind: ProgramKind | null) =>
    fieldsOf(procedure).find(
      (field) =>
        field.kind === 'program' &&
        field.programKind === programKind &&
        valueOf(draft, { ...field, kind: 'program' }) === null,
    );
  const isProgramOpen = remedies.some(
    ({ kind, programKind }) => kind === 'CHOOSE_PROGRAM' && openFieldOf(programKind) !== undefined,
  );
  return {
    creator: person,
    programIds: { CREATOR: useChosenProgramId('CREATOR'), PERFORMANCE: performanceProgramId },
    remedies: useRemedies({ creator: person, after: AFTER, onTried: remedied }),
    mediaSource,
    isInvitationShown: true,
    isProgramMadeHere: true,
    ...(isProgramOpen && {
      onChooseProgram: (kind) => {
        focusPath([openFieldOf(kind)?.name ?? '']);
      },
    }),
  };
}

/** Filled in from the creator's profile. */
function useMediaSourceStart(creator: Choice | null, programId: string | null): MediaSourceStart {
  const { t } = useTranslation('words');
  const { data } = useQuery(
    CreatorQuery,
    creator === null ? skipToken : { variables: { id: creator.id } },
  );
  const node = data?.node?.__typename === 'Creator' ? data.node : null;
  const platform = node?.socialProfiles[0]?.platform;
  const channel = platform === undefined ? '' : t(`platform.${platform}`);
  return {
    name: cutName(`${creator?.label ?? ''} ${channel}`),
    channel,
    programs: programId === null ? [] : [{ id: programId, name: '' }],
    isShort: true,
  };
}
