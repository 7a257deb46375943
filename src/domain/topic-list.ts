import type { TopicData } from '../schemas/topic.ts';
import type { Entry } from './entry.ts';

/** A topic as pages know it; `id` is its file name, the folder of its guides and the name of its drawing. */
export interface TopicInfo extends TopicData {
  id: string;
}

/** The topics in the order they are shown. */
export function composeTopics(entries: readonly Entry<TopicData>[]): TopicInfo[] {
  return entries
    .map(({ id, data }) => ({ id, ...data }))
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id, 'en'));
}

/** The address of a topic's page. */
export function topicUrl(id: string): string {
  return `/topics/${id}/`;
}
