import type { AccountId, Message } from '@creator-codes/domain';
import type {
  Directory,
  Outbox,
  PeopleChanges,
  PeopleFacts,
} from '../../application/ports/people.js';
import type { Database, Session } from '../engine/database.js';
import {
  findInvitation,
  findInvitationByTokenHash,
  findOpenInvitationsBy,
  hasOpenInvitation,
  insertInvitation,
  updateInvitation,
} from './invitation-repository.js';
import {
  countOpenLinks,
  findInvitationLinkBySecret,
  findInvitationLinks,
  insertInvitationLink,
  saveMembershipByLink,
  updateInvitationLink,
} from './invitation-link-repository.js';
import {
  findJoinInvitationBySecret,
  findJoinInvitations,
  insertJoinInvitation,
  updateJoinInvitation,
} from './join-invitation-repository.js';
import {
  deleteLinkRequests,
  findCreatorsByAddress,
  findLinkRequest,
  findLinkRequestBySecret,
  insertLinkRequest,
  updateLinkRequest,
} from './link-request-repository.js';
import {
  deleteMember,
  findAbandonedAccounts,
  findCodeOwners,
  findMember,
  findMemberOf,
  findMembershipsOf,
  findOwners,
  insertMember,
  isMember,
  updateMember,
} from './member-repository.js';
import { dropMessage, insertMessage } from './message-repository.js';
import {
  findPersonByEmail,
  hasAnyPerson,
  insertPerson,
  takeOverPerson,
} from './person-repository.js';
import { oneOfMany } from '../engine/read-by-keys.js';
import { retried } from '../engine/retry.js';
import type { Select } from '../engine/statement.js';

/** What is known of an account's people, by whatever connection selects. */
export function peopleFactsOf(select: Select, accountId: AccountId): PeopleFacts {
  return {
    member: (id) => findMember(select, accountId, id),
    memberOf: (personId) => findMemberOf(select, accountId, personId),
    owners: () => findOwners(select, accountId),
    isMember: (email) => isMember(select, accountId, email),
    invitation: (id) => findInvitation(select, accountId, id),
    hasOpenInvitation: (email, now) => hasOpenInvitation(select, accountId, email, now),
    openInvitationsBy: (personId, now) => findOpenInvitationsBy(select, accountId, personId, now),
    joinInvitation: oneOfMany((ids) => findJoinInvitations(select, accountId, ids)),
    invitationLink: oneOfMany((ids) => findInvitationLinks(select, accountId, ids)),
    openInvitationLinks: (now) => countOpenLinks(select, accountId, now),
    linkRequest: (email) => findLinkRequest(select, accountId, email),
    creatorsByAddress: (email) => findCreatorsByAddress(select, accountId, email),
    codeOwner: oneOfMany((ids) => findCodeOwners(select, accountId, ids)),
    hasAnyPerson: () => hasAnyPerson(select),
    abandonedAccounts: () => findAbandonedAccounts(select),
  };
}

export function peopleChangesOf(session: Session, accountId: AccountId): PeopleChanges {
  return {
    insertPerson: (person) => insertPerson(session, person),
    takeOverPerson: (person, at) => takeOverPerson(session, person, at),
    insertMember: (member, ofAccount = accountId) => insertMember(session, ofAccount, member),
    updateMember: (member, seen) => updateMember(session, accountId, member, seen),
    deleteMember: (id, seen) => deleteMember(session, accountId, id, seen),
    insertInvitation: (invitation, hash) => insertInvitation(session, accountId, invitation, hash),
    updateInvitation: (invitation, seen) => updateInvitation(session, accountId, invitation, seen),
    insertJoinInvitation: (invitation, hash) =>
      insertJoinInvitation(session, accountId, invitation, hash),
    updateJoinInvitation: (invitation, seen, hash) =>
      updateJoinInvitation(session, accountId, invitation, seen, hash),
    insertInvitationLink: (link, hash) => insertInvitationLink(session, accountId, link, hash),
    updateInvitationLink: (link, seen) => updateInvitationLink(session, accountId, link, seen),
    insertLinkRequest: (request, hash) => insertLinkRequest(session, accountId, request, hash),
    updateLinkRequest: (request, seen, hash) =>
      updateLinkRequest(session, accountId, request, seen, hash),
    deleteLinkRequests: (linkId) => deleteLinkRequests(session, accountId, linkId),
    saveMembershipByLink: (by) => saveMembershipByLink(session, accountId, by),
    insertMessage: (message) => insertMessage(session, accountId, message),
    dropMessage: (id) => dropMessage(session, id),
  };
}

export function createDirectory({ select }: Pick<Database, 'select'>): Directory {
  return {
    invitationByTokenHash: (hash) => findInvitationByTokenHash(select, hash),
    joinInvitationBySecret: (hash) => findJoinInvitationBySecret(select, hash),
    invitationLinkBySecret: (hash) => findInvitationLinkBySecret(select, hash),
    linkRequestBySecret: (hash) => findLinkRequestBySecret(select, hash),
    hasAnyPerson: () => hasAnyPerson(select),
    personByEmail: (email) => findPersonByEmail(select, email),
    membershipsOf: (personId) => findMembershipsOf(select, personId),
  };
}

export function createOutbox(database: Database): Outbox {
  return {
    add: (message: Message) =>
      retried(() => database.transaction((session) => insertMessage(session, null, message))),
  };
}
