import { firefoxShift } from '../browser/shift';
import { hostileClicks } from './hostile-clicks';

hostileClicks(firefoxShift());
