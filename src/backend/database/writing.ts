import type { Transaction } from 'kysely';
import type { Tables } from './tables';

/** Work under way that is done wholly or not at all. */
export type Writing = Transaction<Tables>;
