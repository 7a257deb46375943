import type { APIContext } from 'astro';
import { loadCatalogue } from '../../collections/catalogue.ts';
import { type Artefact, listArtefacts } from '../../press/shelf.ts';

export async function getStaticPaths() {
  return listArtefacts(await loadCatalogue()).map((artefact) => ({
    params: { file: artefact.path },
    props: { artefact },
  }));
}

/** The bytes of one artefact of the shelf. */
export async function GET({ props }: APIContext<{ artefact: Artefact }>) {
  const { type, render } = props.artefact;
  const body = await render();
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'Content-Type': type },
  });
}
