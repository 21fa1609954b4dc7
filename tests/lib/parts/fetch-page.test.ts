import { afterEach, describe, expect, test, vi } from 'vitest';
import { decodePage, fetchPage, PageNotFetched } from '@/lib/parts/fetch-page.ts';

const address = 'https://valley-bulletin.example/ferry?page=2';

function answer(body: BodyInit, init: ResponseInit = {}) {
  const asked = vi.fn((..._asked: Parameters<typeof fetch>) =>
    Promise.resolve(new Response(body, { headers: { 'content-type': 'text/html' }, ...init })),
  );
  vi.stubGlobal('fetch', asked);
  return asked;
}

const wanted = () => ({ signal: new AbortController().signal, charset: 'utf-8' });
const troubleOf = (fetched: Promise<unknown>) =>
  fetched.then(
    () => undefined,
    (problem: unknown) => (problem instanceof PageNotFetched ? problem.trouble : problem),
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a page of the same site', () => {
  test('is asked for as a click would, and from nobody else', async () => {
    const asked = answer('<p>Fog</p>');
    await fetchPage(address, wanted());
    expect(asked.mock.calls[0]).toEqual([
      address,
      expect.objectContaining({ mode: 'same-origin', credentials: 'same-origin' }),
    ]);
  });

  test('comes as a document whose links count from its own address', async () => {
    answer('<base href="/news/"><p>Fog</p><script>window.hasRun = true</script>');
    const { document } = await fetchPage(address, wanted());
    expect(document.querySelector('base')!.getAttribute('href')).toBe('https://valley-bulletin.example/news/');
    expect('hasRun' in window).toBe(false);
  });

  test('that the site refuses says how it answered', async () => {
    answer('', { status: 404 });
    expect(await troubleOf(fetchPage(address, wanted()))).toEqual({ reason: 'refused', status: 404 });
  });

  test('that is a file is none', async () => {
    answer('%PDF', { headers: { 'content-type': 'application/pdf' } });
    expect(await troubleOf(fetchPage(address, wanted()))).toEqual({ reason: 'not-a-page' });
  });

  test('that is larger than pages are is left where it is', async () => {
    answer('x'.repeat(8_000_001));
    expect(await troubleOf(fetchPage(address, wanted()))).toEqual({ reason: 'too-large' });
  });

  test('that cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await troubleOf(fetchPage(address, wanted()))).toEqual({ reason: 'unreachable' });
  });

  test('that its reader no longer wants says so and nothing else', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('stopped', 'AbortError')));
    const problem = await troubleOf(fetchPage(address, { signal: AbortSignal.abort(), charset: 'utf-8' }));
    expect(problem).toMatchObject({ name: 'AbortError' });
  });
});

describe('the encoding of a page', () => {
  const gb = Uint8Array.from([0xb6, 0xc9, 0xb4, 0xac]); // 渡船
  const withHead = (head: string) => Uint8Array.from([...new TextEncoder().encode(head), ...gb]);
  test.each([
    ['of its header', gb, 'text/html; charset=gb2312', 'utf-8'],
    ['of its markup', withHead('<meta charset="gbk">'), 'text/html', 'utf-8'],
    ['of the page that leads there, where it declares none', gb, 'text/html', 'gb18030'],
    ['of that page, where its own is unknown', gb, 'text/html; charset=x-none', 'gbk'],
  ])('is that %s', (_, bytes, type, usual) => {
    expect(decodePage(bytes, type, usual)).toContain('渡船');
  });
});
