import { chromiumShift } from '../browser/shift';
import { insertion } from './insertion';

insertion(chromiumShift());
