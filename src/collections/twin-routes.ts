import { loadCatalogue } from './catalogue.ts';

/** Routes of the topic pages, in either version of the site. */
export async function topicRoutes() {
  const { topics } = await loadCatalogue();
  return topics.map((topic) => ({ params: { topic: topic.id }, props: { topic } }));
}

/** Routes of the glossary, in either version of the site. */
export async function termRoutes() {
  const { terms } = await loadCatalogue();
  return terms.map((term) => ({ params: { id: term.id }, props: { term } }));
}
