/** The pages of this feature; see README.md, "A page". */
export const auditRoutes = [] as const;
