import { graphql, type ResultOf } from '../../../shared/lib/graphql';
import { UserErrorParts } from '../../../shared/lib/violations';

export const TemplatesQuery = graphql(`
  query Templates($after: String) {
    promoCodeTemplates(first: 50, after: $after, orderBy: { field: NAME, direction: ASC }) {
      edges {
        node {
          id
          name
          template
          isDefault
          version
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
`);
export type TemplateRow = ResultOf<
  typeof TemplatesQuery
>['promoCodeTemplates']['edges'][number]['node'];

export const CreateTemplate = graphql(
  `
    mutation CreateTemplate($input: CreatePromoCodeTemplateInput!) {
      createPromoCodeTemplate(input: $input) {
        promoCodeTemplate {
          id
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const UpdateTemplate = graphql(
  `
    mutation UpdateTemplate($input: UpdatePromoCodeTemplateInput!) {
      updatePromoCodeTemplate(input: $input) {
        promoCodeTemplate {
          id
          name
          template
          isDefault
          version
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);

export const PreviewCreatorsQuery = graphql(`
  query TemplatePreviewCreators($search: String) {
    creators(
      first: 8
      filter: { search: $search }
      orderBy: { field: CREATED_AT, direction: DESC }
    ) {
      nodes {
        id
        displayName
      }
    }
  }
`);

export const PreviewQuery = graphql(
  `
    query TemplatePreview($creatorId: ID!, $template: String!, $discount: Int) {
      suggestPromoCodes(creatorId: $creatorId, template: $template, discount: $discount, count: 3) {
        suggestions
        isLengthened
        keySpace {
          size
          free
          isExact
        }
        errors {
          ...UserErrorParts
        }
      }
    }
  `,
  [UserErrorParts],
);
