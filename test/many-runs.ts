import fc from 'fast-check';
import { runs } from './runs';

/** For properties that name no number of their own. Loaded in the long run only. */
fc.configureGlobal({ numRuns: runs(100) });
