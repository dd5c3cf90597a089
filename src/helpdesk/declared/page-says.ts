/** What the page says, as it is handed to the background: texts alone. Null where a value is not there. */
export interface PageSays {
  readonly values: Readonly<Record<string, string | null>>;
  readonly messages: readonly PageSaid[] | null;
}

export interface PageSaid {
  readonly text: string;
  readonly time: string | null;
}
