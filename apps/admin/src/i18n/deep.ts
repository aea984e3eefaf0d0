/** The shape of a bundle in another language: every key, any words; `_one` only where the language has it. */
export type Deep<T> = {
  [Key in keyof T as Key extends `${string}_one` ? never : Key]: T[Key] extends string
    ? string
    : Deep<T[Key]>;
};
