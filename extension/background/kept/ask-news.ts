import type { World } from '../world';
import { recall, remember } from './session';
import type { AskAnswered } from './table';

/** At most so many are said; older ones are found on their case. */
const most = 5;

/** Answers to asks that no sidebar has shown yet. */
export const askNews = async (world: World): Promise<readonly AskAnswered[]> =>
  (await recall(world, 'askNews')) ?? [];

export const keepAskNews = (world: World, news: readonly AskAnswered[]): Promise<void> =>
  remember(world, ['askNews', news]);

export async function addAskNews(world: World, one: AskAnswered): Promise<void> {
  const others = (await askNews(world)).filter(({ id }) => id !== one.id);
  await keepAskNews(world, [...others, one].slice(-most));
}
