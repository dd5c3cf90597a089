import {
  Autoformat,
  BlockQuote,
  Bold,
  DecoupledEditor,
  Essentials,
  Italic,
  Link,
  List,
  Paragraph,
  PasteFromOffice,
} from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { cls, id, type Ticket } from './client';
import { Icon } from './Icon';

type Channel = 'public' | 'internal';

const publicNames: Readonly<Record<string, string>> = {
  chat: 'Chat',
  native_messaging: 'Messaging',
  voice: 'Email',
};

interface Props {
  readonly ticket: Ticket;
  readonly to: string;
  readonly active: boolean;
  readonly submit: (html: string, isPublic: boolean, status: string) => Promise<void>;
}

/** The omnichannel composer: one CKEditor per mode, made anew on every switch, drafts kept per mode. */
export function Composer({ ticket, to, active, submit }: Props) {
  const [channel, setChannel] = useState<Channel>('public');
  const [menu, setMenu] = useState(false);
  const drafts = useRef<Record<Channel, string>>({ public: '', internal: '' });
  const editor = useRef<DecoupledEditor | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let gone = false;
    const made = makeEditor(drafts.current[channel], channel, to).then((fresh) => {
      if (gone) return fresh.destroy();
      editor.current = fresh;
      const element = fresh.ui.view.editable.element;
      const bar = fresh.ui.view.toolbar.element;
      if (element) place.current?.replaceChildren(element);
      if (bar) tools.current?.replaceChildren(bar);
      return undefined;
    });
    return () => {
      gone = true;
      void made.then(() => {
        const old = editor.current;
        if (!old) return;
        drafts.current[channel] = old.getData();
        if (editor.current === old) editor.current = null;
        return old.destroy();
      });
    };
  }, [channel]);

  const choose = (next: Channel): void => {
    if (editor.current) drafts.current[channel] = editor.current.getData();
    setMenu(false);
    setChannel(next);
  };
  const send = async (status: string): Promise<void> => {
    const html = editor.current?.getData() ?? '';
    await submit(html, channel === 'public', status);
    editor.current?.setData('');
    drafts.current[channel] = '';
  };
  const name = channel === 'internal' ? 'Internal note' : (publicNames[ticket.via.channel] ?? 'Public reply');

  return (
    <>
      <div class={`composer ${channel}`} data-test-id={id('omnicomposer')}>
        <div class="composer-head">
          <button
            type="button"
            class="switch"
            aria-haspopup="menu"
            aria-expanded={menu}
            data-test-id={id('omnichannel-channel-switcher-button')}
            data-channel={channel === 'internal' ? 'internal' : ticket.via.channel}
            onClick={() => setMenu(!menu)}
          >
            <Icon name={channel === 'internal' ? 'note' : 'mail'} />
            {name}
            <Icon name="chevron" />
          </button>
          {channel === 'public' && (
            <span class="to">
              To <span dir="auto">{to}</span>
            </span>
          )}
          {menu && (
            <div class="menu" role="menu">
              <button
                type="button"
                role="menuitem"
                data-test-id={id(`omnichannel-channel-switcher-menuitem-${ticket.via.channel}`)}
                onClick={() => choose('public')}
              >
                {publicNames[ticket.via.channel] ?? 'Public reply'}
              </button>
              <button
                type="button"
                role="menuitem"
                data-test-id={id('omnichannel-channel-switcher-menuitem-internal')}
                onClick={() => choose('internal')}
              >
                Internal note
              </button>
            </div>
          )}
        </div>
        <div class={cls('editor-place')} data-test-id={id('editor-view')} ref={place} />
        <div class="tools" ref={tools} />
      </div>
      <div class="foot" data-test-id={id('ticket-footer')}>
        <input
          class="macro"
          placeholder="Apply macro"
          aria-label="Apply macro"
          tabIndex={active ? 0 : -1}
          data-test-id={id('ticket-footer-macro-menu-autocomplete-input')}
        />
        <span class="grow" />
        <button
          type="button"
          class="submit"
          data-test-id={id('submit_button-button')}
          onClick={() => void send(ticket.status === 'new' ? 'open' : ticket.status)}
        >
          Submit as <b>{ticket.status === 'new' ? 'Open' : ticket.status}</b>
        </button>
        <button
          type="button"
          class="submit more"
          aria-label="Submit as solved"
          data-test-id={id('submit_button-menu-button')}
          onClick={() => void send('solved')}
        >
          <Icon name="chevron" />
        </button>
      </div>
    </>
  );
}

async function makeEditor(html: string, channel: Channel, to: string): Promise<DecoupledEditor> {
  const editor = await DecoupledEditor.create(html, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, Italic, Link, List, BlockQuote, Autoformat, PasteFromOffice],
    toolbar: ['bold', 'italic', 'link', '|', 'bulletedList', 'numberedList', 'blockQuote'],
    placeholder: channel === 'internal' ? 'Write for your colleagues' : `Write to ${to.slice(0, 40)}`,
  });
  editor.editing.view.change((writer) => {
    const root = editor.editing.view.document.getRoot();
    if (root) writer.setAttribute('data-test-id', id('omnicomposer-rich-text-ckeditor'), root);
  });
  return editor;
}
