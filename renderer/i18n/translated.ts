/** The shape a translation must have: every key of English, but without the singular forms Chinese does not know. */
export type Translated<T> = {
  [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Translated<T[K]>;
};
