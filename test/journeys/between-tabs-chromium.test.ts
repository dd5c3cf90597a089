import { chromiumShift } from '../browser/shift';
import { betweenTabs } from './between-tabs';

betweenTabs(chromiumShift());
