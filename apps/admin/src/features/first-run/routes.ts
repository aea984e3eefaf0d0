/** The pages of this feature; see README.md, "A page". */
export const firstRunRoutes = [] as const;
