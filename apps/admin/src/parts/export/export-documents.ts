import { graphql, type ResultOf, type VariablesOf } from '../../shared/lib/graphql';
import { PartnerErrorParts } from '../../shared/lib/violations';

/** How far a file that goes out is, and where it is fetched. */
const ExportParts = graphql(`
  fragment ExportParts on BulkJob @_unmask {
    id
    state
    position
    total
    problem
    file {
      id
      name
      rowCount
      url
      expiresAt
    }
  }
`);
export type ExportJob = ResultOf<typeof ExportParts>;

export const ExportCodes = graphql(
  `
    mutation ExportCodes($input: ExportPromoCodesInput!) {
      exportPromoCodes(input: $input) {
        bulkJob {
          ...ExportParts
        }
        errors {
          ...PartnerErrorParts
        }
      }
    }
  `,
  [ExportParts, PartnerErrorParts],
);

export const ExportCreators = graphql(
  `
    mutation ExportCreators($input: ExportCreatorsInput!) {
      exportCreators(input: $input) {
        bulkJob {
          ...ExportParts
        }
        errors {
          ...PartnerErrorParts
        }
      }
    }
  `,
  [ExportParts, PartnerErrorParts],
);

export const ExportJobQuery = graphql(
  `
    query ExportJob($id: ID!) {
      node(id: $id) {
        __typename
        ... on BulkJob {
          ...ExportParts
        }
      }
    }
  `,
  [ExportParts],
);

export const CountCodes = graphql(`
  query CountCodesToExport($filter: PromoCodeFilter) {
    list: promoCodes(first: 1, filter: $filter) {
      count(limit: 100000) {
        value
        isExact
      }
    }
  }
`);

export const CountCreators = graphql(`
  query CountCreatorsToExport($filter: CreatorFilter) {
    list: creators(first: 1, filter: $filter) {
      count(limit: 100000) {
        value
        isExact
      }
    }
  }
`);

export const StopExport = graphql(
  `
    mutation StopExport($input: StopBulkJobInput!) {
      stopBulkJob(input: $input) {
        bulkJob {
          ...ExportParts
        }
        errors {
          ...PartnerErrorParts
        }
      }
    }
  `,
  [ExportParts, PartnerErrorParts],
);

export const ResumeExport = graphql(
  `
    mutation ResumeExport($input: ResumeBulkJobInput!) {
      resumeBulkJob(input: $input) {
        bulkJob {
          ...ExportParts
        }
        errors {
          ...PartnerErrorParts
        }
      }
    }
  `,
  [ExportParts, PartnerErrorParts],
);

type CodesInput = VariablesOf<typeof ExportCodes>['input'];
type CreatorsInput = VariablesOf<typeof ExportCreators>['input'];

/** What a list shows, to be exported: its filter and its order; `isOwn` in the view of those who own codes. */
export type Exported =
  | ({ readonly what: 'PROMO_CODES'; readonly isOwn?: boolean } & Pick<
      CodesInput,
      'filter' | 'orderBy'
    >)
  | ({ readonly what: 'CREATORS' } & Pick<CreatorsInput, 'filter' | 'orderBy'>);
export type FileType = NonNullable<CodesInput['type']>;
export type Layout = NonNullable<CodesInput['layout']>;
