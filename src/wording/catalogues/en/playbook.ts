import { playbookDiff } from './playbook-diff';
import { playbookFacts } from './playbook-facts';
import { playbookProblems } from './playbook-problems';
import { playbookSentences } from './playbook-sentences';

export const playbook = {
  ...playbookFacts,
  ...playbookSentences,
  ...playbookProblems,
  ...playbookDiff,
} as const;
