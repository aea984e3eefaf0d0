import { graphql, type ResultOf, type VariablesOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';
import { JobParts } from '../documents';

const ReadingParts = graphql(`
  fragment ReadingParts on FileReading @_unmask {
    encoding
    delimiter
    sheet
    headers
    equalHeaders
    rows
  }
`);
export type Reading = ResultOf<typeof ReadingParts>;

const HeadersParts = graphql(`
  fragment HeadersParts on FileHeadersMatch @_unmask {
    format
    formats {
      format
      columns {
        column
        header
        how
        isRequired
        ownHeader
      }
      missing
      ignored
      unknown
    }
  }
`);

const MappingParts = graphql(`
  fragment MappingParts on FileMapping @_unmask {
    format
    columns {
      column
      header
    }
    timeZone
    dateOrder
    clearsEmpty
    externalSystem
  }
`);

/** A file that came in: how it is read, and what its headers say. */
const FileParts = graphql(
  `
    fragment FileParts on File @_unmask {
      id
      name
      type
      rowCount
      isSure
      version
      reading {
        ...ReadingParts
      }
      otherReadings {
        ...ReadingParts
      }
      sheets {
        name
        isHidden
      }
      headers(kind: PROMO_CODES) {
        ...HeadersParts
      }
      mapping(kind: PROMO_CODES) {
        ...MappingParts
      }
      headersOfCreators: headers(kind: CREATORS) {
        ...HeadersParts
      }
      mappingOfCreators: mapping(kind: CREATORS) {
        ...MappingParts
      }
    }
  `,
  [ReadingParts, HeadersParts, MappingParts],
);
export type ImportFile = ResultOf<typeof FileParts>;
export type FileFormat = NonNullable<ImportFile['headers']>['formats'][number]['format'];
export type ColumnGuess = NonNullable<ImportFile['headers']>['formats'][number]['columns'][number];

export const FileQuery = graphql(
  `
    query FileToImport($id: ID!) {
      file(id: $id) {
        ...FileParts
      }
    }
  `,
  [FileParts],
);

export const ReadFileAs = graphql(
  `
    mutation ReadFileAs($input: ReadFileAsInput!) {
      readFileAs(input: $input) {
        file {
          ...FileParts
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [FileParts, UserErrorParts],
);
export type ReadAs = Pick<
  VariablesOf<typeof ReadFileAs>['input'],
  'encoding' | 'delimiter' | 'sheet'
>;

export const PlanImport = graphql(
  `
    mutation PlanPromoCodeImport($input: PlanPromoCodeImportInput!) {
      planPromoCodeImport(input: $input) {
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
export const PlanCreators = graphql(
  `
    mutation PlanCreatorImport($input: PlanCreatorImportInput!) {
      planCreatorImport(input: $input) {
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
export type MappingInput = VariablesOf<typeof PlanImport>['input']['mapping'];

export const ExportCorrections = graphql(
  `
    mutation ExportCorrections($input: ExportCorrectionsInput!) {
      exportCorrections(input: $input) {
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

/** Imports, the newest first, with the file of each. */
export const ImportsQuery = graphql(
  `
    query Imports($after: String) {
      bulkJobs(first: 50, after: $after, filter: { kinds: [IMPORT_PROMO_CODES, IMPORT_CREATORS] }) {
        edges {
          node {
            ...JobParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        count {
          value
          isExact
        }
      }
    }
  `,
  [JobParts],
);
