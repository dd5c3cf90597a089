import { startFirefox } from '../browser/firefox';
import { insertionIntoEditors, tableOfWays, workshop } from './editors';

const on = workshop('firefox', startFirefox);
(process.env.LEEWAY_WAYS ? tableOfWays : insertionIntoEditors)(on);
