import { Editor as Tiptap } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { Editor as Draft, EditorState } from 'draft-js';
import { Jodit } from 'jodit';
import $ from 'jquery';
import Quill from 'quill';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node as SlateNode } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';

/** One editor on the page: where it is, and the lines that it holds by its own account. */
interface Bench {
  readonly place: HTMLElement;
  readonly lines: () => readonly string[];
}

const benches: Record<string, Bench> = {};
const stand = (name: string): HTMLElement => {
  const place = document.createElement('section');
  place.id = name;
  place.innerHTML = `<h2>${name}</h2><div class="here"></div>`;
  document.body.append(place);
  return place;
};
const here = (place: HTMLElement): HTMLElement => place.querySelector('.here') as HTMLElement;

/** The lines of markup that an editor gives out: each block and each break begins one. */
function linesOf(html: string): string[] {
  const text = html
    .replace(/\n/g, '')
    .replace(/<(p|div)[^>]*>(\s|&nbsp;)*(<br[^>]*>)?<\/\1>/g, '\ue001\n')
    .replace(/<br[^>]*>(?=<\/(p|div)>)/g, '')
    .replace(/<\/(p|div)>|<br[^>]*>/g, '\n')
    .replace(/<(p|div)[^>]*>/g, '\ue002')
    .replace(/([^\n])\ue002/g, '$1\n')
    .replace(/\ue002/g, '');
  const plain =
    new DOMParser().parseFromString(text.replace(/\n/g, '\ue003'), 'text/html').body.textContent ?? '';
  const lines = plain.split('\ue003').map((line) =>
    line
      .replace(/\ue001/g, '')
      .replace(/\u00a0/g, ' ')
      .trimEnd(),
  );
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

async function ckeditor5(): Promise<void> {
  const place = stand('ckeditor5');
  const editor = await ClassicEditor.create(here(place), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    initialData: '<p>Hello</p>',
  });
  benches.ckeditor5 = { place, lines: () => linesOf(editor.getData()) };
}

interface OldEditor {
  getData(): string;
}
declare const CKEDITOR: {
  replace(
    area: HTMLElement,
    options: Record<string, unknown>,
  ): OldEditor & { on(e: string, f: () => void): void };
};

async function ckeditor4(): Promise<void> {
  await new Promise((done) => {
    const script = document.createElement('script');
    script.src = '/ckeditor4/ckeditor.js';
    script.onload = done;
    document.head.append(script);
  });
  const place = stand('ckeditor4');
  here(place).innerHTML = '<textarea>&lt;p&gt;Hello&lt;/p&gt;</textarea>';
  const editor = CKEDITOR.replace(place.querySelector('textarea') as HTMLElement, {
    versionCheck: false,
    removePlugins: 'exportpdf',
  });
  await new Promise<void>((done) => editor.on('instanceReady', () => done()));
  benches.ckeditor4 = { place, lines: () => linesOf(editor.getData()) };
}

function quill(): void {
  const place = stand('quill');
  const editor = new Quill(here(place), {});
  editor.setText('Hello\n');
  editor.history.clear();
  benches.quill = { place, lines: () => editor.getText().replace(/\n$/, '').split('\n') };
}

async function tinymce(): Promise<void> {
  const { default: tiny } = await import('tinymce');
  await Promise.all([
    import('tinymce/models/dom'),
    import('tinymce/themes/silver'),
    import('tinymce/icons/default'),
    import('tinymce/skins/ui/oxide/skin.js'),
    import('tinymce/skins/content/default/content.js'),
  ]);
  const place = stand('tinymce');
  here(place).innerHTML = '<p>Hello</p>';
  const [editor] = await tiny.init({
    target: here(place),
    license_key: 'gpl',
    promotion: false,
    plugins: '',
  });
  benches.tinymce = { place, lines: () => linesOf(editor?.getContent() ?? '') };
}

function tiptap(): void {
  const place = stand('tiptap');
  const editor = new Tiptap({ element: here(place), extensions: [StarterKit], content: '<p>Hello</p>' });
  benches.tiptap = { place, lines: () => editor.getText({ blockSeparator: '\n' }).split('\n') };
}

function slate(): void {
  const place = stand('slate');
  const editor = withHistory(withReact(createEditor()));
  const initialValue = [{ type: 'paragraph', children: [{ text: 'Hello' }] }];
  createRoot(here(place)).render(h(Slate, { editor, initialValue }, h(Editable, {})));
  benches.slate = {
    place,
    lines: () => editor.children.flatMap((child) => SlateNode.string(child).split('\n')),
  };
}

function draft(): void {
  const place = stand('draft');
  let held = EditorState.createEmpty();
  function Bench() {
    const [state, change] = useState(held);
    held = state;
    return h(Draft, { editorState: state, onChange: change });
  }
  createRoot(here(place)).render(h(Bench));
  benches.draft = { place, lines: () => held.getCurrentContent().getPlainText('\n').split('\n') };
}

async function summernote(): Promise<void> {
  (globalThis as unknown as { jQuery: unknown }).jQuery = $;
  await import('summernote/dist/summernote-lite.js');
  const place = stand('summernote');
  here(place).innerHTML = '<p>Hello</p>';
  const editor = $(here(place)) as unknown as { summernote(what?: string): string };
  editor.summernote();
  benches.summernote = { place, lines: () => linesOf(editor.summernote('code')) };
}

function jodit(): void {
  const place = stand('jodit');
  here(place).innerHTML = '<textarea>&lt;p&gt;Hello&lt;/p&gt;</textarea>';
  const editor = Jodit.make(place.querySelector('textarea') as HTMLTextAreaElement);
  benches.jodit = { place, lines: () => linesOf(editor.value) };
}

function plain(): void {
  const place = stand('plain');
  here(place).innerHTML = '<div contenteditable="true"><p>Hello</p></div>';
  const box = here(place).firstElementChild as HTMLElement;
  benches.plain = { place, lines: () => linesOf(box.innerHTML) };
  const shadowed = stand('shadow');
  const root = here(shadowed).attachShadow({ mode: 'open' });
  root.innerHTML = '<div contenteditable="true"><p>Hello</p></div>';
  benches.shadow = {
    place: shadowed,
    lines: () => linesOf((root.firstElementChild as HTMLElement).innerHTML),
  };
}

function fields(): void {
  const place = stand('textarea');
  here(place).innerHTML = '<textarea rows="8">Hello</textarea>';
  const area = place.querySelector('textarea') as HTMLTextAreaElement;
  benches.textarea = { place, lines: () => area.value.split('\n') };
  const controlled = stand('react');
  let held = 'Hello';
  function Bench() {
    const [value, change] = useState(held);
    held = value;
    return h('textarea', {
      rows: 8,
      value,
      onChange: (event: { currentTarget: HTMLTextAreaElement }) => change(event.currentTarget.value),
    });
  }
  createRoot(here(controlled)).render(h(Bench));
  benches.react = { place: controlled, lines: () => held.split('\n') };
}

const makers: Record<string, () => unknown> = {
  ckeditor5,
  ckeditor4,
  quill,
  tinymce,
  tiptap,
  slate,
  draft,
  summernote,
  jodit,
  plain,
  fields,
};

const failed: string[] = [];
for (const [name, make] of Object.entries(makers)) {
  try {
    await make();
  } catch (fault) {
    failed.push(`${name}: ${fault}`);
  }
}
(globalThis as unknown as { benches: unknown; failed: unknown }).benches = benches;
(globalThis as unknown as { failed: unknown }).failed = failed;
document.documentElement.dataset.ready = failed.join('; ') || 'all';
