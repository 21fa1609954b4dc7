/** Ours, in an article's markup: the language of a program, as its page names it. */
export const codeAttribute = 'data-code';

const namePattern = /^[a-z][a-z\d+#-]{0,19}$/u;

/** Whether a value may be a language's name; whether there is such a language is asked where code is coloured. */
export function isCodeLanguage(value: string | null): boolean {
  return value !== null && namePattern.test(value);
}

// "language-go" (the standard's), "lang-py", "brush: js" and "highlight-source-rust", as the programs that colour code on
// pages write it; "hljs python" has the name behind the program's own.
const inClass = [
  /(?:^|\s)(?:lang(?:uage)?-|brush:\s?|highlight-source-)([a-z][\w+#-]{0,19})/iu,
  /(?:^|\s)(?:hljs|prism|sourceCode)\s([a-z][\w+#-]{0,19})/iu,
];
const attributes = ['data-lang', 'data-language', 'data-code-language'];
const boxesAround = 2; // that may say it of the code in them

function declaredBy(element: Element): string | undefined {
  const names = element.getAttribute('class') ?? '';
  const written = [
    ...attributes.map((attribute) => element.getAttribute(attribute)),
    ...inClass.map((pattern) => pattern.exec(names)?.[1]),
  ].find(Boolean);
  const language = written?.trim().toLowerCase();
  return language !== undefined && isCodeLanguage(language) ? language : undefined;
}

/** The language that a page's markup says of code: the HTML Standard proposes a class of the code's element for it. */
export function codeLanguageOf(pre: Element): string | undefined {
  const inside = [...pre.querySelectorAll('code')];
  if (inside.length > 1) return declaredBy(pre);
  const around: Element[] = [];
  for (let box = pre.parentElement; box && around.length < boxesAround; box = box.parentElement) {
    // A box of several says it of none.
    if (box.querySelectorAll('pre').length > 1) break;
    around.push(box);
  }
  for (const element of [...inside, pre, ...around]) {
    const language = declaredBy(element);
    if (language) return language;
  }
  return undefined;
}
