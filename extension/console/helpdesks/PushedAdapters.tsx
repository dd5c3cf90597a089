import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { AdaptersTried } from '../../../src/messages/adapters';
import type { No, Result } from '../../../src/trouble/result';
import { textOf } from '../../../src/wording/catalogue';
import { Button } from '../../view/Button';
import { Notice } from '../../view/Notice';
import { useReading, useText } from '../../view/reading-context';
import { Confirm } from '../parts/Confirm';
import { DropFile } from '../parts/DropFile';
import { Row } from '../parts/Row';
import { Card } from '../parts/Section';
import { usePlatform } from '../platform';
import { useSay } from '../use-say';
import { PushedTried } from './PushedTried';
import { examplePushed, mostLetters, pushedText, readPushed } from './pushed-text';

/** What a press of "Check" found: a fault with its mend, or a list that can be pushed and what it would do. */
type Checked =
  | { readonly fault: string }
  | { readonly list: readonly unknown[]; readonly tried: AdaptersTried };

/** For leads: how a redesigned helpdesk page is read, checked and tried before everybody gets it, and taken back. */
export function PushedAdapters() {
  const text = useText();
  const say = useSay();
  const platform = usePlatform();
  const { language } = useReading();
  const now = useSignal<Result<readonly unknown[]> | null>(null);
  const typed = useSignal('');
  const checked = useSignal<Checked | null>(null);
  const busy = useSignal(false);
  const asking = useSignal(false);
  const look = async () => {
    now.value = await platform.ask({ to: 'background', type: 'console/adapters' });
  };
  useEffect(() => void look(), [platform]);
  const type = (value: string) => {
    typed.value = value;
    checked.value = null;
  };
  const load = async (file: File) => {
    if (file.size > mostLetters) checked.value = { fault: text('console.pushed.bad.large') };
    else type(await file.text());
  };
  /** Names the problem with its mend, and the field as the text has it. */
  const faultOf = ({ reason, detail = '' }: No): string => {
    if (reason !== 'invalid') return text(`console.trouble.${reason}`);
    const [problem = '', field = ''] = detail.split(' ');
    const mend = textOf(`console.pushed.bad.${problem}`, language) ?? text('console.pushed.bad.shape');
    return field === '' ? mend : `adapters.${field}: ${mend}`;
  };
  const check = async () => {
    const read = readPushed(typed.value);
    if (!read.ok) {
      const line = { unit: 'count', value: read.line } as const;
      checked.value = { fault: text(`console.pushed.bad.${read.what}`, { line }) };
      document.getElementById('pushed-text')?.focus();
      return;
    }
    busy.value = true;
    const { list } = read;
    const answer = await platform.ask({ to: 'background', type: 'console/adapters-try', list });
    busy.value = false;
    checked.value = answer.ok ? { list, tried: answer.value } : { fault: faultOf(answer) };
  };
  const put = async (list: readonly unknown[]) => {
    asking.value = false;
    busy.value = true;
    const answer = await platform.ask({ to: 'background', type: 'console/adapters-set', list });
    busy.value = false;
    if (!answer.ok) {
      checked.value = { fault: faultOf(answer) };
      return;
    }
    now.value = answer;
    checked.value = null;
    say(list.length === 0 ? 'console.pushed.takenBack' : 'console.pushed.done');
  };
  const list = now.value?.ok ? now.value.value : [];
  const found = checked.value;
  return (
    <Card
      title={text('console.pushed.title')}
      sub={text('console.pushed.sub')}
      action={
        list.length === 0 ? null : (
          <Button
            disabled={busy.value}
            onPress={() => {
              asking.value = true;
            }}
          >
            {text('console.pushed.takeBack')}
          </Button>
        )
      }
    >
      {now.value === null ? (
        <p role="status">{text('console.loading')}</p>
      ) : !now.value.ok ? (
        <Notice
          tone="care"
          action={
            <Button kind="quiet" onPress={() => void look()}>
              {text('console.asks.again')}
            </Button>
          }
        >
          {text(`console.trouble.${now.value.reason}`)}
        </Notice>
      ) : (
        <p>
          {list.length === 0
            ? text('console.pushed.none')
            : text('console.pushed.some', { n: { unit: 'count', value: list.length } })}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy.value) void check();
        }}
      >
        <Row for="pushed-text" label={text('console.pushed.text')} hint={text('console.pushed.textHint')}>
          <textarea
            class="field mono"
            id="pushed-text"
            rows={8}
            spellcheck={false}
            dir="ltr"
            aria-describedby={found && 'fault' in found ? 'pushed-text-hint pushed-bad' : 'pushed-text-hint'}
            aria-invalid={found !== null && 'fault' in found}
            value={typed.value}
            onInput={(event) => type(event.currentTarget.value)}
          />
        </Row>
        <DropFile
          small
          label={text('console.pushed.file')}
          hint={text('console.pushed.fileHint')}
          accept=".json,application/json"
          onFile={(file) => void load(file)}
        />
        <div class="buttons">
          <Button kind={found && 'list' in found ? 'secondary' : 'primary'} submit busy={busy.value}>
            {text('console.pushed.check')}
          </Button>
          {typed.value === '' ? (
            <Button
              onPress={() => type(list.length > 0 ? pushedText(list) : examplePushed(platform.version))}
            >
              {text(list.length > 0 ? 'console.pushed.begin' : 'console.pushed.example')}
            </Button>
          ) : null}
        </div>
      </form>
      <div aria-live="polite">
        {found && 'fault' in found ? (
          <div id="pushed-bad">
            <Notice tone="stop">{found.fault}</Notice>
          </div>
        ) : null}
        {found && 'list' in found ? (
          <>
            <PushedTried tried={found.tried} />
            <div class="buttons">
              <Button kind="primary" disabled={busy.value} onPress={() => void put(found.list)}>
                {text('console.pushed.push')}
              </Button>
            </div>
          </>
        ) : null}
      </div>
      {asking.value ? (
        <Confirm
          title={text('console.pushed.takeBackTitle')}
          yes={text('console.pushed.takeBack')}
          onYes={() => void put([])}
          onNo={() => {
            asking.value = false;
          }}
        >
          <p>{text('console.pushed.takeBackWords')}</p>
        </Confirm>
      ) : null}
    </Card>
  );
}
