/** The pages of this feature; see README.md, "A page". */
export const partnersRoutes = [] as const;
