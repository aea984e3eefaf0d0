import type {
  AccountId,
  ApplicationFacts,
  ApplicationRule,
  CreatorId,
  Instant,
  Membership,
  ProgramId,
} from '@creator-codes/domain';

/** An application that waits for an answer. */
export type OpenApplication = Pick<
  Membership,
  'id' | 'creatorId' | 'programId' | 'stateSince' | 'decidedAt'
>;

/** How far somebody has read in the open applications of an account. */
export type OpenApplicationsAfter = Pick<OpenApplication, 'id' | 'stateSince'>;

export interface OpenApplicationsAsked {
  readonly programIds: readonly ProgramId[];
  /** Only those that have waited since then or longer; null for all. */
  readonly until: Instant | null;
  readonly after: OpenApplicationsAfter | null;
  readonly limit: number;
}

/** What is asked about rules that answer applications, and what these ask about. */
export interface ApplicationRuleFacts {
  applicationRule(id: string): Promise<ApplicationRule | null>;
  /** Of all programs; those of each in their order. */
  applicationRules(): Promise<readonly ApplicationRule[]>;
  /** Of the creator of an application. */
  applicationFacts(creatorId: CreatorId): Promise<ApplicationFacts>;
  /** Whoever waits longest first. */
  openApplications(asked: OpenApplicationsAsked): Promise<readonly OpenApplication[]>;
}

/** What is written of them. */
export interface ApplicationRuleChanges {
  insertApplicationRule(rule: ApplicationRule): Promise<void>;
  updateApplicationRule(rule: ApplicationRule, seenVersion: number): Promise<boolean>;
  /** Another place among the rules of its program. Its version stays: the rule is the same. */
  updateApplicationRulePlace(id: ApplicationRule['id'], position: number): Promise<void>;
  deleteApplicationRule(id: ApplicationRule['id'], seenVersion: number): Promise<boolean>;
}

/** Which accounts have rules. */
export interface AccountsWithRules {
  /** Those with a rule that is on. */
  accounts(): Promise<readonly AccountId[]>;
}

/** What a slice of an account's open applications has come to. */
export interface RuleSlice {
  readonly decided: number;
  /** Where the next slice begins; null behind the last one. */
  readonly after: OpenApplicationsAfter | null;
  /** What went wrong; whatever it was about is looked at again the next time. */
  readonly errors: readonly unknown[];
}

/** Answers a slice of an account's open applications, as its rules say. */
export type DecideByRules = (
  accountId: AccountId,
  after: OpenApplicationsAfter | null,
) => Promise<RuleSlice>;
