import { graphql } from '../../shared/lib/graphql';
import { UserErrorParts } from '../../shared/lib/violations';
import { JobParts } from './documents';

export const PlanCodes = graphql(
  `
    mutation PlanPromoCodes($input: PlanPromoCodesInput!) {
      planPromoCodes(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);

export const ApplyPlan = graphql(
  `
    mutation ApplyPromoCodePlan($input: ApplyPromoCodePlanInput!) {
      applyPromoCodePlan(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);

export const ApplyImport = graphql(
  `
    mutation ApplyPromoCodeImport($input: ApplyPromoCodeImportInput!) {
      applyPromoCodeImport(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);

export const ApplyCreators = graphql(
  `
    mutation ApplyCreatorImport($input: ApplyCreatorImportInput!) {
      applyCreatorImport(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);

export const FixRows = graphql(
  `
    mutation FixBulkJobRows($input: FixBulkJobRowsInput!) {
      fixBulkJobRows(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);

export const StopJob = graphql(
  `
    mutation StopBulkJob($input: StopBulkJobInput!) {
      stopBulkJob(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);

export const ResumeJob = graphql(
  `
    mutation ResumeBulkJob($input: ResumeBulkJobInput!) {
      resumeBulkJob(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);

export const CancelJob = graphql(
  `
    mutation CancelBulkJob($input: CancelBulkJobInput!) {
      cancelBulkJob(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);

export const RetryRows = graphql(
  `
    mutation RetryBulkJobRows($input: RetryBulkJobRowsInput!) {
      retryBulkJobRows(input: $input) {
        bulkJob {
          ...JobParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [JobParts, UserErrorParts],
);
