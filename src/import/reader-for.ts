import { csvReader } from './csv-reader';
import { jsonReader } from './json-reader';
import { ndjsonReader } from './ndjson-reader';
import type { ImportPlan } from './plan';
import type { RowReader } from './row';

/** The reader for a file of this plan. */
export const readerFor = (plan: Pick<ImportPlan, 'format' | 'delimiter' | 'headerLine'>): RowReader =>
  plan.format === 'csv'
    ? csvReader(plan.delimiter, plan.headerLine)
    : plan.format === 'json'
      ? jsonReader()
      : ndjsonReader();
