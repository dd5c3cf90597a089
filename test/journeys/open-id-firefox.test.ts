import { firefoxShift } from '../browser/shift';
import { signingIn } from './open-id';

signingIn(firefoxShift());
