import type {
  AccountId,
  Capacity,
  NoticeContent,
  PromoCode,
  Instant,
  Invitation,
  InvitationId,
  InvitationNames,
  Language,
  Member,
  MemberId,
  Message,
  Person,
  PersonId,
  PartnerOwner,
} from '@creator-codes/domain';
import type {
  FoundInvitationLink,
  FoundLinkRequest,
  InvitationLinkChanges,
  InvitationLinkFacts,
} from './invitation-links.js';
import type {
  FoundJoinInvitation,
  JoinInvitationChanges,
  JoinInvitationFacts,
} from './join-invitations.js';

/** An owner of codes, as mail to them needs it. */
export type Addressee = PartnerOwner & {
  readonly name: string;
  /** Null: mail is written in both languages. */
  readonly language: Language | null;
};

/** People of an account, as rules are judged on them. */
export interface PeopleFacts extends JoinInvitationFacts, InvitationLinkFacts {
  member(id: string): Promise<(Member & { readonly person: Person }) | null>;
  memberOf(personId: PersonId): Promise<Member | null>;
  /** The owners of the account: who may not all leave. */
  owners(): Promise<readonly Member[]>;
  isMember(email: string): Promise<boolean>;
  invitation(id: string): Promise<Invitation | null>;
  hasOpenInvitation(email: string, now: Instant): Promise<boolean>;
  /** Those that a person made and that still let somebody in. */
  openInvitationsBy(personId: PersonId, now: Instant): Promise<readonly Invitation[]>;
  /** A creator or performance partner, whichever the id names. */
  codeOwner(id: string): Promise<Addressee | null>;
  hasAnyPerson(): Promise<boolean>;
  /** Accounts, of any, that nobody belongs to: made before there was sign-in. */
  abandonedAccounts(): Promise<readonly AccountId[]>;
}

/** Somebody who can sign in. */
export interface KnownPerson extends Person {
  /** Whether they have opened a link that only their mailbox had; until then the address may be anybody's. */
  readonly isProven: boolean;
}

export interface NewPersonRow extends KnownPerson {
  /** Null for whoever signs in by mail only. */
  readonly passwordHash: string | null;
  /** True for the first person of a database, of whom there is one (a key). */
  readonly isFounder: boolean;
  readonly createdAt: Instant;
}

/** Changes of people, in the transaction of their account. */
export interface PeopleChanges extends JoinInvitationChanges, InvitationLinkChanges {
  insertPerson(person: NewPersonRow): Promise<void>;
  /**
   * Ends every password, session and second factor of somebody whose address was not proven, and counts it as
   * proven: whoever opens a link from their mailbox begins anew.
   * @returns false where the address was proven before: nothing changed
   */
  takeOverPerson(
    person: Person & Pick<NewPersonRow, 'passwordHash'>,
    at: Instant,
  ): Promise<boolean>;
  /** `accountId` only where the change makes an account: it is the new one, not the caller's. */
  insertMember(member: Member, accountId?: AccountId): Promise<void>;
  updateMember(member: Member, seenVersion: number): Promise<boolean>;
  deleteMember(id: MemberId, seenVersion: number): Promise<boolean>;
  insertInvitation(invitation: Invitation, tokenHash: string): Promise<void>;
  updateInvitation(invitation: Invitation, seenVersion: number): Promise<boolean>;
  /** Mail of the account, to be sent once this is committed. */
  insertMessage(message: Message): Promise<void>;
  /** A link that lets nobody in any more is not sent and not shown. */
  dropMessage(id: Message['id']): Promise<void>;
}

/** Where an invitation's link leads; found by the token alone. */
export interface FoundInvitation {
  readonly accountId: AccountId;
  readonly accountName: string;
  readonly invitationId: InvitationId;
  /** Whether its mail went to a relay, so that nobody but the mailbox has seen the link. */
  readonly isMailed: boolean;
}

/** What is asked across accounts, before it is known in which one somebody stands. */
export interface Directory {
  invitationByTokenHash(hash: string): Promise<FoundInvitation | null>;
  /** @param hash of the secret of a link into a program */
  joinInvitationBySecret(hash: string): Promise<FoundJoinInvitation | null>;
  /** @param hash of the secret of an open link */
  invitationLinkBySecret(hash: string): Promise<FoundInvitationLink | null>;
  /** @param hash of the secret by which somebody confirms what they asked by an open link */
  linkRequestBySecret(hash: string): Promise<FoundLinkRequest | null>;
  hasAnyPerson(): Promise<boolean>;
  /** Known to an account or not: an e-mail is one person everywhere. */
  personByEmail(email: string): Promise<KnownPerson | null>;
  /** What a person is to which accounts, oldest account first. */
  membershipsOf(personId: string): Promise<readonly AccountMembership[]>;
}

export interface AccountMembership {
  readonly accountId: AccountId;
  readonly member: Member;
}

/** What a mail says. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** What an invitation tells of. */
export interface InvitationFacts {
  readonly accountName: string;
  /** The name of whoever invites. */
  readonly invitedBy: string;
  readonly capacity: Capacity;
  /** Null: in both. */
  readonly language: Language | null;
  readonly link: string;
}

/** What an invitation into a program tells of. */
export interface JoinInvitationMail extends InvitationNames {
  /** Null: in both. */
  readonly language: Language | null;
  readonly link: string;
}

/** What the mail tells of that asks whether somebody asked by an open link. Nothing that was typed there is in it. */
export interface LinkConfirmationMail extends Omit<InvitationNames, 'creatorName'> {
  /** Null: in both. */
  readonly language: Language | null;
  readonly link: string;
}

/** What is to be told of a code, which is as it is now. */
export interface CodeNotices {
  readonly code: PromoCode;
  readonly notices: readonly NoticeContent[];
  /** The text of the code that took its place; null without one. */
  readonly successor: string | null;
}

/** What a mail with notices tells, and in which language. */
export interface NoticeMailFacts {
  readonly accountName: string;
  readonly ownerName: string;
  readonly now: Instant;
  readonly codes: readonly CodeNotices[];
  /** Null for both. */
  readonly language: Language | null;
}

/** The mails that there are. Whoever sends one names it and does not know its words. */
export interface MailTexts {
  readonly invitation: (facts: InvitationFacts) => MailText;
  /** A creator is asked to join a program. */
  readonly joinInvitation: (facts: JoinInvitationMail) => MailText;
  /** Whoever asked by an open link proves their address. */
  readonly linkConfirmation: (facts: LinkConfirmationMail) => MailText;
  /** @param link by which somebody who asked for it chooses a new password */
  readonly newPassword: (link: string) => MailText;
  /** @param link that signs somebody in */
  readonly signIn: (link: string) => MailText;
  /** What was done to somebody's codes. */
  readonly notice: (facts: NoticeMailFacts) => MailText;
}

/** What mail needs to be written. */
export interface Mail {
  readonly texts: MailTexts;
  /** Whether a relay is set up; without one messages are kept to be passed on by hand. */
  readonly hasRelay: boolean;
  /** The origin under which people reach the server. */
  address(): string;
  /** What is stored of a message: its links let somebody in, so the database alone does not tell them. */
  readonly sealed: SealedText;
}

/** Text that whoever reads the database alone cannot read. */
export interface SealedText {
  /** @param id of the record that the text is of: in another one it cannot be read */
  readonly seal: (id: string, text: string) => string;
  /** Null for what was sealed with another secret, in another record, or changed. Text that never was sealed stays. */
  readonly open: (id: string, stored: string) => string | null;
}

/** Mail that belongs to no account, such as a link to sign in. */
export interface Outbox {
  add(message: Message): Promise<void>;
}

/** What changes of people need beside everything else. */
export interface People {
  readonly directory: Directory;
  readonly mail: Mail;
}

/** A message that this process alone sends now. */
export interface ClaimedMessage extends Pick<Message, 'id' | 'to' | 'subject' | 'text'> {
  /** How often it has been tried, this time included. */
  readonly attempts: number;
  readonly claim: string;
}

/** Mail that waits; several processes may take from it at once, and each message goes to one of them. */
export interface MailQueue {
  /** Messages that are due. They are this process's until `until`, and anybody's again afterwards. */
  claim(now: Instant, until: Instant, limit: number): Promise<readonly ClaimedMessage[]>;
  /** It is sent; its text is forgotten. */
  sent(message: ClaimedMessage, at: Instant): Promise<void>;
  /** It is tried again at `dueAt`; never again where that is null. */
  notSent(message: ClaimedMessage, dueAt: Instant | null): Promise<void>;
}
