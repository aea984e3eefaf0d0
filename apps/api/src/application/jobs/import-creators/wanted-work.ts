import {
  chooseProgram,
  present,
  violation,
  type Creator,
  type CreatorRow,
  type ExternalId,
  type Instant,
  type Membership,
  type Program,
  type RowProfile,
  type SocialProfile,
} from '@creator-codes/domain';
import { faultAt, type ColumnFault } from '../import/wanted.js';
import type { CreatorWork, MembershipWork } from './creator-work.js';

/** A creator as they are, with what files have of them. */
export interface KnownCreator extends Creator {
  readonly externalIds: readonly ExternalId[];
}

const FIELDS = [
  ...(['displayName', 'legalName', 'email', 'country'] as const),
  ...(['timeZone', 'language', 'notes'] as const),
] as const;

/** What a row makes of its creator, and what was there of what is to change. */
interface OfCreator extends Pick<CreatorWork, 'creation' | 'change'> {
  readonly before: object | null;
}

/** What a row makes of its creator; nothing where all is as it says. */
export function creatorWork(
  row: CreatorRow,
  known: KnownCreator | null,
): OfCreator | readonly ColumnFault[] {
  if (known === null) {
    const { displayName } = row;
    if (displayName === undefined) return [faultAt('displayName', violation('REQUIRED'))];
    const { externalIds, profiles } = row;
    const more = present({ externalIds, socialProfiles: profiles });
    return { creation: { ...fieldsOf(row), displayName, ...more }, change: null, before: null };
  }
  const said = fieldsOf(row);
  const differing = FIELDS.filter((name) => said[name] !== undefined && said[name] !== known[name]);
  const profiles = profilesWith(known.socialProfiles, row.profiles ?? []);
  const newIds = (row.externalIds ?? []).filter(
    ({ system, id }) => !known.externalIds.some((own) => own.system === system && own.id === id),
  );
  const change = {
    ...Object.fromEntries(differing.map((name) => [name, said[name]])),
    ...(profiles === null ? {} : { socialProfiles: profiles }),
    ...(newIds.length === 0 ? {} : { externalIds: [...known.externalIds, ...newIds] }),
  };
  if (Object.keys(change).length === 0) return { creation: null, change: null, before: null };
  const before = Object.fromEntries(differing.map((name) => [name, known[name]]));
  return { creation: null, change: { creatorId: known.id, ...change }, before };
}

function fieldsOf(row: CreatorRow): Partial<Pick<CreatorRow, (typeof FIELDS)[number]>> {
  return Object.fromEntries(
    FIELDS.flatMap((name) => (row[name] === undefined ? [] : [[name, row[name]]])),
  );
}

/** A file takes no profile away; null if it says nothing new. */
function profilesWith(
  before: readonly SocialProfile[],
  said: readonly RowProfile[],
): readonly (RowProfile & { readonly id?: string })[] | null {
  const isOf = (profile: RowProfile) => (own: Pick<RowProfile, 'platform' | 'handle'>) =>
    own.platform === profile.platform && own.handle.toLowerCase() === profile.handle.toLowerCase();
  const kept = before.map((own) => {
    const { url, followers } = said.find((each) => isOf(each)(own)) ?? {};
    return { ...own, ...present({ url, followers }) };
  });
  const added = said.filter((each) => !before.some(isOf(each)));
  const isSame = kept.every(
    ({ url, followers }, place) =>
      url === before[place]?.url && followers === before[place]?.followers,
  );
  if (isSame && added.length === 0) return null;
  const stored = ({ id, platform, handle, url, followers }: SocialProfile) => ({
    ...{ id, platform, handle },
    ...(url === null ? {} : { url }),
    ...(followers === null ? {} : { followers }),
  });
  return [...kept.map(stored), ...added];
}

/** The program whose membership a row speaks of; null if of none. */
export function programIn(
  row: CreatorRow,
  named: Program | null,
  programs: readonly Program[],
): Program | null | readonly ColumnFault[] {
  const isSaid = [row.membership, row.contractStart, row.contractEnd].some(
    (each) => each !== undefined,
  );
  if (!isSaid) return null;
  const chosen = chooseProgram(programs, 'CREATOR', named?.id ?? null, 'programId');
  return chosen.ok ? chosen.value : chosen.violations.map((each) => faultAt('program', each));
}

/**
 * What a row makes of a membership; null where it is as it says.
 * @param invites whether those who have not joined are invited instead
 */
export function membershipWork(
  { membership: state, contractStart, contractEnd }: CreatorRow,
  program: Program,
  before: Membership | null,
  invites: boolean,
): MembershipWork | null | readonly ColumnFault[] {
  const of = { programId: program.id };
  const contract = present<Partial<MembershipWork>>({ contractStart, contractEnd });
  const wanted = state ?? before?.state;
  if (wanted === undefined) return [faultAt('membership', violation('REQUIRED'))];
  const isSameDate = (name: 'contractStart' | 'contractEnd', said: Instant | null | undefined) =>
    said === undefined || said === (before?.[name] ?? null);
  const dates = [
    ...(isSameDate('contractStart', contractStart) ? [] : (['contractStart'] as const)),
    ...(isSameDate('contractEnd', contractEnd) ? [] : (['contractEnd'] as const)),
  ];
  if (wanted !== 'JOINED' && dates.length > 0) {
    // Only whoever has joined has a contract.
    const why = violation('MEMBERSHIP_TRANSITION', [], { from: wanted, action: 'CHANGE_CONTRACT' });
    return dates.map((column) => faultAt(column, why));
  }
  if (wanted === before?.state) {
    return dates.length === 0 ? null : { ...of, does: 'CHANGE_CONTRACT', ...contract };
  }
  switch (wanted) {
    case 'JOINED':
      // An invitation is not repeated.
      if (invites) return before?.state === 'INVITED' ? null : { ...of, does: 'INVITE' };
      return { ...of, does: 'JOIN', ...contract };
    case 'INVITED':
      return { ...of, does: 'INVITE' };
    case 'DECLINED':
    case 'REMOVED':
      if (before !== null) return { ...of, does: wanted === 'DECLINED' ? 'DECLINE' : 'REMOVE' };
      break;
    case 'APPLIED':
      break;
  }
  const action = wanted === 'APPLIED' ? 'APPLY' : wanted === 'DECLINED' ? 'DECLINE' : 'REMOVE';
  const from = before?.state ?? 'NONE';
  return [faultAt('membership', violation('MEMBERSHIP_TRANSITION', [], { from, action }))];
}
