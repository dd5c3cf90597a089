// A thread does not inherit what reads TypeScript: it is told first, then the thread begins.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
