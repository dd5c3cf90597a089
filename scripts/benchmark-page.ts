import type { Row } from '../test/bench/measure';

/** What one bench has found, and when and with what else going on. */
export interface Section {
  readonly name: string;
  readonly rows: readonly Row[];
  /** One line: the day, the browser and Node, how busy the machine was. */
  readonly circumstances: string;
}

/** A section as it stands in the page: its heading and everything up to the next one. */
const sectionsOf = (page: string): Map<string, string> =>
  new Map(
    page
      .split(/^(?=##+ )/m)
      .filter((part) => part.startsWith('### '))
      .map((part) => [part.slice(4, part.indexOf('\n')).trim(), part.trim()]),
  );

const row = (one: Row): string =>
  `| ${one.what} | ${one.ours} | ${one.against} | ${one.theirs} | ${one.ratio} | ${one.goal} |`;

const written = ({ name, rows, circumstances }: Section): string => `### ${name}

${circumstances}

| what | ours | against | theirs | ratio | goal |
| --- | --- | --- | --- | --- | --- |
${rows.map(row).join('\n')}`;

/**
 * The page with these sections written anew and every other one of `order` as it was before, letter by letter.
 * A section whose bench is no longer there goes.
 */
export function mergedPage(before: string, order: readonly string[], found: readonly Section[]): string {
  const kept = sectionsOf(before);
  for (const section of found) kept.set(section.name, written(section));
  const parts = order.map((name) => kept.get(name)).filter((part) => part !== undefined);
  return `${head}\n\n${parts.join('\n\n')}\n\n${howToRead}\n`;
}

const head = `# Benchmarks

\`npm run bench\` measures all of it in one run and writes this page; \`npm run bench -- --only server\` measures one
section and leaves the others as they are. Times depend on the machine and on what else it does; the ratios, each of
two things measured in turn in the same run, are what to compare.

## What was measured`;

const howToRead = `## How to read it

- **The helpdesk page.** A saved ticket page without a script of its own is opened in a browser without any extension,
  with an extension whose script is empty, with the least script that shows a frame of its extension and says one word
  to it, and with Leeway and its case open. Heap is what the renderer holds after a full collection, less what it
  holds without an extension. Script time is processor time of compiling and running on the page's main thread, from
  the browser's own trace, until three seconds after the start.
- **The goal of 250 kB** lies below what the browser itself takes for the least such script, which asks for the same
  permissions: a content script has its own copy of the document's interfaces, and touching one element makes it. So
  each measure has two rows, the goal as it was set and what it is held against (docs/decisions/16). Measured one by
  one, in kB above a page without extensions: an empty script 168, the document 186, one element 248, a closed shadow
  root 255, a frame in it 273, a word said and a listener 275, our permissions 277. Then, each on top of an element:
  the body 6, a selection 6, an event 5, fetch 5, a rectangle 4, the Navigation API 4, styles 2.
- Of the heap above the least, about half is the compiled form of its own functions, the rest names, shapes and the
  interfaces of what is touched. What the helpdesk answers is read in the worker: that took 38 kB out of the page.
  Functions that have not run yet (putting text into the editor, dragging the edge) cost some 100 bytes each, less
  than 8 kB in all, so fetching them later would save little and make the first insertion slower. Repeated collections
  free nothing more.
- **A case switch** counts from the moment the helpdesk's other tab is in front until the sidebar has painted the
  advice, median and the middle half of the rounds. It is held against two things in the same run. The goal's measure is
  an empty message from the sidebar to the worker and back and one word painted, *while the helpdesk is at rest*. A switch
  is never at rest: the helpdesk draws its ticket on the same cores while the word is on its way. So the second row is the
  least extension that does anything at such a switch: its script sees the tab, says one word, the worker passes it on,
  the frame paints it. With the worker stopped that least worker is a line
  long; ours brings the whole engine, and a service worker may not load a part of itself later, so the first row says
  what a switch adds to waking it.
- **What a switch costs the processor**, whatever else runs (from the browser's trace, 12 switches, everything until the
  page is at rest again): in the helpdesk's page 2.9 ms of script, the helpdesk's and ours, 2.7 of styles and 1.9 of
  paint; in the worker 1.0; in the sidebar 4.7 ms of script (two drawings: from memory, and the case read anew), 1.6 of
  styles, 1.5 of layout and 1.4 of paint, for 127 elements. The rest of the time between is waiting: three processes
  hand the case on while they share two cores.
- **Where the time goes**, worker awake, in a throw-away build with marks (medians on a busy machine): noticing and the veil
  1 ms, page to worker 6, the worker's own work 1, worker to frame 5, drawing the case 5, the browser's layout and paint 9;
  3 ms later the page has lifted its veil. Before cases were drawn again from the sidebar's memory it was 58 ms to the
  paint and 90 to the veil: 8 for the tab's record, 15 for reading the case, the same again for what came after.
- **The server** is a process of its own; so is the bare one, on the very same database: node:http and one prepared
  statement after another, nobody signed in, nothing checked, no rules. It does the same durable work: for a look-up it
  reads every row of the profile in one statement (a second row holds ours against reading the name and one body
  only), for a give the rows that decide it, then the act, the decision, the number of the change and the change in one
  transaction, on the disk before it answers. Ten callers, each with one connection. The callers, both servers and
  PostgreSQL share the machine's cores, so the calls a second are what is left for them; the ratio compares. Both are
  asked in turn and the middle of five spans counts; under a heavy load two rows of one thing may still differ much.
- **Where a look-up's time goes**: signing in is one statement and the look-up one (nine before); the rest, more than
  half of the processor time on SQLite, is HTTP: reading the call, checking it, the headers and the answer.
- **Where a give's time goes**: on SQLite acts that come together share a transaction and one wait for the disk, so that
  the server does more work than the bare one and still answers more; on PostgreSQL a give without a customer is nine
  statements, begin and commit included (the bare one's are seven), and each is a way there and back.
- **An import** checks each line, keeps its errors, counts a transaction once, keeps sums by customer and by day and
  writes down how far it is with every step: four tables in many short transactions, between which agents write,
  against one table in one. It has no goal beside them; what it promises is that nobody waits for it.
- A row above its goal is above its goal: the tables are written by the run, not by hand.`;
