import { firefoxShift } from '../browser/shift';
import { insertion } from './insertion';

insertion(firefoxShift());
