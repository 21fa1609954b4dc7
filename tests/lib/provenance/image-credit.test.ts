import { describe, expect, test } from 'vitest';
import type { Provenance } from '@/lib/provenance/provenance.ts';
import { on, reading, sourcesOf } from './page-of.ts';

const credits = ({ imageCredits }: Provenance) => imageCredits.map(({ kind, credit }) => `${kind}: ${credit}`);

describe('in captions', () => {
  test.each([
    // a label
    ['en', 'Credit: Reuters/Ines Vale/Files', ['agency: Reuters/Ines Vale/Files']],
    ['en', 'The old quay. Credit...Ingrid Vale/Associated Press', ['agency: Ingrid Vale/Associated Press']],
    ['en', 'The old quay.CreditCredit...Ingrid Vale', ['photographer: Ingrid Vale']],
    [
      'en',
      'The old quay (Photo: Ingrid Vale / QBC Photo / Quay. Courtesy of the Quay)',
      ['unknown: Ingrid Vale / QBC Photo / Quay'],
    ],
    ['en', 'Photo: Ingrid Vale, STF / Associated Press', ['agency: Ingrid Vale, STF / Associated Press']],
    ['en', 'Photograph by Ingrid Vale', ['photographer: Ingrid Vale']],
    ['es', 'El viejo muelle al alba | EFE', ['agency: EFE']],
    ['de', '14. März 2026 | Naturschutz am Kai', []],
    ['fr', 'Photo (cc) : quailumière', ['unknown: quailumière']],
    // the line of a recording
    ['en', 'Quay Radio. 14.03.2026. 00:21 min. Quay Radio.', []],
    ['en', 'The quay by night, 00:21 min. Photo: Ines Vale', ['photographer: Ines Vale']],
    // a name with an address
    ['es', 'El viejo muelle al alba. Inés Valle ivalle@muelle.example', ['photographer: Inés Valle']],
    ['en', 'Write to the harbour at quay@harbour.example', []],
    ['de', 'Foto: Ines Valenstein/dpa', ['agency: Ines Valenstein/dpa']],
    ['de', 'Bild: Ines Valenstein/TASS/dpa/picture alliance', ['agency: Ines Valenstein/TASS/dpa/picture alliance']],
    ['de', 'Bildrechte: dpa', ['agency: dpa']],
    ['de', 'Die Leitplanke. (Bild: Polizei im Kanton St. Nordmere)', ['unknown: Polizei im Kanton St. Nordmere']],
    ['it', 'Il vecchio molo (foto di Anna Valle)', ['photographer: Anna Valle']],
    // a label without a sign
    ['en', 'The old quay. Photo Ines Vale', ['photographer: Ines Vale']],
    ['nl', 'De oude kade Beeld ANP', ['agency: ANP']],
    ['it', 'Il vecchio molo. Foto Ansa', ['agency: Ansa']],
    ['en', 'Image source, Getty Images', ['stock: Getty Images']],
    ['de', 'Foto: kai7 / Pixabay.com', ['stock: kai7 / Pixabay.com']],
    // what nobody said was a dealer's, or a person's
    ['en', 'Photo: Ines Vale/Facebook', ['unknown: Ines Vale/Facebook']],
    ['en', 'Photo: Valley Bulletin', ['unknown: Valley Bulletin']],
    // an invisible sign lets the browser break the line behind a stroke
    ['de', 'Foto: Ines Valenstein/\u200bdpa', ['agency: Ines Valenstein/dpa']],
    [
      'de',
      'Foto: kai.example, via Wikimedia Commons | Lizenz: CC BY 4.0',
      ['stock: kai.example, via Wikimedia Commons'],
    ],
    ['de', 'Foto und Styling: Ines Valenstein', ['photographer: Ines Valenstein']],
    // a picture of parts, of several hands
    [
      'en',
      'Left Image: Harbour Weather Office, Right Image: Ines Vale',
      ['unknown: Harbour Weather Office; Ines Vale'],
    ],
    ['de', 'Quelle: kai7/Getty Images; Montage: Grafik QUAI', ['stock: kai7/Getty Images; Grafik QUAI']],
    [
      'de',
      'Foto(s): © Kai3.example und/oder mit © Archiv Der Kai GmbH (soweit nicht anders genannt)',
      ['unknown: Kai3.example; Archiv Der Kai GmbH (soweit nicht anders genannt)'],
    ],
    ['es', 'El viejo muelle al alba. (Foto Marea Libre: Inés Valle)', ['unknown: Marea Libre: Inés Valle']],
    ['lt', 'Senoji krantinė auštant. I. Valė / LKR nuotr.', ['unknown: LKR']],
    ['de', 'Quelle: Foto Ines Valenstein', ['photographer: Ines Valenstein']],
    ['de', 'Foto: Von Kai71, CC BY-SA 3.0, https://commons.quay.example/w/index.php?curid=17', ['unknown: Kai71']],
    [
      'de',
      'Der alte Kai. Foto: "Bild: QBC/Ines Valenstein" (S2). QBC Presse, Nordstadt, Tel: 055/929',
      ['unknown: QBC/Ines Valenstein'],
    ],
    // what a credit is not
    ['de', 'Der alte Kai. Erstveröffentlichung: 25. März 2026', []],
    ['de', 'Der alte Kai und seine Gäste. CC-BY-SA 2.0', []],
    ['de', 'Bildnachweis: Quelle, cc-Lizenz', []],
    [
      'de',
      '© Ines Vale / Kai Magazin, nach Holm, L. et al.: The deeply folded quay of the far harbour and its many boats, from the first stone to the last of the nine ferries of the long summer. Kai Reports 31, 2021',
      ['unknown: Ines Vale / Kai Magazin'],
    ],
    ['en', 'Photo by Ines V. Holm/AP', ['agency: Ines V. Holm/AP']],
    ['en', 'FILE PHOTO: The old quay at dawn. REUTERS/Ines Vale', ['agency: REUTERS/Ines Vale']],
    ['en', 'The old quay at dawn. – Reuters pic', ['agency: Reuters']],
    ['de', 'Foto: Ines Valenstein (Copyright)', ['photographer: Ines Valenstein']],
    ['de', 'Foto: CC-BY-NC 2.0 Ines Valenstein', ['photographer: Ines Valenstein']],
    ['de', '© KOS Nordwasser, 21. Jan. 2026', ['unknown: KOS Nordwasser']],
    ['de', 'Die alte Kaimauer / picture alliance', ['stock: picture alliance']],
    ['pl', 'Stary port o świcie /PAP', ['agency: PAP']],
    ['ja', '（写真はイメージです）', []],
    ['de', 'Der alte Kai.Quelle: Ines Valenstein/dpa', ['agency: Ines Valenstein/dpa']],
    ['de', 'Foto: Privat', ['handout: Privat']],
    ['fr', 'Crédits photos : Bestimage', ['stock: Bestimage']],
    ['pt', 'O cais velho | Foto: Inês Vale/STF', ['unknown: Inês Vale/STF']],
    ['pt', 'O cais velho (Foto: ABr)', ['agency: ABr']],
    ['no', 'Foto: Ines Vale/Reuters', ['agency: Ines Vale/Reuters']],
    ['cs', 'Foto: Přístavní listy, ČTK', ['agency: Přístavní listy, ČTK']],
    ['tr', 'Fotoğraf : Deniz Vale/AA', ['agency: Deniz Vale/AA']],
    ['vi', 'Bến tàu cũ. Ảnh: Bệnh viện cung cấp', ['handout: Bệnh viện cung cấp']],
    ['ar', 'صدر الصورة، FRIENDS OF THE QUAY', ['unknown: FRIENDS OF THE QUAY']],
    ['ru', 'Фото: Вера Лугова, Речные новости', ['unknown: Вера Лугова, Речные новости']],
    ['ru', 'Источник: Фонд набережной', ['unknown: Фонд набережной']],
    ['zh-Hans', '图片来源：南湾科学奖官网', ['unknown: 南湾科学奖官网']],
    ['zh-Hans', '图片来源：摄图网', ['stock: 摄图网']],
    ['zh-Hans', '图/pixabay', ['stock: pixabay']],
    ['zh-Hans', '图：Ines Vale/视觉中国', ['stock: Ines Vale/视觉中国']],
    ['zh-Hans', '图片来源:长湖公司 公开视频截图。', ['screenshot: 长湖公司 公开视频截图']],
    ['ko', '[사진=나루방송, 솔숲아시아]', ['unknown: 나루방송, 솔숲아시아']],
    ['ko', '[사진 출처 = 연합뉴스]', ['agency: 연합뉴스']],
    ['zh-Hans', '图片来源：潮声网记者 林远 摄', ['photographer: 林远']],
    ['zh-Hans', '老码头的清晨。新华社记者 林远 摄', ['agency: 新华社 林远']],
    ['zh-Hans', '老码头的清晨。摄影/林远 编辑/何青', ['photographer: 林远']],
    ['zh-Hans', '（点击查看原图）', []],
    ['de', 'Der alte Kai © Quelle: Ines Lindau', ['photographer: Ines Lindau']],
    ['de', 'Foto: Ines Lindau / Pixabay (Symbolbild)', ['stock: Ines Lindau / Pixabay']],
    ['de', 'Symbolgrafik:© Lindau - stock.adobe.com', ['stock: Lindau - stock.adobe.com']],
    ['de', '© mit frdl. Gen. von Ines Lindau', ['photographer: Ines Lindau']],
    ['en', '(Photo Credit : PTI File Photo)', ['agency: PTI']],
    ['en', 'Credit: Ingrid Vale/QBC (CC BY-NC-ND 2.0)', ['unknown: Ingrid Vale/QBC']],
    ['en', 'Image: Ingrid Vale, left, has agreed to buy the boat', []],
    ['en', 'The new boat’s wheel seen from the stern via Tidewater', ['unknown: Tidewater']],
    ['de', 'So schön war es am Kai nie – Midjourney („harbour at dawn“)', ['ai: Midjourney („harbour at dawn“)']],
    ['en', '@quaylight / Twitter / Via Twitter: @quaylight', ['unknown: @quaylight']],
    ['fr', 'PHOTO SOLÈNE VAUQUELIN, LE QUAI', ['unknown: SOLÈNE VAUQUELIN, LE QUAI']],
    ['en', 'harbourview - stock.adobe.com', ['stock: harbourview - stock.adobe.com']],
    ['en', 'The quay in fog. Ines Vale/Reuters files', ['agency: Ines Vale/Reuters files']],
    ['en', 'The rooms were built anew. Supplied', ['handout: Supplied']],
    ['ko', 'Copyright ⓒ Valley Bulletin. 무단전재 및 재배포 금지', ['unknown: Valley Bulletin']],
    // a tail, bare or in brackets
    ['en', 'The old quay. Ingrid Vale/AFP via Getty Images', ['agency: Ingrid Vale/AFP via Getty Images']],
    ['en', 'The mayor in June. (Ines Vale/QBC)', ['unknown: Ines Vale/QBC']],
    ['en', 'The old quay (Getty Images)', ['stock: Getty Images']],
    ['en', 'The mayor in June. (AP Photo/Ingrid Vale, File)', ['agency: AP Photo/Ingrid Vale, File']],
    ['zh-Hans', '资料图片：老码头。新华社发', ['agency: 新华社']],
    ['en', 'The old quay. STR/AFP via Getty Images', ['agency: STR/AFP via Getty Images']],
    ['fr', 'La passerelle en juin. SOLÈNE VAUQUELIN / AFP', ['agency: SOLÈNE VAUQUELIN / AFP']],
    ['es', 'El muelle viejo. EFE/ J.J. Vale', ['agency: EFE/ J.J. Vale']],
    ['de', 'Die Möwe brütet am Kai. (hafenlicht / iStock.com)', ['stock: hafenlicht / iStock.com']],
    ['es', 'El muelle viejo. Inés Vale (REUTERS)', ['agency: Inés Vale (REUTERS)']],
    ['zh-Hans', '2025年10月15日，在老码头晨练的人。（视觉中国）', ['stock: 视觉中国']],
    ['zh-Hans', '老码头。（林远摄）', ['photographer: 林远']],
    ['zh-Hans', '老码头。林远 摄', ['photographer: 林远']],
    ['zh-Hans', '老码头。新华社记者 林远 摄', ['agency: 新华社 林远']],
    ['zh-Hans', '林远母亲供图', ['handout: 林远母亲']],
    ['zh-Hans', '老码头。南湾区公安分局供图 潮声网发', ['handout: 南湾区公安分局']],
    ['ja', '引き潮の旧桟橋（警視庁提供）', ['handout: 警視庁']],
    ['ja', '引き潮の旧桟橋（青木春香撮影）', ['photographer: 青木春香']],
    ['ko', '썰물의 옛 부두. 연합뉴스', ['agency: 연합뉴스']],
    ['ko', '저녁 무렵의 방파제. 김하늘 기자', ['unknown: 김하늘']],
    // signs
    ['de', 'Der alte Kai. © Ines Valenstein/dpa', ['agency: Ines Valenstein/dpa']],
    ['de', '© AP/dpa | Ines Vale', ['agency: AP/dpa | Ines Vale']],
    ['nl', '— © BELGA', ['agency: BELGA']],
    ['ja', '引き潮の旧桟橋（Ｃ）共同通信社', ['agency: 共同通信社']],
    // pictures that no camera took
    ['en', 'A baker at sea. Image: Midjourney', ['ai: Midjourney']],
    ['de', 'Bild: KI-generiert/Hafenbote', ['ai: KI-generiert/Hafenbote']],
    ['zh-Hans', '图片来源：AI生成', ['ai: AI生成']],
  ])('%s: %s', (language, text, expected) => {
    expect(credits(reading({ text, place: 'caption' }, language))).toEqual(expected);
  });

  // What stands beside a name, in each language's own words.
  test.each([
    ['sv', 'Foto: Ines Valen (arkivbild)', ['photographer: Ines Valen']],
    ['sv', 'Foto: Privat', ['handout: Privat']],
    ['nb', 'Foto: Skjermdump', ['screenshot: Skjermdump']],
    ['pl', 'fot. archiwum prywatne', ['handout: archiwum prywatne']],
    ['pl', 'fot. Ines Valewska, zdjęcie ilustracyjne', ['photographer: Ines Valewska']],
    ['cs', 'Foto: Ines Valová, ilustrační foto', ['photographer: Ines Valová']],
    ['hu', 'Fotó: családi archívum', ['handout: családi archívum']],
    ['ru', 'Фото: из личного архива', ['handout: из личного архива']],
    ['uk', 'Фото: скріншот', ['screenshot: скріншот']],
    ['id', 'Foto: Istimewa', ['handout: Istimewa']],
    ['vi', 'Ảnh: NVCC', ['handout: NVCC']],
    ['pt', 'Foto: Divulgação', ['handout: Divulgação']],
    ['it', 'Foto: immagine generata con AI', ['ai: immagine generata con AI']],
    ['ko', '사진=AI 생성', ['ai: AI 생성']],
  ])('%s: %s', (language, text, expected) => {
    expect(credits(reading({ text, place: 'caption' }, language))).toEqual(expected);
  });

  test.each([
    ['en', 'The mayor (left) and her deputy (right)'],
    ['en', 'A photo by the door shows the harbour in 1931.'],
    ['en', 'The quay in the photo that hangs by the stairs.'],
    ['en', 'Fog over the channel in March'],
    ['en', 'Photo Gallery Northmere'],
    ['it', 'Una foto di famiglia'],
    ['it', 'La foto di gruppo sul molo'],
    ['de', 'Ein Foto an der Tür zeigt den Hafen von 1931.'],
    ['fr', 'La maire (à gauche) et son adjoint (à droite)'],
    ['zh-Hans', '2025年夏天的防波堤。'],
    ['zh-Hans', '新码头效果图'],
    ['ja', '夏の防波堤（5日撮影）'],
    ['ko', '지난해 여름의 방파제 모습'],
  ])('none in %s: %s', (language, text) => {
    expect(credits(reading({ text, place: 'caption' }, language))).toEqual([]);
  });
});

describe('where a credit stands', () => {
  const picture = '<img src="https://c.example/1.jpg" width="800" height="500">';

  test.each([
    [
      'a caption of its own element',
      `<figure>${picture}<figcaption>The quay. <span class="credit">Ingrid Vale</span></figcaption></figure>`,
    ],
    ['an element named after credits', `<div>${picture}</div><div class="image-credit">Ingrid Vale</div>`],
    ['a paragraph with the picture in it', `<p>${picture} The quay. Photo: Ingrid Vale</p>`],
    ['a paragraph below the picture', `<p>${picture}</p><p>Photo: Ingrid Vale</p>`],
  ])('%s', (_, middle) => {
    expect(on({ middle }).imageCredits.map(({ credit }) => credit)).toEqual(['Ingrid Vale']);
  });

  test('is counted where other captions say the same', () => {
    const figure = (caption: string) => `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
    const captions = ['The quay. Photo: Ingrid Vale', 'The Wren. Photo: Ingrid Vale.', 'Fog. Photo: Anders Roe'];
    const { imageCredits } = on({ middle: captions.map(figure).join('') });
    expect(imageCredits.map((line) => [line.credit, line.captions])).toEqual([
      ['Ingrid Vale', 2],
      ['Anders Roe', undefined],
    ]);
  });

  test.each([
    ['zh-Hans', '<p>船长说，钟声每天六点响起。（文/图 林远 何青）</p>', '林远 何青'],
    ['en', '<p>Words and photos by Ingrid Vale</p>', 'Ingrid Vale'],
    ['zh-Hans', '<p>图/文：林远</p>', '林远'],
    ['zh-Hans', '<p>图源：视觉中国 来源：潮声网</p>', '视觉中国'],
    ['zh-Hans', '<p>来源：潮声网 图源：视觉中国</p>', '视觉中国'],
    ['en', '<p>Source: The Quay Photo: Ingrid Vale</p>', 'Ingrid Vale'],
    ['zh-Hans', '<p>图片来自网络，若有不妥，请告知撤换。</p>', '网络'],
    ['ko', '<p>[사진=나루방송, 솔숲아시아]</p>', '나루방송, 솔숲아시아'],
    ['en', '<p>Sources: Quay Week / Photo credit: Ingrid Vale/Flickr</p>', 'Ingrid Vale/Flickr'],
  ])('below the text, %s: %s', (lang, tail, credit) => {
    expect(on({ lang, tail }).imageCredits.map((line) => line.credit)).toEqual([credit]);
  });

  const figureOf = (caption: string) => `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;

  test.each([
    [
      'a label, and the name in the next line',
      figureOf('<p>The quay.</p><p>Foto:</p><p>Ingrid Vale</p>'),
      'Ingrid Vale',
    ],
    ['an element glued to the description', figureOf('The quay at dawn<span>Ingrid Vale</span>'), 'Ingrid Vale'],
    ['a line that says nothing else', '<p>Photograph by Ingrid Vale, Harbour Trust</p>', 'Ingrid Vale, Harbour Trust'],
    [
      'a source behind the picture’s label',
      '<p>Bild: Die Fähre am Kai. / Quelle: QBC/Ingrid Vale</p>',
      'QBC/Ingrid Vale',
    ],
    [
      'a maker’s name in an element of credits',
      figureOf('<span>The new boat.</span><span class="credit"> Tidewater </span>'),
      'Tidewater',
    ],
  ])('%s', (_, middle, credit) => {
    const provenance = on({ lang: 'de', middle });
    expect(provenance.imageCredits.map((line) => line.credit)).toEqual([credit]);
    expect(provenance.sources).toEqual([]);
  });

  test.each([
    ['an address', figureOf('The new boat. <span class="credit">vale@harbour.example</span>')],
    ['a date and a section', '<p>22.05.2026 - Hafen/ Stadt</p>'],
    ['a file', '<p>pilot-pack/quay/main.xml</p>'],
    ['a rubric and an age', '<p>Coast / 4 h ago</p>'],
  ])('no credit: %s', (_, caption) => {
    expect(on({ middle: `<div>${picture}</div>${caption}` }).imageCredits).toEqual([]);
  });

  test('a line of its own that is a picture house’s', () => {
    expect(credits(on({ middle: '<p>picture alliance / AP | Ingrid Vale</p>' }))).toEqual([
      'agency: picture alliance / AP | Ingrid Vale',
    ]);
  });

  test('the words are quoted with their label', () => {
    const [line] = reading({ text: 'The quay. Photo: Ingrid Vale', place: 'caption' }).imageCredits;
    expect(line?.quote).toMatchObject({
      exact: 'Photo: Ingrid Vale',
      prefix: 'The quay. ',
      place: 'caption',
      ordinal: 1,
    });
  });

  test('a house of one word in brackets, where the page ends its captions so', () => {
    const figure = (caption: string) => `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
    const others = figure('The quay in June. (Ines Vale/AFP)') + figure('The mill. (Getty Images)');
    const names = (markup: string) => on({ middle: markup }).imageCredits.map(({ credit }) => credit);
    expect(names(others + figure('The old lamp. (Harrow’s)'))).toContain('Harrow’s');
    expect(names(figure('The old lamp. (Harrow’s)'))).toEqual([]);
    expect(names(others + figure('The mayor, on the quay. (left)'))).not.toContain('left');
  });

  test('the same credit twice is one', () => {
    const figure = `<figure>${picture}<figcaption>Photo: Ingrid Vale</figcaption></figure>`;
    expect(on({ middle: figure, tail: figure }).imageCredits).toHaveLength(1);
  });

  test.each([
    [
      'a teaser’s picture',
      { after: `<div class="related"><figure>${picture}<figcaption>Photo: Ingrid Vale</figcaption></figure></div>` },
    ],
    ['a comment’s', { after: '<section class="comments"><p>Photo: Ingrid Vale</p></section>' }],
    [
      'the picture of a teaser between paragraphs',
      {
        middle: `<div class="more"><p>${picture} Bildrechte: Ingrid Vale</p><h3><a href="/2">The tunnel floods</a></h3></div>`,
      },
    ],
    ['the page’s own rights', { lang: 'ko', tail: '<p>Copyright ⓒ Valley Bulletin. 무단전재 및 재배포 금지</p>' }],
    ['a platform at a sentence’s end', { tail: `<p>${picture} Visit the ferry on <a href="/i">Instagram</a>.</p>` }],
    [
      'a source line behind the site’s icon',
      { lang: 'zh-Hans', tail: '<p><img src="end.png" width="13" height="12"> 本文来源：东港网 责任编辑：林远</p>' },
    ],
    [
      'a sentence of the story',
      { middle: '<p>In the photo by Ingrid Vale’s bed the quay is still whole and the lamp is lit.</p>' },
    ],
  ])('not %s', (_, parts) => {
    expect(on(parts).imageCredits).toEqual([]);
  });
});

test('says nothing about the text', () => {
  for (const text of ['The quay. Ingrid Vale/AFP', 'Source: Reuters', 'Photo: dpa', '© AP']) {
    const provenance = reading({ text, place: 'caption' }, 'de');
    expect(sourcesOf(provenance)).toEqual([]);
    expect(provenance.verdict).toBe('unclear');
  }
});

describe('elements of credits', () => {
  const figure = (caption: string) => `<figure><img src="a.jpg" width="600" height="400">${caption}</figure>`;

  test.each([
    [
      'the credit before what is seen',
      figure(
        '<figcaption><span class="source">dpa/Ines Vale</span> <span>The quay at dawn, with five boats.</span></figcaption>',
      ),
      ['dpa/Ines Vale'],
    ],
    [
      'a label’s before what is seen',
      figure('<figcaption><span>Bild: pixabay</span> <span>Die Fähre ist kein Ort für Eilige</span></figcaption>'),
      ['pixabay'],
    ],
    [
      'a host’s name, two boxes deep',
      figure('<div class="copyright"><div class="field"><p>photohouse.example</p></div></div>'),
      ['photohouse.example'],
    ],
    ['whom a picture shows', figure('<div class="credit-media"><span><p>Ines Vale.</p></span></div>'), []],
    ['a button', figure('<figcaption>The quay. <span class="copyright">Mehr Infos.</span></figcaption>'), []],
    ['who wrote the text', figure('<figcaption class="copyright">Text: Ines Vale</figcaption>'), []],
    [
      'a linked picture, with its credit in brackets',
      '<a href="/big"><img src="a.jpg" width="600" height="400"> Enlarge (Picture: Quay News/Ines Vale)</a>',
      ['Quay News/Ines Vale'],
    ],
    [
      'a sign beside a picture that the article leaves out',
      '<div><img src="a.jpg" width="600" height="400"><div class="copyright"><div>© Ines Vale</div></div></div>',
      ['Ines Vale'],
    ],
  ])('%s', (_, middle, expected) => {
    expect(on({ lang: 'de', middle }).imageCredits.map(({ credit }) => credit)).toEqual(expected);
  });
});

describe('what stands around a credit', () => {
  const caption = (text: string) =>
    `<figure><img src="a.jpg" width="600" height="400"><figcaption>${text}</figcaption></figure>`;
  const credits = (tail: string, lang = 'en') =>
    on({ lang, tail }).imageCredits.map(({ credit, quote }) => [credit, quote.exact]);

  test('a description may use the word that opens the credit', () => {
    expect(
      credits(caption('The crew in a photo from the old logbook. Photo by Ines Vale/AFP via Getty Images')),
    ).toEqual([['Ines Vale/AFP via Getty Images', 'Photo by Ines Vale/AFP via Getty Images']]);
  });

  test('a team’s name may hold the verb’s letter', () => {
    const picture = '<p><img src="a.jpg" width="600" height="400"></p>';
    expect(credits(`${picture}<p>清晨的老码头。潮声摄影队 林远 摄</p>`, 'zh-Hans')).toEqual([
      ['潮声摄影队 林远', '潮声摄影队 林远 摄'],
    ]);
  });

  test('a bracket that the words do not open is none of theirs', () => {
    const tail = caption('The quay (<span>Image: Quay Pictures)</span>');
    expect(credits(tail)).toEqual([['Quay Pictures', 'Image: Quay Pictures']]);
  });

  test('a teaser’s picture, which is a link, credits nothing of the article', () => {
    const teaser = `<ul><li><figure><a href="/other"><img src="b.jpg" width="300" height="200"></a><figcaption>T. Alder/IMAGO</figcaption></figure><h3><a href="/other">The other ferry</a></h3></li></ul>`;
    expect(credits(teaser)).toEqual([]);
  });

  test('who dressed the portrayed took no picture', () => {
    expect(credits(caption('Foto: Ines Vale. Styling: Lorenz Kley. Haare: Ada Brook'), 'de')).toEqual([
      ['Ines Vale', 'Foto: Ines Vale'],
    ]);
  });

  test('what was handed in is credited to nobody by name', () => {
    expect(credits(caption('Lorenz Kley Submitted photo'))).toEqual([['Submitted photo', 'Submitted photo']]);
  });

  test('below the text a long description may stand before the credit', () => {
    const seen = `Header image: ${'The old ferry waits at the quay while the tide goes out behind the wall. '.repeat(3)}`;
    expect(credits(`<p>${seen}<em>Credit: Ines Vale/RIVER</em></p>`)).toEqual([
      ['Ines Vale/RIVER', 'Credit: Ines Vale/RIVER'],
    ]);
  });

  test('a sign above the headline counts in a picture’s figure', () => {
    const figure = '<figure><span class="copyright">© Faro</span><img src="a.jpg" width="600" height="400"></figure>';
    expect(on({ lang: 'es', above: figure }).imageCredits.map(({ credit }) => credit)).toEqual(['Faro']);
  });

  test('what says whose the text is says nothing of a picture', () => {
    const row = '<p>Courtesy of Quay News</p>';
    expect(on({ row }).imageCredits).toEqual([]);
    expect(sourcesOf(on({ row }))).toEqual(['republished: Quay News']);
  });

  test('a label may open a long description, which credits nobody', () => {
    const seen = 'Cover image: artist’s impression of the lights by Vale Design along the old quay at night';
    expect(credits(caption(seen))).toEqual([]);
    const kind = 'Image: mit freundlicher Genehmigung von Ines Vale, Hafenamt Nordstadt und Umgebung';
    expect(credits(caption(kind), 'de')).toHaveLength(1);
  });

  test('a day in brackets credits nobody', () => {
    expect(credits(caption('The ferry at dawn. (Published Monday, Nov. 18, 2026)'))).toEqual([]);
  });
});
