import type { ViolationParams } from './violation.js';

/** In the place of a creator's name, in sentences of which the name is a part. */
export const NAMELESS_CREATOR = 'the creator';

/** What stands for each name in parameters: an id that is told beside it, or a word. */
const INSTEAD: Readonly<Record<string, (params: ViolationParams) => string | number>> = {
  owner: ({ ownerId }) => ownerId ?? '',
  holder: ({ holderId }) => holderId ?? '',
  creator: () => NAMELESS_CREATOR,
  mediaSource: () => '',
};

/** Parameters of a sentence that name nobody: who owns something is told by id alone. */
export function paramsWithoutNames(params: ViolationParams): ViolationParams {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const instead = Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined;
      return [name, instead === undefined ? value : instead(params)];
    }),
  );
}
