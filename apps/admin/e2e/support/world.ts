import type { App } from './app';

type Mode = 'PERFORMANCE_AND_CREATOR' | 'CREATOR_ONLY';

interface MadeCreator {
  readonly displayName: string;
  readonly joined?: boolean;
  /** The name of the media source that stands for them; none when left out. */
  readonly mediaSource?: string;
}

interface Payload {
  readonly errors: readonly { readonly code: string }[];
}

/** The id of an account of a mode that the demo data has. */
export async function accountOf(app: App, mode: Mode): Promise<string> {
  const { viewer } = await app.ask<{ viewer: { accounts: { id: string; mode: Mode }[] } }>(
    '{ viewer { accounts { id mode } } }',
  );
  const account = viewer.accounts.find((candidate) => candidate.mode === mode);
  if (account === undefined) throw new Error(`The demo data has no account of mode ${mode}`);
  return account.id;
}

/** An account of our own, with programs as told, so that a test may switch things off in it. */
export async function makeAccount(
  app: App,
  options: {
    readonly mode: Mode;
    readonly optimize?: boolean;
    readonly programs?: readonly {
      readonly kind: 'CREATOR' | 'PERFORMANCE';
      readonly name: string;
      readonly codeTracking?: boolean;
    }[];
  },
): Promise<string> {
  const { mode, optimize = true } = options;
  const { createAccount } = await app.ask<{
    createAccount: Payload & { account: { id: string; version: number } | null };
  }>(
    'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id version } errors { code } } }',
    { input: { name: `Test ${mode}`, mode, timeZone: 'Asia/Shanghai' } },
  );
  const account = made(createAccount, createAccount.account);
  if (optimize && mode === 'PERFORMANCE_AND_CREATOR') {
    const { updateAccount } = await app.ask<{ updateAccount: Payload }>(
      'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { errors { code } } }',
      { input: { version: account.version, optimizeActive: true } },
      account.id,
    );
    made(updateAccount, account);
  }
  const programs = options.programs ?? [
    { kind: 'CREATOR', name: 'Test creators' },
    { kind: 'PERFORMANCE', name: 'Test performance' },
  ];
  for (const { kind, name, codeTracking = true } of programs) {
    const { createProgram } = await app.ask<{ createProgram: Payload }>(
      'mutation ($input: CreateProgramInput!) { createProgram(input: $input) { errors { code } } }',
      { input: { name, kind, codeTracking } },
      account.id,
    );
    made(createProgram, createProgram);
  }
  return account.id;
}

/** A creator in the state that a test needs. @returns the id */
export async function makeCreator(
  app: App,
  accountId: string,
  { displayName, joined = true, mediaSource }: MadeCreator,
): Promise<string> {
  const { createCreator } = await app.ask<{
    createCreator: Payload & { creator: { id: string } | null };
  }>(
    'mutation ($input: CreateCreatorInput!) { createCreator(input: $input) { creator { id } errors { code } } }',
    {
      input: {
        displayName,
        email: `${displayName.toLowerCase().replace(/\W+/g, '.').slice(0, 60)}@example.com`,
        socialProfiles: [
          {
            platform: 'INSTAGRAM',
            handle: displayName.toLowerCase().replace(/\W+/g, '').slice(0, 60),
            followers: 48_200,
          },
        ],
      },
    },
    accountId,
  );
  const { id } = made(createCreator, createCreator.creator);
  if (joined) {
    for (const mutation of ['inviteCreator', 'recordCreatorJoined'] as const) {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const answer = await app.ask<Record<string, Payload>>(
        `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code } } }`,
        { input: { creatorId: id } },
        accountId,
      );
      made(answer[mutation] ?? { errors: [] }, answer);
    }
  }
  if (mediaSource !== undefined) {
    const { createMediaSource } = await app.ask<{ createMediaSource: Payload }>(
      'mutation ($input: CreateMediaSourceInput!) { createMediaSource(input: $input) { errors { code } } }',
      { input: { name: mediaSource, creatorId: id } },
      accountId,
    );
    made(createMediaSource, createMediaSource);
  }
  return id;
}

/** A code for a creator or, with no creator, for a new performance partner. @returns its id */
export async function makeCode(
  app: App,
  accountId: string,
  text: string,
  owner: { readonly creatorId: string } | { readonly partner: string },
): Promise<string> {
  const terms = { creditPolicy: 'ALWAYS', timeZone: 'UTC' };
  if ('creatorId' in owner) {
    const { issuePromoCode } = await app.ask<{
      issuePromoCode: Payload & { promoCode: { id: string } | null };
    }>(
      'mutation ($input: IssuePromoCodeInput!) { issuePromoCode(input: $input) { promoCode { id } errors { code } } }',
      { input: { creatorId: owner.creatorId, text, terms } },
      accountId,
    );
    return made(issuePromoCode, issuePromoCode.promoCode).id;
  }
  const { createPerformancePartner } = await app.ask<{
    createPerformancePartner: Payload & { performancePartner: { id: string } | null };
  }>(
    'mutation ($input: CreatePerformancePartnerInput!) { createPerformancePartner(input: $input) { performancePartner { id } errors { code } } }',
    { input: { name: owner.partner } },
    accountId,
  );
  const partner = made(createPerformancePartner, createPerformancePartner.performancePartner);
  const { issuePromoCodeToPartner } = await app.ask<{
    issuePromoCodeToPartner: Payload & { promoCode: { id: string } | null };
  }>(
    'mutation ($input: IssuePromoCodeToPartnerInput!) { issuePromoCodeToPartner(input: $input) { promoCode { id } errors { code } } }',
    { input: { performancePartnerId: partner.id, text, terms } },
    accountId,
  );
  return made(issuePromoCodeToPartner, issuePromoCodeToPartner.promoCode).id;
}

export interface StoredCode {
  readonly id: string;
  readonly text: string;
  readonly isComplete: boolean;
  readonly comments: string | null;
  readonly deal: { readonly name: string } | null;
  readonly owner: { readonly displayName?: string; readonly name?: string };
  readonly assignments: readonly {
    readonly creditPolicy: string;
    readonly startAt: string | null;
    readonly endAt: string | null;
    readonly timeZone: string;
    readonly program: { readonly kind: string };
    readonly holder: { readonly displayName?: string; readonly name?: string };
  }[];
}

/** The code with a text, as the API tells it; null when there is none. */
export async function storedCode(
  app: App,
  accountId: string,
  text: string,
): Promise<StoredCode | null> {
  const { promoCodeByText } = await app.ask<{ promoCodeByText: StoredCode | null }>(
    `query ($text: String!) {
      promoCodeByText(text: $text) {
        id text isComplete comments deal { name }
        owner { ... on Creator { displayName } ... on MediaSource { name } ... on PerformancePartner { name } }
        assignments {
          creditPolicy startAt endAt timeZone
          program { kind }
          holder {
            ... on Creator { displayName }
            ... on MediaSource { name }
            ... on PerformancePartner { name }
          }
        }
      }
    }`,
    { text },
    accountId,
  );
  return promoCodeByText;
}

function made<Thing>(payload: Payload, thing: Thing | null): Thing {
  if (payload.errors.length > 0 || thing === null) {
    throw new Error(`The API refused: ${JSON.stringify(payload.errors)}`);
  }
  return thing;
}
