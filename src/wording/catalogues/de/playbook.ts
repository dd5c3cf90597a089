import type { Texts } from '../../texts';
import type { playbook as english } from '../en/playbook';
import { playbookDiff } from './playbook-diff';
import { playbookFacts } from './playbook-facts';
import { playbookProblems } from './playbook-problems';
import { playbookReasons } from './playbook-reasons';
import { playbookSentences } from './playbook-sentences';

export const playbook: Texts<typeof english> = {
  ...playbookFacts,
  ...playbookSentences,
  ...playbookReasons,
  ...playbookProblems,
  ...playbookDiff,
};
