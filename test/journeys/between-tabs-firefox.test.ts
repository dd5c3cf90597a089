import { firefoxShift } from '../browser/shift';
import { betweenTabs } from './between-tabs';

betweenTabs(firefoxShift());
