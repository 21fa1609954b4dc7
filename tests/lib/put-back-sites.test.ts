import { beforeEach, describe, expect, test } from 'vitest';
import { storage } from 'wxt/utils/storage';
import { countPutBackSites, forgetPutBack, putBackOn, rememberPutBack } from '@/lib/put-back-sites.ts';

const box = (name: string) => ({ rule: 'zones', box: `aside.${name}` });

beforeEach(() => storage.removeItem('local:putBack'));

describe('what is put back on a site', () => {
  test('is known on that site and on no other', async () => {
    await rememberPutBack('valley-bulletin.example', [box('facts')]);
    expect(await putBackOn('valley-bulletin.example')).toEqual([box('facts')]);
    expect(await putBackOn('coast-post.example')).toEqual([]);
  });

  test('is forgotten with the site’s last box, or all at once', async () => {
    await rememberPutBack('valley-bulletin.example', [box('facts')]);
    await rememberPutBack('coast-post.example', [box('facts')]);
    await rememberPutBack('coast-post.example', []);
    expect(await countPutBackSites()).toBe(1);
    await forgetPutBack();
    expect(await putBackOn('valley-bulletin.example')).toEqual([]);
  });

  test('is 20 boxes on each of 300 sites at most; the oldest go', async () => {
    const boxes = Array.from({ length: 25 }, (_, i) => box(`box-${i}`));
    for (let i = 0; i <= 300; i++) await rememberPutBack(`site-${i}.example`, i === 300 ? boxes : [box('facts')]);
    expect(await countPutBackSites()).toBe(300);
    expect(await putBackOn('site-0.example')).toEqual([]);
    expect(await putBackOn('site-300.example')).toEqual(boxes.slice(5));
  });

  test.each([
    ['a list', ['aside']],
    ['a name alone', { 'valley-bulletin.example': 'aside' }],
    ['boxes without a rule', { 'valley-bulletin.example': [{ box: 'aside' }] }],
    ['a name that is too long', { 'valley-bulletin.example': [{ rule: 'zones', box: 'a'.repeat(300) }] }],
  ])('is nothing where %s is stored', async (_, stored) => {
    await storage.setItem('local:putBack', stored);
    expect(await putBackOn('valley-bulletin.example')).toEqual([]);
  });
});
