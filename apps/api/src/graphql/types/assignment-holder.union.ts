import { createUnionType } from 'type-graphql';
import { Creator } from './creator.type.js';
import { MediaSource } from './media-source.type.js';
import { PerformancePartner } from './performance-partner.type.js';

/** Which member an object is, its id says: see resolve-type.ts. */
export const AssignmentHolder = createUnionType({
  name: 'AssignmentHolder',
  description:
    "Who holds an assignment: the code's owner, or the media source that stands for the owner (R6).",
  types: () => [Creator, MediaSource, PerformancePartner] as const,
});
