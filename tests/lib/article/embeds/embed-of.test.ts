import { describe, expect, test } from 'vitest';
import { embedOf } from '@/lib/article/embeds/embed-of.ts';
import { framesOf } from '@/lib/article/embeds/frames-of.ts';
import { documentFrom } from '../page-from.ts';

const page = 'https://valley-bulletin.example/2026/ferry';

function embedIn(markup: string) {
  // In a template: the test DOM complains of every frame that it does not load.
  const template = documentFrom(`<template>${markup}</template>`).querySelector('template')!;
  const element = template.content.querySelector('iframe, video, audio, object, embed')!;
  return embedOf(element, { page, base: page, isLaidOut: false });
}

describe('what can be opened by itself', () => {
  test.each([
    ['a frame', '<iframe src="https://films.example/embed/7"></iframe>', 'https://films.example/embed/7'],
    ['its address without a scheme', '<iframe src="//films.example/7"></iframe>', 'https://films.example/7'],
    [
      'one of the page’s own',
      '<iframe src="/charts/7.html"></iframe>',
      'https://valley-bulletin.example/charts/7.html',
    ],
    [
      'one that loads late',
      '<iframe src="about:blank" data-src="https://films.example/7"></iframe>',
      'https://films.example/7',
    ],
    [
      'one that waits for consent',
      '<iframe data-cmp-src="https://films.example/7"></iframe>',
      'https://films.example/7',
    ],
    [
      'what a player names as what it plays',
      '<iframe src="https://player.example/?url=https%3A%2F%2Fsongs.example%2Ftracks%2F7&color=red"></iframe>',
      'https://songs.example/tracks/7',
    ],
    ['a film', '<video src="film.mp4" poster="quay.jpg"></video>', 'https://valley-bulletin.example/2026/film.mp4'],
    [
      'a film in several forms',
      '<video><source src="/film.webm"><source src="/film.mp4"></video>',
      'https://valley-bulletin.example/film.webm',
    ],
    ['a film that comes in pieces', '<video src="blob:https://valley-bulletin.example/1-2"></video>', page],
    [
      'a document',
      '<object data="report.pdf" type="application/pdf"></object>',
      'https://valley-bulletin.example/2026/report.pdf',
    ],
  ])('%s', (_, markup, address) => {
    expect(embedIn(markup)?.address).toBe(address);
  });

  test('a film brings its poster and its title', () => {
    expect(embedIn('<video src="film.mp4" poster="quay.jpg" title=" The Wren  at her quay "></video>')).toEqual({
      kind: 'film',
      address: 'https://valley-bulletin.example/2026/film.mp4',
      title: 'The Wren at her quay',
      poster: 'https://valley-bulletin.example/2026/quay.jpg',
    });
  });

  test.each(['Video player', 'Filmhouse video player', 'embedded content', 'iframe'])(
    'the title "%s" is none',
    (title) => {
      expect(embedIn(`<iframe src="https://films.example/7" title="${title}"></iframe>`)?.title).toBeUndefined();
    },
  );
});

describe('the frame that can be shown in its card', () => {
  test.each([
    [
      'its own address, though the card leads to what it plays',
      '<iframe src="https://player.example/?url=https%3A%2F%2Fsongs.example%2Ftracks%2F7"></iframe>',
      { address: 'https://player.example/?url=https%3A%2F%2Fsongs.example%2Ftracks%2F7' },
    ],
    [
      'its size',
      '<iframe src="/charts/7.html" width="560" height="315px"></iframe>',
      { address: 'https://valley-bulletin.example/charts/7.html', width: 560, height: 315 },
    ],
    [
      'its height alone, where it is as wide as the page',
      '<iframe src="//maps.example/7" width="100%" height="300"></iframe>',
      { address: 'https://maps.example/7', height: 300 },
    ],
    [
      'the rights that the page gives it',
      '<iframe src="https://films.example/7" sandbox="allow-scripts"></iframe>',
      { address: 'https://films.example/7', sandbox: 'allow-scripts' },
    ],
    [
      'no rights at all',
      '<iframe src="https://films.example/7" sandbox></iframe>',
      { address: 'https://films.example/7', sandbox: '' },
    ],
  ])('%s', (_, markup, frame) => {
    expect(embedIn(markup)?.frame).toEqual(frame);
  });

  test.each([
    ['a script', '<iframe src="javascript:alert(1)" data-src="https://films.example/7"></iframe>'],
    ['a page in an address', '<iframe src="data:text/html,x" data-src="https://films.example/7"></iframe>'],
    [
      'a page made by a script',
      '<iframe src="blob:https://valley-bulletin.example/7" data-src="https://films.example/7"></iframe>',
    ],
    ['one that waits for consent', '<iframe src="about:blank" data-cmp-src="https://films.example/7"></iframe>'],
    ['one with a page of its own in its markup', '<iframe src="https://films.example/7" srcdoc="<p>Off"></iframe>'],
    ['a film that is no frame', '<video src="film.mp4"></video>'],
    ['a document that is none', '<object data="report.pdf" type="application/pdf"></object>'],
  ])('none: %s', (_, markup) => {
    const embed = embedIn(markup);
    expect(embed).toBeDefined();
    expect(embed?.frame).toBeUndefined();
  });

  test('of two that lead to one address the first', () => {
    const [first, second] = ['https://player.example/a', 'https://player.example/b'];
    const address = 'https://songs.example/7';
    const frames = framesOf([
      { kind: 'audio', address },
      { kind: 'audio', address, frame: { address: first } },
      { kind: 'audio', address, frame: { address: second } },
    ]);
    expect([...frames]).toEqual([[address, { address: first }]]);
  });
});

describe('what is none of an article’s', () => {
  test.each([
    ['a frame without an address', '<iframe></iframe>'],
    ['a frame that a script fills', '<iframe srcdoc="<p>Buy</p>"></iframe>'],
    ['a script for an address', '<iframe src="javascript:void(0)"></iframe>'],
    ['a counter', '<iframe src="https://counter.example/7" width="1" height="1"></iframe>'],
    ['a button', '<iframe src="https://posts.example/7" width="120" height="20"></iframe>'],
    [
      'the sizes that advertisements are sold in',
      '<iframe src="https://a.example/7" width="300" height="250"></iframe>',
    ],
    ['a frame that calls itself one', '<iframe src="https://a.example/7" title="3rd party ad content"></iframe>'],
    ['a box for one', '<div class="article-ad-slot"><div><iframe src="https://a.example/7"></iframe></div></div>'],
    ['a Chinese one', '<iframe src="https://a.example/7" title="广告"></iframe>'],
    ['readers’ comments', '<div id="disqus_thread"><iframe src="https://a.example/embed/comments/"></iframe></div>'],
    [
      'what is about this very page',
      `<iframe src="https://a.example/plugins/box?href=${encodeURIComponent(page)}%23x"></iframe>`,
    ],
    ['what is paid by the click', '<iframe src="https://a.example/widget/affiliate/v2/?id=7"></iframe>'],
    ['a sign-up', '<iframe src="https://a.example/newsletter/7"></iframe>'],
    ['a test for machines', '<iframe src="https://a.example/7" title="reCAPTCHA"></iframe>'],
    ['a film without an address', '<video></video>'],
  ])('%s', (_, markup) => {
    expect(embedIn(markup)).toBeUndefined();
  });
});
