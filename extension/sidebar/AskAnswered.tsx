import type { AskNews } from '../../src/messages/sidebar-state';
import { renderWords } from '../../src/wording/render';
import { Button } from '../view/Button';
import { Notice } from '../view/Notice';
import { useReading, useText } from '../view/reading-context';
import { useDesk } from './desk';

/** A lead has answered on another case: one calm line, and the way there. */
export function AskAnswered({ news }: { readonly news: AskNews }) {
  const { send } = useDesk();
  const reading = useReading();
  const text = useText();
  const label = { unit: 'text', value: news.label } as const;
  const title = { unit: 'text', value: renderWords(news.title, {}, reading).text } as const;
  return (
    <Notice
      action={
        <Button
          kind="link"
          onPress={(event) =>
            void send({ to: 'background', type: 'sidebar/go-to-case', news: news.id }, event)
          }
        >
          {text('sidebar.askNewsOpen', { label })}
        </Button>
      }
    >
      {text(news.answer === 'yes' ? 'sidebar.askNewsYes' : 'sidebar.askNewsNo', { title, label })}
    </Notice>
  );
}
