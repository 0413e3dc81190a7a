/** What is taught about an error, by its kind. Between backquotes stands code. */
import type { ErrorKind } from './kinds';

/** Why it happens, and what usually mends it. */
export type Lesson = readonly [why: string, fix: string];
/** `n`: the message's numbers and names, in the order of the kind's groups. */
export type ErrorWords = { readonly [K in ErrorKind]: (n: readonly string[]) => Lesson };
