import { expect, test } from 'vitest';
import { articleFrom, story } from './page-from.ts';

// The test DOM resolves links by the window's address, whatever the page's is.
const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
happyDOM.setURL('https://valley-bulletin.example/2026/ferry');

const picture = '<img src="https://valley-bulletin.example/quay.jpg" alt="The quay" width="800" height="500">';

test.each([
  ['itself enlarged', '/quay-large.jpg', 'https://valley-bulletin.example/quay-large.jpg'],
  ['another site', 'https://gallery.example/7', 'https://gallery.example/7'],
])('a picture that leads to %s keeps its link', (_, href, kept) => {
  const { html } = articleFrom(story({ middle: `<figure><a href="${href}">${picture}</a></figure>` }));
  expect(html).toContain(`<figure><a href="${kept}">${picture}</a></figure>`);
});

test.each(['#quay', 'javascript:void(0)'])('a picture that leads nowhere (%s) has none', (href) => {
  const { html } = articleFrom(story({ middle: `<figure><a href="${href}">${picture}</a></figure>` }));
  expect(html).toContain(`<figure>${picture}</figure>`);
});
