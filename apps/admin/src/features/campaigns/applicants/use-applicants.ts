import { skipToken, useQuery } from '@apollo/client/react';
import type { ApplicantState } from '@creator-codes/domain';
import type { CampaignDetail } from '../campaign-documents';
import { ApplicantsQuery, HiredQuery, type Applicant } from './documents';

/** A code that a creator has. */
export interface OwnCode {
  readonly id: string;
  readonly text: string;
}

/** An applicant with the name that rows are chosen by. */
export interface ApplicantRow extends Applicant {
  readonly displayName: string;
  /** Of whoever is hired: a code in the campaign's program, or null. Left out where it is not asked for. */
  readonly code?: OwnCode | null;
}

/**
 * Applicants of a campaign; those who are hired with a code of theirs, where nobody else is asked for.
 * @param states null for all
 */
export function useApplicants(
  campaign: CampaignDetail,
  states: readonly ApplicantState[] | null,
  search: string | null,
) {
  const filter = {
    ...{ campaignId: campaign.id, search },
    state: states === null ? null : [...states],
  };
  const isHired = states?.length === 1 && states[0] === 'HIRED';
  const any = useQuery(ApplicantsQuery, isHired ? skipToken : { variables: { filter } });
  const hired = useQuery(
    HiredQuery,
    isHired ? { variables: { filter, programId: campaign.program.id } } : skipToken,
  );
  if (isHired) {
    const list = (hired.data ?? hired.previousData)?.campaignApplicants;
    return { query: hired, list: list && { ...list, edges: list.edges.map(withCode) } };
  }
  const list = (any.data ?? any.previousData)?.campaignApplicants;
  return { query: any, list: list && { ...list, edges: list.edges.map(withName) } };
}

function withName<Node extends Applicant>({ node }: { readonly node: Node }) {
  const row: ApplicantRow = { ...node, displayName: node.creator.displayName };
  return { node: row };
}

type Coded = Applicant & {
  readonly creator: {
    readonly promoCodes: { readonly edges: readonly { readonly node: OwnCode }[] };
  };
};

function withCode({ node }: { readonly node: Coded }) {
  const row: ApplicantRow = {
    ...node,
    displayName: node.creator.displayName,
    code: node.creator.promoCodes.edges[0]?.node ?? null,
  };
  return { node: row };
}
