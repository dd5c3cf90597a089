export { language as de } from './catalogues/de/language';
export { language as en } from './catalogues/en/language';
export { language as es } from './catalogues/es/language';
