import { describe, expect, test } from 'vitest';
import { articleFrom, prose, story } from '../page-from.ts';

const picture = '<p><img src="https://c.example/wren.jpg" width="800"></p>';

function captionsOf(middle: string, lang = 'en', without: string[] = []): string[] {
  return articleFrom(story({ lang, middle }), without).captions;
}

describe('captions that portals set as one more paragraph are told from the text', () => {
  test.each([
    ['en', 'The quay. Photo: Ingrid Vale'],
    ['en', 'Picture by Ingrid Vale'],
    ['de', 'Der Kai im Nebel. Foto: Inga Vahl'],
    ['fr', 'Le quai. Photo : Inès Valmy'],
    ['es', 'El muelle en la niebla. Fotografía: Inés Valverde'],
    ['pl', 'Nabrzeże we mgle. Fot. / Irena Wal'],
    ['zh-Hans', '老码头。图片来源：滨海港务局'],
    ['zh-Hans', '图为老码头。林远 摄'],
  ])('%s: %s', (lang, caption) => {
    const middle = `${picture}<p>${caption}</p>`;
    expect(captionsOf(middle, lang)).toEqual([caption]);
    expect(articleFrom(story({ lang, middle })).text).not.toContain(caption);
    expect(captionsOf(middle, lang, ['captions'])).toEqual([]);
  });

  test.each([
    [
      'by its element',
      '<figure><img src="https://c.example/wren.jpg" width="800"><figcaption>The Wren in fog.</figcaption></figure>',
    ],
    [
      'by standing loose in a figure beside its picture',
      '<figure><a href="/wren-large.jpg"><img src="https://c.example/wren.jpg" width="800"></a>The Wren in fog.</figure>',
    ],
    [
      'by beginning with the picture’s description, in a language that we do not speak',
      '<div><p><img src="https://c.example/wren.jpg" width="800" alt="Keltas „Karietaitė“ rūke"></p><div>Keltas „Karietaitė“ rūke / I. Valaitė</div></div>',
    ],
    ['by its class', `${picture}<p class="wp-caption-text">The Wren in fog.</p>`],
    [
      'by the class of the box below a picture',
      '<div><img src="https://c.example/wren.jpg" width="800"><div class="mediaInfo"><p>The Wren in fog.</p></div></div>',
    ],
  ])('%s', (_, middle) => {
    expect(captionsOf(middle)).toEqual([
      middle.includes('Keltas') ? 'Keltas „Karietaitė“ rūke / I. Valaitė' : 'The Wren in fog.',
    ]);
  });
});

describe('the text’s own lines are no captions', () => {
  test.each([
    ['a line below a picture that credits nobody', `${picture}<p>The ferry stops for the whole of April.</p>`],
    ['a sentence with such a word in it', `${picture}<p>A photo of the quay hangs in the kitchen of the skipper.</p>`],
    ['a credit without a picture', '<p>Photo: Ingrid Vale</p>'],
    ['a heading', `${picture}<h2>Photo: a year on the quay</h2>`],
    [
      'a long paragraph that ends in a credit',
      `${picture}<p>${'The ferry stops for the whole of the month. '.repeat(6)}Photo: Ingrid Vale</p>`,
    ],
  ])('%s', (_, middle) => {
    expect(captionsOf(middle)).toEqual([]);
  });

  test('the texts below the pictures of a gallery, which are most of its text', () => {
    const pictures = prose.slice(2, 8).map((line, i) => {
      const picture = `<figure><img src="https://c.example/${i}.jpg" width="800"><div class="photo-caption"><p>${line}</p></div></figure>`;
      return `<h2>${i + 1}. The quay</h2>${picture}`;
    });
    const gallery = { ...story({ text: prose.slice(0, 2) }) };
    gallery.body = gallery.body!.replace('</div></article>', `${pictures.join('')}</div></article>`);
    for (const line of prose.slice(0, 8)) expect(articleFrom(gallery).text).toContain(line);
  });

  test.each([
    [
      'zh-Hans',
      '码头上来了许多旅客、采访媒体、摄影师等，船长握手之后便转身离开，几分钟之后又走回来，再一次接受了记者的访问，直到天黑才回家。',
    ],
    [
      'ko',
      '선장은 사진을 공개한 뒤 아무 말도 하지 않았고 부두의 사람들은 그의 침묵을 두고 밤새 이야기를 나누었지만 다음 날 아침까지 아무도 답을 얻지 못했다.',
    ],
  ])('a paragraph in which such a word is a part of another: %s', (lang, paragraph) => {
    expect(captionsOf(`${picture}<p>${paragraph}</p>`, lang)).toEqual([]);
  });
});
