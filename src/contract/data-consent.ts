/**
 * What a request of the contract can carry, in the words Firefox has for it
 * (`browser_specific_settings.gecko.data_collection_permissions`). The manifest declares these, a click on
 * Connect asks for them, and `test/house/data-consent.test.ts` holds them against every field of the contract.
 */

/** Asked for together when somebody connects: without one of them no backend can be worked with. */
export const personalData = [
  'authenticationInfo',
  'personallyIdentifyingInfo',
  'personalCommunications',
  'financialAndPaymentInfo',
  'locationInfo',
  'browsingActivity',
  'websiteContent',
] as const;

/** Versions and counts. A choice of its own: Firefox never lets it be required. */
export const technicalData = 'technicalAndInteraction';
