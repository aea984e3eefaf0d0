export { AccountMutations } from './account.mutations.js';
export { CreatorMutations } from './creator.mutations.js';
export { DealMutations } from './deal.mutations.js';
export { MediaSourceMutations } from './media-source.mutations.js';
export { MembershipMutations } from './membership.mutations.js';
export { PerformancePartnerMutations } from './performance-partner.mutations.js';
export { ProgramMutations } from './program.mutations.js';
export { PromoCodeMutations } from './promo-code.mutations.js';
