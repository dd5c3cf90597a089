import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../src/contract/openapi';
import { root, step } from './step';

writeFileSync(join(root, 'docs/openapi.json'), `${JSON.stringify(openApi(), null, 2)}\n`);
step('format', 'biome', ['format', '--write', 'docs/openapi.json']);
