import { collapse, fold } from '../../text/white-space.ts';
import type { Page } from '../page.ts';
import { articleNode, namesOf } from './json-ld.ts';

const longestName = 120; // characters

/**
 * The outlet that runs the page, as it names itself. In order of trust: `og:site_name` (1,392 of 2,406 pages
 * measured, nearly always the name a reader knows), the article's publisher in JSON-LD, the application's name,
 * the end of the page's title.
 */
export function findPublisher(page: Page): string | undefined {
  const declared =
    page.metas.get('og:site_name')?.[0] ??
    namesOf(articleNode(page)?.publisher)[0] ??
    page.metas.get('application-name')?.[0] ??
    page.metas.get('apple-mobile-web-app-title')?.[0];
  if (declared && declared.length <= longestName) return collapse(declared);
  const tail = page.title.match(/(?:\s[-–—|·]\s|[_|｜]|--)\s*([^-–—|｜_]{2,30})$/u)?.[1];
  return tail && fold(tail).length >= 2 ? collapse(tail) : undefined;
}
