/** Characters that the name of anything may have; an emoji of one code point counts once. */
export const NAME_MAX = 100;
