import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Migration } from '../engine/migration.js';
import { MYSQL_MIGRATIONS, SQLITE_MIGRATIONS } from './index.js';
import { column, onBoth, table } from './on-both.js';

const digestOf = ({ name, steps }: Migration): string => {
  const statements = steps.filter((step) => typeof step === 'string');
  const digest = createHash('sha256').update(JSON.stringify(statements)).digest('hex');
  return `${name} ${steps.length} ${digest.slice(0, 16)}`;
};

describe('migrations', () => {
  it('that were released send the statements that they have always sent', () => {
    expect(SQLITE_MIGRATIONS.map(digestOf)).toMatchInlineSnapshot(`
      [
        "AccountsAndPeople1795340000001 23 d3632049c038c791",
        "PromoCodes1795340000002 23 e554590e4ab0d89c",
        "AuditAndIdempotency1795340000003 5 050db222b2c7449a",
        "PeopleAndSessions1795340000004 29 5148d7b41951e123",
        "ApiTokens1795340000005 3 4ce46661aa1a84b3",
        "AuditChain1795340000006 8 bbed1069d1de3133",
        "RequestCounts1795340000007 2 af49709f8a6b18e6",
        "OwnerNameSuffixes1795340000008 3 44cc71ae28a9362e",
        "AddressesUnproven1795340000009 2 132ed13b26dad6cb",
        "FactGuards1795340000010 2 e09ea28cfbf76946",
        "SearchKeys1795340000011 7 44bfd7d374a1c7a5",
        "Purpose1795340000012 2 a7116e3849642445",
        "InternalNote1795340000013 1 484251ddf066e9a9",
        "ResumesAt1795340000014 1 551b8b7e53a6bb05",
        "DealDetails1795340000016 10 2d35765e65dc0195",
        "ThirdOwners1795340000020 10 b8843803dd06fddc",
        "PromoCodeTemplates1795340000018 4 25542aefd56f098c",
        "Lifetime1795340000017 5 d9fd37fcc17d4c85",
        "RotationAndRelease1795340000022 6 f5d4d2f2be09f708",
        "EditsOfPeople1795340000015 4 11402daf47a077ad",
        "SavedViews1795340000021 2 784c05ae05b18ccd",
        "PatternGuards1795340000023 2 557885c87f4db2d1",
        "OwnerNotices1795340000025 11 083496b003c309b6",
        "ExternalIds1795340000026 6 46bf5a45b87af0dc",
        "Jobs1795340000028 9 8a782ee5a24c9a0f",
        "AccountTokens1795340000027 1 4f53cda18c2baa0c",
        "JobWaiting1795340000030 5 f6141e566907f1bb",
        "Files1795340000029 6 23f4db7c337e5d55",
        "JobsAndCodes1795340000033 2 0cf7be4e3a802240",
        "JobProblems1795340000034 2 6154cc695837f999",
        "JobUnknownIds1795340000036 2 6f7bd6f6c260abdc",
        "FileRowBytes1795340000037 1 4f37144afe9c7725",
        "WaitingRowsApart1795340000041 4 b7c1fbee530d65d2",
        "JoinInvitations1795340000043 2 b209f46464f8f1f3",
        "DecisionsOnMemberships1795340000042 18 56572721e6053319",
        "BoundsOfOpenWork1795340000045 4 cee53b7e05ae5538",
        "Campaigns1795340000046 5 1912461a426c86b0",
        "InvitationLinks1795340000047 9 c053515dc8bd1241",
        "ApplicationRules1795340000048 3 67aba6736ca756d2",
        "Applicants1795340000049 8 b874a6ee56803994",
        "Drafts1795340000050 6 947527aa6f7925ef",
        "SubjectVersions1795340000051 1 ac74afc8f5aa9be3",
      ]
    `);
    expect(MYSQL_MIGRATIONS.map(digestOf)).toMatchInlineSnapshot(`
      [
        "AccountsAndPeople1795340000001 8 b03dda86dd88b482",
        "PromoCodes1795340000002 5 be616b7bf5b69d5e",
        "AuditAndIdempotency1795340000003 2 b677fd04acdff869",
        "PeopleAndSessions1795340000004 9 c1904c8cbcaaa18b",
        "ApiTokens1795340000005 1 50c44016af421e72",
        "AuditChain1795340000006 1 d968b460057ec725",
        "RequestCounts1795340000007 1 9ffa4b2bad092304",
        "OwnerNameSuffixes1795340000008 2 7b443142383f3f40",
        "AddressesUnproven1795340000009 2 132ed13b26dad6cb",
        "FactGuards1795340000010 2 1ac04c507c633208",
        "SearchKeys1795340000011 7 09fb60830e95ed9c",
        "Purpose1795340000012 2 2e7504594b8741ec",
        "InternalNote1795340000013 1 484251ddf066e9a9",
        "ResumesAt1795340000014 1 3a6845c3d5ed1f8a",
        "DealDetails1795340000016 10 65eca2b9950b3701",
        "ThirdOwners1795340000020 9 7fa30ac8ff8be01c",
        "PromoCodeTemplates1795340000018 1 947a6538740e8bd7",
        "Lifetime1795340000017 5 470372031f445bc5",
        "RotationAndRelease1795340000022 3 fc402a7a0f964ed4",
        "EditsOfPeople1795340000015 4 d282bac804c8f9f4",
        "SavedViews1795340000021 1 034d0230f34fc0bc",
        "PatternGuards1795340000023 2 030663d8b4a8e071",
        "OwnerNotices1795340000025 6 a3a1583a6fc37042",
        "ExternalIds1795340000026 1 65b1a739c378d7bc",
        "Jobs1795340000028 4 87b3645c374fe7e3",
        "AccountTokens1795340000027 1 4f53cda18c2baa0c",
        "JobWaiting1795340000030 1 13f1f2bfcd65ccfb",
        "Files1795340000029 5 90a002c0fbf5a730",
        "JobsAndCodes1795340000033 2 0b969308795b25e1",
        "JobProblems1795340000034 2 6154cc695837f999",
        "JobUnknownIds1795340000036 1 24fcb8a37669b7f6",
        "FileRowBytes1795340000037 1 cf3b7879131079cb",
        "WaitingRowsApart1795340000041 4 38421f21fb23cda9",
        "JoinInvitations1795340000043 1 9266f25f22360e9d",
        "DecisionsOnMemberships1795340000042 18 5813a3f0cb88f1fa",
        "BoundsOfOpenWork1795340000045 4 5a1e7e3b18da7512",
        "Campaigns1795340000046 5 1912461a426c86b0",
        "InvitationLinks1795340000047 3 c5ddbf063eefe8f2",
        "ApplicationRules1795340000048 1 a2a9e2014e12a430",
        "Applicants1795340000049 8 f35f140849ce0064",
        "Drafts1795340000050 1 fa947e705f08d378",
        "SubjectVersions1795340000051 1 9699db2e71029446",
      ]
    `);
  });

  it('are written once, with what an engine has of its own beside it', () => {
    const migration = onBoth('Some1', [
      table(`fruit (
        id BINARY(16) NOT NULL,
        basket_id BINARY(16),
        name VARCHAR(20) NOT NULL,
        weight INT NOT NULL DEFAULT 7,
        PRIMARY KEY (id),
        UNIQUE KEY fruit_name (basket_id, name),
        KEY fruit_weight (weight),
        CONSTRAINT fruit_heavy CHECK (weight > 0),
        CONSTRAINT fk_fruit_basket FOREIGN KEY (basket_id, name) REFERENCES basket (id, name)
      )`),
      column('fruit', "colour VARCHAR(9) NOT NULL DEFAULT ''"),
      'UPDATE fruit SET weight = 8',
      { sqlite: ['one', 'two'], mysql: ['three'] },
    ]);
    expect(migration.sqlite.steps).toEqual([
      `CREATE TABLE fruit (
      id BLOB NOT NULL,
      basket_id BLOB,
      name TEXT NOT NULL,
      weight INTEGER NOT NULL DEFAULT 7,
      PRIMARY KEY (id),
      CONSTRAINT "fruit_heavy" CHECK (weight > 0),
      CONSTRAINT "fk_fruit_basket" FOREIGN KEY ("basket_id", "name") REFERENCES "basket" ("id", "name")
    ) STRICT, WITHOUT ROWID`,
      'CREATE UNIQUE INDEX fruit_name ON fruit (basket_id, name)',
      'CREATE INDEX fruit_weight ON fruit (weight)',
      "ALTER TABLE fruit ADD COLUMN colour TEXT NOT NULL DEFAULT ''",
      'UPDATE fruit SET weight = 8',
      'one',
      'two',
    ]);
    expect(migration.mysql.steps.slice(1)).toEqual([
      "ALTER TABLE fruit ADD COLUMN colour VARCHAR(9) NOT NULL DEFAULT ''",
      'UPDATE fruit SET weight = 8',
      'three',
    ]);
    expect(migration.mysql.steps[0]).toContain('KEY fruit_weight (weight),\n');
  });

  it.each([
    ['a type', 'fruit (\n  colour ENUM(1)\n)'],
    ['a kind of key', 'fruit (\n  name TEXT,\n  FULLTEXT KEY fruit_name (name)\n)'],
    ['a table', 'fruit (id INT)'],
  ])('do not take %s that is not known on both engines', (_, words) => {
    expect(() => table(words)).toThrow('no definition for both engines');
  });
});
