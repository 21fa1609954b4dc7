import type { Page } from '../page.ts';
import type { JsonObject } from '../page-facts.ts';

const articleTypes = /(?:Article|BlogPosting|NewsReport|Report|LiveBlogPosting|Review|Posting)$/u;

export function typesOf(node: JsonObject): string[] {
  const type = Object.hasOwn(node, '@type') ? node['@type'] : undefined;
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

/** The page's article node. Where a page has several (teasers), the one that names this page's headline or address. */
export function articleNode(page: Page): JsonObject | undefined {
  const nodes = page.jsonLd.filter((node) => typesOf(node).some((name) => articleTypes.test(name)));
  if (nodes.length < 2) return nodes[0];
  return (
    nodes.find((node) => typeof node.url === 'string' && node.url === page.url) ??
    nodes.find((node) => page.title.includes(textOf(node.headline) ?? '\0')) ??
    nodes[0]
  );
}

/** A JSON-LD value as one string: the string itself, or the first of an array. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  return Array.isArray(value) ? textOf(value[0]) : undefined;
}

/** The names of persons or organisations in a value: strings, nodes with a name, arrays of both. */
export function namesOf(value: unknown, depth = 0): string[] {
  if (depth > 3) return [];
  if (typeof value === 'string') return value.trim() ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap((part) => namesOf(part, depth + 1));
  if (typeof value === 'object' && value !== null && Object.hasOwn(value, 'name'))
    return namesOf((value as JsonObject).name, depth + 1);
  return [];
}

/**
 * The people whom a value refers to by `@id` alone, named elsewhere in the page's data, as publishing systems write it. Of a
 * user's record the name may be a login, so that only a name of two words counts.
 */
export function namesReferredTo(value: unknown, page: Page): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((part) => {
    if (typeof part !== 'object' || part === null || Object.hasOwn(part, 'name')) return [];
    const id: unknown = (part as JsonObject)['@id'];
    const node = typeof id === 'string' ? page.jsonLd.find((other) => other['@id'] === id && other.name) : undefined;
    return namesOf(node).filter((name) => /^\p{Lu}\S*\s.*\p{Lu}/u.test(name));
  });
}
