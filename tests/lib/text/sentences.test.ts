import { describe, expect, test } from 'vitest';
import { sentencesOf } from '@/lib/text/sentences.ts';

const printed = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe('a paragraph’s sentences', () => {
  test.each([
    ['The ferry stops. The bell rings.', ['The ferry stops.', 'The bell rings.']],
    ['渡船停航。钟声响起！谁在等？', ['渡船停航。', '钟声响起！', '谁在等？']],
    ['所载内容并不代表本站立场!如有侵权请联系我们。', ['所载内容并不代表本站立场!', '如有侵权请联系我们。']],
    ['真的吗?没有人知道。', ['真的吗?', '没有人知道。']],
    ['The ferry stops at the quay.The bell rings.', ['The ferry stops at the quay.', 'The bell rings.']],
    ['It sails on December 19.Nobody waits.', ['It sails on December 19.', 'Nobody waits.']],
    ['Version 2.Then sail on.', ['Version 2.Then sail on.']],
    ['Fares rose 3.5 percent. Nobody noticed.', ['Fares rose 3.5 percent.', 'Nobody noticed.']],
    ['Read it at tidewater.example. Or at home.', ['Read it at tidewater.example.', 'Or at home.']],
    ['I. Vale and Mr. Sole met Dr. Brodie. They left.', ['I. Vale and Mr. Sole met Dr. Brodie.', 'They left.']],
    ['The U.S. coast is long. So is ours.', ['The U.S. coast is long.', 'So is ours.']],
    ['Cobalt Lines Inc. bought two boats. Both leak.', ['Cobalt Lines Inc. bought two boats.', 'Both leak.']],
    ['Wir zahlen ggf. eine Provision. Mehr nicht.', ['Wir zahlen ggf. eine Provision.', 'Mehr nicht.']],
    ['Boote, z. B. die Kai, fahren bzw. liegen.', ['Boote, z. B. die Kai, fahren bzw. liegen.']],
    ['Some boats (e.g. the Wren) leak. Some do not.', ['Some boats (e.g. the Wren) leak.', 'Some do not.']],
    ['“We ran out of biscuits.” She laughed.', ['“We ran out of biscuits.”', 'She laughed.']],
    ['He asked "Why now?" Nobody knew.', ['He asked "Why now?"', 'Nobody knew.']],
    ['他说：“今天不开船。”随后离开。', ['他说：“今天不开船。”', '随后离开。']],
    ['（船已停航。）明天再来。', ['（船已停航。）', '明天再来。']],
    ['Wait... The lamp is on.', ['Wait...', 'The lamp is on.']],
    ['停航了！！！明天再来。', ['停航了！！！', '明天再来。']],
    ['The lamp is on', ['The lamp is on']],
    ['The lamp is on. And no full stop', ['The lamp is on.', 'And no full stop']],
    ['Yahoo!Finance is a name.', ['Yahoo!Finance is a name.']],
  ])('%s', (text, sentences) => {
    expect(printed(text)).toEqual(sentences);
  });

  test.each([[''], ['   '], ['\n\u3000']])('%j has none', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });

  test('white space around and between belongs to none', () => {
    expect(printed('  The ferry stops.   The bell rings.  ')).toEqual(['The ferry stops.', 'The bell rings.']);
  });
});

test('an element’s end behind a mark ends a sentence, though no blank follows', () => {
  const text = 'Seen on 19 May.We may earn a commission. Nothing else.';
  const spans = sentencesOf(text, ['Seen on 19 May.'.length]);
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Seen on 19 May.',
    'We may earn a commission.',
    'Nothing else.',
  ]);
});
