import {
  planTokenOf,
  type BulkJobId,
  type CreatorId,
  type FileId,
  type PersonId,
} from '@creator-codes/domain';
import { issuePromoCode } from '../application/codes/issue-promo-code.js';
import { applyPlan } from '../application/jobs/apply-plan.js';
import { exportCreators, exportPromoCodes } from '../application/jobs/export/start-export.js';
import { planPromoCodeImport } from '../application/jobs/import/plan-import.js';
import { BULK_KINDS } from '../application/jobs/kinds.js';
import { planPromoCodes } from '../application/jobs/plan-promo-codes.js';
import type { DemoAccount, Days } from './demo-account.js';
import { DEMO_FILE_MAPPING, fileCameIn } from './demo-file.js';
import { stepsOf } from './demo-steps.js';

const TIME_ZONE = 'America/New_York';
const applyPromoCodePlan = applyPlan(BULK_KINDS);
const applyPromoCodeImport = applyPlan(BULK_KINDS, 'applyPromoCodeImport');

/**
 * Work on many at once: codes for some creators, of whom some wait; a file of impact.com's with rows in error; files to
 * fetch; and plans that wait for somebody to mend their rows and apply them, one of the same file.
 * @param owner who fetches the files; without anybody there are none
 */
export async function writeJobs(
  demo: DemoAccount,
  hana: CreatorId,
  owner: PersonId | null,
): Promise<void> {
  const acting = owner === null ? demo : demo.as(owner);
  await issueGifts(acting, hana);
  const fileId = await importFile(acting);
  if (owner !== null) {
    await acting.on(-1, exportPromoCodes, { filter: { status: ['ACTIVE', 'SCHEDULED'] } });
    await acting.on(-1, exportCreators, { type: 'XLSX' });
    await acting.work(-1);
  }
  // Its rows in error again: among them one with an id that nobody knows yet.
  await acting.on(0, planPromoCodeImport, { fileId, mapping: DEMO_FILE_MAPPING });
  await acting.work(0);
  await acting.on(0, planPromoCodes, {
    ...{ target: { typed: EVERYBODY }, withCode: 'ISSUE_ANOTHER', discount: 15 },
    ...{ template: '{FIRST}{DISCOUNT}', terms: stepsOf(acting, TIME_ZONE).terms([1, 60]) },
  });
  await acting.work(0);
}

const EVERYBODY = [
  ...['Mei Tanaka', 'Luca Moreau', 'Ravi Singh', 'Noor Haddad', 'Kofi Okafor', 'Ines Silva'],
  ...['Yuki Park', 'Hugo Lindqvist', '@hanaoutdoors', 'Zoe Mayer'],
];

/** Mei Tanaka is named twice, and Hana Kim gets her code by hand before the plan is applied. */
async function issueGifts(demo: DemoAccount, hana: CreatorId): Promise<void> {
  const terms = stepsOf(demo, TIME_ZONE).terms([-9, 45]);
  const { bulkJobId } = await demo.on(-10.25, planPromoCodes, {
    target: {
      typed: [
        ...['Mei Tanaka', 'Luca Moreau', 'ravicamps', 'Hana Kim', 'Ivo Costa', '@meitanaka'],
        ...['Ayşe Demir', 'Ines Silva', 'Hugo Lindqvist', 'Anna Lindqvist'],
      ],
    },
    ...{ template: '{FIRST}GIFT', withCode: 'ISSUE_ANOTHER', waitDays: 60 },
    ...{ terms, comments: 'For the gift guide.' },
  });
  await demo.work(-10.25);
  await demo.on(-10, issuePromoCode, { text: 'HANAGIFT', creatorId: hana, terms });
  await applied(demo, -9.75, bulkJobId, applyPromoCodePlan);
}

async function importFile(demo: DemoAccount): Promise<FileId> {
  const { fileId } = await demo.on(-1.25, fileCameIn, { at: (days: Days) => demo.at(days) });
  const { bulkJobId } = await demo.on(-1.25, planPromoCodeImport, {
    ...{ fileId, mapping: DEMO_FILE_MAPPING },
  });
  await demo.work(-1.25);
  await applied(demo, -1, bulkJobId, applyPromoCodeImport);
  return fileId;
}

/** Applies a plan that was just made, and works on it row by row: ids are the same each time. */
async function applied(
  demo: DemoAccount,
  day: Days,
  bulkJobId: BulkJobId,
  apply: typeof applyPromoCodePlan,
): Promise<void> {
  await demo.on(day, apply, { token: planTokenOf({ id: bulkJobId, revision: 1 }) });
  await demo.work(day, 1);
}
