import { startChromium } from '../browser/chromium';
import { insertionIntoEditors, tableOfWays, workshop } from './editors';

const on = workshop('chromium', startChromium);
(process.env.LEEWAY_WAYS ? tableOfWays : insertionIntoEditors)(on);
