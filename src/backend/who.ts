import type { Role } from '../contract/routes';

/** Who calls, as the server knows it; nothing of it comes from the body. */
export interface Who {
  readonly org: string;
  readonly agent: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
  /** The one part of the server that their token opens; absent: all that their role may do. */
  readonly only?: 'import' | 'metrics';
}
