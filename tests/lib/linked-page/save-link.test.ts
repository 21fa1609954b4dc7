import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { FetchedPage, FetchTrouble } from '@/lib/linked-page/fetch-page.ts';
import { type SavingLinks, saveLink } from '@/lib/linked-page/save-link.ts';
import type { Reading } from '@/lib/reading.ts';
import { watchSite } from '@/lib/watching/sites.ts';
import { sample } from '../library/shelf.ts';
import { permissionsOf } from '../watching/permissions.ts';

const link = { url: 'https://news.example/ferry', title: 'The ferry' };
const origin = 'https://news.example/*';
const fetched: FetchedPage = { kind: 'page', url: link.url, html: '<p>' };

beforeEach(() => fakeBrowser.reset());

function article(): Reading {
  const { article, provenance } = sample({ url: link.url });
  return { kind: 'article', article, provenance, milliseconds: { prepare: 0, extract: 0, provenance: 0 } };
}

function world(more: Partial<SavingLinks> & { permissions?: ReturnType<typeof permissionsOf> } = {}) {
  return {
    permissions: permissionsOf(),
    fetchPage: vi.fn(async (): Promise<FetchedPage | FetchTrouble> => fetched),
    read: vi.fn(async () => article()),
    save: vi.fn(async () => ({ saved: true as const, id: crypto.randomUUID() })),
    keepLink: vi.fn(async () => true),
    ...more,
  };
}

describe('what a link leads to', () => {
  test('is fetched once, read and saved, and its host is asked for and given back', async () => {
    const around = world();
    expect(await saveLink(link, around)).toEqual({ kept: 'article', headline: 'Ferry stops for fog' });
    expect(around.permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [origin] });
    expect(around.fetchPage).toHaveBeenCalledExactlyOnceWith(link.url);
    expect(around.permissions.granted.size).toBe(0);
    expect(around.keepLink).not.toHaveBeenCalled();
  });

  test('the browser is asked in the very click, before the first wait', () => {
    const around = world();
    void saveLink(link, around);
    expect(around.permissions.request).toHaveBeenCalledOnce();
  });

  test('a host that was allowed before, or is watched, stays so', async () => {
    const held = permissionsOf([origin]);
    await saveLink(link, world({ permissions: held }));
    expect([...held.granted]).toEqual([origin]);
    const watched = permissionsOf();
    await watchSite(link.url, watched);
    watched.granted.clear();
    await saveLink(link, world({ permissions: watched }));
    expect([...watched.granted]).toEqual([origin]);
  });

  test('of an address without TLS both are asked for: most such sites lead on', async () => {
    const around = world();
    await saveLink({ ...link, url: 'http://news.example/ferry' }, around);
    expect(around.permissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: ['http://news.example/*', 'https://news.example/*'],
    });
    expect(around.permissions.granted.size).toBe(0);
  });

  test('where the reader refuses, nothing is fetched and the link is kept', async () => {
    const around = world({ permissions: permissionsOf([], { allows: false }) });
    expect(await saveLink(link, around)).toEqual({ kept: 'link', trouble: { kind: 'refused' } });
    expect(around.fetchPage).not.toHaveBeenCalled();
    expect(around.keepLink).toHaveBeenCalledExactlyOnceWith(link);
  });

  test.each<[FetchTrouble, 'link' | 'nothing']>([
    [{ kind: 'unreachable' }, 'link'],
    [{ kind: 'status', status: 503 }, 'link'],
    [{ kind: 'status', status: 403 }, 'link'],
    [{ kind: 'status', status: 404 }, 'nothing'],
    [{ kind: 'status', status: 410 }, 'nothing'],
    [{ kind: 'not-html' }, 'link'],
    [{ kind: 'too-large' }, 'link'],
  ])('%j: kept is %s', async (trouble, kept) => {
    const around = world({ fetchPage: async () => trouble });
    expect(await saveLink(link, around)).toEqual({ kept, trouble });
    expect(around.keepLink).toHaveBeenCalledTimes(kept === 'link' ? 1 : 0);
    expect(around.permissions.granted.size).toBe(0);
  });

  test('a page without an article, and finders that do not answer, leave the link', async () => {
    const none = world({ read: async () => ({ kind: 'none', reason: 'list', canInsist: true }) });
    expect(await saveLink(link, none)).toEqual({ kept: 'link', trouble: { kind: 'no-article' } });
    const broken = world({ read: () => Promise.reject(new Error('no answer')) });
    expect(await saveLink(link, broken)).toEqual({ kept: 'link', trouble: { kind: 'failed' } });
  });

  test('what the finders bring is held against the shape of what the library keeps', async () => {
    const reading = article() as Extract<Reading, { kind: 'article' }>;
    const around = world({ read: async () => ({ ...reading, article: { ...reading.article, url: 'javascript:1' } }) });
    expect(await saveLink(link, around)).toEqual({ kept: 'link', trouble: { kind: 'failed' } });
    expect(around.save).not.toHaveBeenCalled();
  });

  test('a full disk is told as that, and nothing more is tried', async () => {
    const around = world({ save: async () => ({ saved: false, reason: 'full' }) });
    expect(await saveLink(link, around)).toEqual({ kept: 'nothing', trouble: { kind: 'full' } });
    expect(around.keepLink).not.toHaveBeenCalled();
  });

  test.each(['mailto:someone@news.example', 'javascript:alert(1)', 'file:///etc/hosts', 'no address'])(
    '%s is no page of the web: nobody is asked',
    async (url) => {
      const around = world();
      expect(await saveLink({ ...link, url }, around)).toEqual({ kept: 'nothing', trouble: { kind: 'not-web' } });
      expect(around.permissions.request).not.toHaveBeenCalled();
    },
  );
});
