/**
 * The texts of one area in another language: exactly the keys of the English file, so that a missing or a
 * surplus key does not compile. English files are written `as const`.
 */
export type Texts<English> = { readonly [Key in keyof English]: string };
