import { playbookDiff } from './playbook-diff';
import { playbookFacts } from './playbook-facts';
import { playbookProblems } from './playbook-problems';
import { playbookReasons } from './playbook-reasons';
import { playbookSentences } from './playbook-sentences';

export const playbook = {
  ...playbookFacts,
  ...playbookSentences,
  ...playbookReasons,
  ...playbookProblems,
  ...playbookDiff,
} as const;
