// What a class must have to stand for one of Google's, when some of that one's methods are not emulated.

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Methods that give back their own object need not promise the missing ones on it. */
export type Emulates<T, Missing extends keyof T = never> = {
  [K in Exclude<keyof T, Missing>]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Same<R, T> extends true ? unknown : R
    : T[K];
};
