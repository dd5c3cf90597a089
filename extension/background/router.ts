import { checkMessage, isAddressed, type ToBackground } from '../../src/messages/checks';
import type { FromConsole } from '../../src/messages/console';
import type { FromPage } from '../../src/messages/page';
import type { FromSidebar } from '../../src/messages/sidebar';
import { type No, no, type Reason } from '../../src/trouble/result';
import type { Runtime } from '../browser';
import { fromConsole } from './console/from-console';
import { recall, recalled, remember } from './kept/session';
import { fromPage } from './page/from-page';
import { settingsInForce } from './policy/settings';
import { report } from './report';
import { consoleSender, frameSender, pageSender, type Sender } from './senders';
import { fromSidebar } from './sidebar/from-sidebar';
import type { World } from './world';

/** Milliseconds; a worker that calls nothing is stopped after thirty seconds. */
const stays = 20_000;

/**
 * Answers what is said at a port. Nobody else of ours waits for ports, so nobody else hears it; what is not addressed
 * to the background is not answered, and the port is closed.
 */
export function answerAt(world: World, port: Runtime.Port): void {
  const { sender } = port;
  port.onMessage.addListener((message: unknown) => {
    if (!isAddressed(message) || !sender) return port.disconnect();
    // A port alone does not keep a worker: an answer may take longer than it is left idle.
    const beat = setInterval(() => void world.browser.runtime.getPlatformInfo(), stays);
    void answered(world, message, sender).then((answer) => {
      clearInterval(beat);
      try {
        port.postMessage(answer ?? null);
      } catch {
        // Whoever asked is gone: their page was left, or their extension updated.
      }
    });
  });
}

const answered = (world: World, message: Raw, sender: Sender): Promise<unknown> =>
  answer(world, message, sender).catch(async (error: unknown) => {
    await report(world, typeOf(message), error instanceof Error ? error.name : 'unknown');
    return no('server-error', 'background');
  });

/** Who says it, whether they may, whether it is well formed; only then what it means. */
async function answer(world: World, message: { readonly type?: unknown }, sender: Sender): Promise<unknown> {
  const type = typeOf(message);
  const heard = type.startsWith('page/')
    ? await heardFromPage(world, message, sender)
    : type.startsWith('sidebar/')
      ? await heardFromSidebar(world, message, sender)
      : await heardFromConsole(world, message, sender);
  const no = refusalIn(heard);
  if (no !== null && turnedAway.includes(no.reason) && !no.detail?.startsWith('policy'))
    await countRefusal(world, type, no);
  // A page learns nothing from a refusal: only its own fetches have a way to say no.
  return no !== null && type.startsWith('page/') && type !== 'page/fetch' ? null : heard;
}

async function heardFromPage(world: World, message: Raw, sender: Sender): Promise<unknown> {
  const { settings } = await settingsInForce(world);
  const from = pageSender(world, sender, settings);
  if (!from.ok) return from;
  const checked = checkMessage(message);
  if (!checked.ok) return checked;
  return isFromPage(checked.value) ? fromPage(world, from.value, settings, checked.value) : wrongType;
}

async function heardFromSidebar(world: World, message: Raw, sender: Sender): Promise<unknown> {
  const from = frameSender(world, sender);
  if (!from.ok) return from;
  const checked = checkMessage(message);
  if (!checked.ok) return checked;
  return isFromSidebar(checked.value) ? fromSidebar(world, from.value, checked.value) : wrongType;
}

async function heardFromConsole(world: World, message: Raw, sender: Sender): Promise<unknown> {
  const from = consoleSender(world, sender);
  if (!from.ok) return from;
  const checked = checkMessage(message);
  if (!checked.ok) return checked;
  return isFromConsole(checked.value) ? fromConsole(world, checked.value) : wrongType;
}

type Raw = { readonly type?: unknown };
const wrongType = no('invalid', 'type');
const isFromPage = (message: ToBackground): message is FromPage => message.type.startsWith('page/');
const isFromSidebar = (message: ToBackground): message is FromSidebar => message.type.startsWith('sidebar/');
const isFromConsole = (message: ToBackground): message is FromConsole => message.type.startsWith('console/');
const typeOf = ({ type }: Raw): string => (typeof type === 'string' ? type.slice(0, 60) : '');

/** Refusals that mean somebody spoke who may not, or spoke wrongly; others, and what the administrator locked, are an ordinary day's. */
const turnedAway: readonly Reason[] = ['forbidden', 'invalid', 'too-large'];

function refusalIn(answer: unknown): No | null {
  const is = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;
  return is ? (answer as No) : null;
}

/** Counted for the health page, by message and place, never by content. */
async function countRefusal(world: World, type: string, { reason, detail }: No): Promise<void> {
  await recall(world, 'refused');
  await remember(world, ['refused', (recalled(world, 'refused') ?? 0) + 1]);
  const known = /^(page|sidebar|console)\/[a-z-]+$/.test(type) ? type : 'unknown';
  const place = /^[\w.:/-]{1,60}$/.test(detail ?? '') ? detail : '';
  await report(world, known, `${reason}:${place}`);
}
