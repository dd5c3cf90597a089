/** The size of a playbook, once for the schema, the editor and the documents. */
export const limits = {
  /** UTF-8 bytes of the document as JSON. */
  bytes: 256 * 1024,
  rules: 200,
  concessions: 80,
  causes: 40,
  ownFacts: 20,
  lifts: 40,
  promises: 20,
  /** Saved cases, and what is known in one of them. */
  cases: 100,
  caseFacts: 40,
  /** Conditions of one rule or lift, those inside an any-of included. */
  conditions: 12,
  /** Concessions that one rule offers. */
  offers: 12,
  steps: 12,
  questions: 6,
  /** Languages of one text. */
  languages: 20,
  /** Values of one choice, or of one `oneOf`. */
  values: 50,
  /** Phrases by which one cause is guessed, per language. */
  causeWords: 40,
  /** Characters of one id, title, text. */
  id: 64,
  title: 120,
  text: 2000,
  /** Any amount, in minor units. */
  amount: 1_000_000_000,
} as const;
