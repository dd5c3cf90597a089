import { chromiumShift } from '../browser/shift';
import { signingIn } from './open-id';

signingIn(chromiumShift());
