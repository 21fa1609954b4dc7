import { describe, expect, test } from 'vitest';
import { embedOf } from '@/lib/article/embeds/embed-of.ts';
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
