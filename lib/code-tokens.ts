import { common, createLowlight } from 'lowlight';

/** What a stretch of code is, as far as colours tell it. */
export type CodePart = 'word' | 'string' | 'number' | 'name' | 'note' | 'added' | 'removed';

export interface CodeToken {
  start: number;
  /** The first character that is not of it. */
  end: number;
  part: CodePart;
}

const longestCode = 20_000; // characters: what is longer is a file, and would be waited for

/** The scopes of highlight.js that are told apart, by their first word. */
const parts: Readonly<Record<string, CodePart>> = {
  keyword: 'word',
  built_in: 'word',
  type: 'word',
  literal: 'word',
  meta: 'word',
  operator: 'word',
  string: 'string',
  regexp: 'string',
  char: 'string',
  number: 'number',
  symbol: 'number',
  link: 'number',
  title: 'name',
  section: 'name',
  name: 'name',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  'selector-tag': 'name',
  'selector-id': 'name',
  'selector-class': 'name',
  comment: 'note',
  quote: 'note',
  doctag: 'note',
  addition: 'added',
  deletion: 'removed',
};

const lowlight = createLowlight(common);

interface Node {
  type: string;
  value?: string;
  properties?: { className?: unknown };
  children?: Node[];
}

function partOf({ properties }: Node): CodePart | undefined {
  const [scope] = Array.isArray(properties?.className) ? properties.className : [];
  return typeof scope === 'string' ? parts[scope.replace(/^hljs-/u, '')] : undefined;
}

/**
 * What the parts of a piece of code are, innermost, in their order; those without a colour are left out.
 * @param language as pages name it: "js" and "javascript" alike
 */
export function codeTokens(code: string, language: string): CodeToken[] {
  if (code.length > longestCode || !lowlight.registered(language)) return [];
  const tokens: CodeToken[] = [];
  let at = 0;
  const walk = (node: Node, around: CodePart | undefined): void => {
    const part = partOf(node) ?? around;
    if (node.type === 'text') {
      const end = at + node.value!.length;
      if (part) tokens.push({ start: at, end, part });
      at = end;
    }
    for (const child of node.children ?? []) walk(child, part);
  };
  walk(lowlight.highlight(language, code), undefined);
  return tokens;
}
