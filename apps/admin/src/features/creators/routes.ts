/** The pages of this feature; see README.md, "A page". */
export const creatorsRoutes = [] as const;
