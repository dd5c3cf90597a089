import { chromiumShift } from '../browser/shift';
import { sixSituations } from './situations';

sixSituations(chromiumShift());
