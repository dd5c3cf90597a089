import { firefoxShift } from '../browser/shift';
import { sixSituations } from './situations';

sixSituations(firefoxShift());
