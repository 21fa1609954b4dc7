import { describe, expect, test } from 'vitest';
import { droppedBy, keptBeside, type Story, story } from '../page-from.ts';

const links =
  '<p><a href="/1">Fares on the night ferry rise by a quarter</a></p><p><a href="/2">Tunnel under the channel fills with water</a></p>';
const chinese =
  '<p><a href="/1">海底隧道第三次进水，通车时间再度推迟</a></p><p><a href="/2">夜班渡船票价上涨四分之一，旅客不满</a></p>';

describe('what heads other stories goes with them', () => {
  test.each<[string, Story, string[]]>([
    ['between paragraphs', { middle: `<h3>Seven days on the quay</h3>${links}` }, ['Seven days on the quay']],
    ['below the text', { below: `<p>The quay this week:</p>${links}` }, ['The quay this week:']],
    ['in Chinese', { lang: 'zh-Hans', below: `<div>码头七日闲话</div>${chinese}` }, ['码头七日闲话']],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual([]);
    expect(droppedBy('orphans', story(parts), ['tail-rows', 'below-end'])).toEqual(lines);
  });
});

describe('what is the text’s own stays above them', () => {
  test.each<[string, Story, string[]]>([
    ['a short sentence', { middle: `<p>The bell rings.</p>${links}` }, ['The bell rings.']],
    ['an agency’s sign', { middle: `<p>HNA/iv</p>${links}` }, ['HNA/iv']],
    ['who wrote it', { below: `<p>By Ingrid Vale</p>${links}` }, ['By Ingrid Vale']],
    [
      'a heading with a sentence under it',
      { middle: `<h3>From the quay</h3><p>The bell rings.</p>${links}` },
      ['From the quay', 'The bell rings.'],
    ],
    [
      'a heading with one link under it',
      { middle: '<h3>From the quay</h3><p><a href="/wren">The Wren</a></p><p>A bell rings.</p>' },
      ['From the quay', 'The Wren', 'A bell rings.'],
    ],
  ])('%s', (_, parts, lines) => {
    expect(keptBeside(parts)).toEqual(lines);
  });
});
