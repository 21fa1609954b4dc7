import { expect, test } from 'vitest';
import { type EmbedSigns, embedKind } from '@/lib/article/embeds/embed-kind.ts';

const nothing: EmbedSigns = { name: 'iframe', title: '', address: '', allow: '', allowsFullScreen: false };

test.each<[string, Partial<EmbedSigns>, string]>([
  ['a film of the page’s own', { name: 'video' }, 'film'],
  ['a recording of the page’s own', { name: 'audio' }, 'audio'],
  [
    'a player with a film’s shape',
    { address: 'https://films.example/embed/a7', allow: 'autoplay; encrypted-media', width: 640, height: 360 },
    'film',
  ],
  [
    'a player that is a strip',
    { address: 'https://songs.example/embed/a7', allow: 'autoplay; encrypted-media', width: 640, height: 152 },
    'audio',
  ],
  ['an episode', { address: 'https://songs.example/embed/episode/7', allow: 'autoplay', height: 352 }, 'audio'],
  ['a film by its path', { address: 'https://bulletin.example/video/embed/77' }, 'film'],
  ['a film by its title', { title: 'Wren-Fähre: Video', address: 'https://a.example/x' }, 'film'],
  ['a Chinese film by its title', { title: '渡船停航现场视频', address: 'https://a.example/x' }, 'film'],
  ['a frame that may fill the screen', { address: 'https://a.example/embed/x', allowsFullScreen: true }, 'film'],
  ['a post', { title: 'X Post', address: 'https://posts.example/embed/Tweet.html?id=1' }, 'post'],
  ['a post by its path', { address: 'https://tooters.example/@ferry/status/12/embed' }, 'post'],
  ['a post by who wrote it', { address: 'https://tooters.example/@ferry/12/embed', allowsFullScreen: true }, 'post'],
  ['an article in a frame', { address: 'https://a.example/embed/article/x', allowsFullScreen: true }, 'page'],
  [
    'a film about the post',
    { title: 'Post-war ferries', address: 'https://films.example/v/1', allow: 'autoplay' },
    'film',
  ],
  ['a map', { address: 'https://atlas.example/maps/embed?pb=1', allowsFullScreen: true }, 'map'],
  ['a map by its title', { title: 'Karte der Überfahrt', address: 'https://a.example/x' }, 'map'],
  ['a table of the harbour’s', { title: 'Crossings a year', address: 'https://charts.example/KxYz/3/' }, 'page'],
  ['a page that tells nothing', { address: 'https://a.example/x' }, 'page'],
])('%s', (_, signs, kind) => {
  expect(embedKind({ ...nothing, ...signs })).toBe(kind);
});
