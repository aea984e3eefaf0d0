import * as z from 'zod/mini';
import { emailSchema, nameText } from '../shared/fields.js';

/** Long enough that it cannot be guessed, short enough that hashing it costs nobody anything. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

const passwordSchema = z.string().check(z.minLength(PASSWORD_MIN), z.maxLength(PASSWORD_MAX));

/** The first person on an empty database. */
export const setUpSchema = z.object({
  name: nameText(),
  email: emailSchema,
  password: passwordSchema,
});
export type SetUp = z.output<typeof setUpSchema>;

/** A new person who accepts an invitation; partners may go without a password and sign in by mail. */
export const newPersonSchema = z.object({
  name: nameText(),
  password: z.optional(passwordSchema),
});
export type NewPerson = z.output<typeof newPersonSchema>;
