import { describe, expect, test } from 'vitest';
import { codeLanguageOf } from '@/lib/article/code-language.ts';
import { documentFrom } from './page-from.ts';

const languageIn = (body: string) => codeLanguageOf(documentFrom(body).querySelector('pre')!);

describe('what code is written in', () => {
  test.each([
    ['go', '<pre><code class="language-go">tide()</code></pre>'],
    ['python', '<pre class="lang-python s-block">tide()</pre>'],
    ['js', '<pre class="brush: js; toolbar: false">tide()</pre>'],
    ['rust', '<div class="highlight highlight-source-rust"><pre>tide()</pre></div>'],
    ['c++', '<pre><code data-lang="C++">tide()</code></pre>'],
    ['java', '<pre><code class="prism line-numbers language-java">tide()</code></pre>'],
    ['bash', '<pre><code class="hljs bash">tide()</code></pre>'],
    ['csharp', '<figure data-language="csharp"><div><pre>tide()</pre></div></figure>'],
  ])('is said to be %s', (language, body) => {
    expect(languageIn(body)).toBe(language);
  });

  test.each([
    ['where nothing says it', '<pre class="code">tide()</pre>'],
    ['where a box of several does', '<div class="language-go"><pre>tide()</pre><pre>fog()</pre></div>'],
    ['where its pieces disagree', '<pre><code class="lang-go">a</code><code class="lang-js">b</code></pre>'],
    ['where the name is none', '<pre data-lang="what is this, then?">tide()</pre>'],
    ['where an outlet’s own class begins alike', '<pre class="languages-of-the-world">tide()</pre>'],
  ])('is not told %s', (_, body) => {
    expect(languageIn(body)).toBeUndefined();
  });
});
