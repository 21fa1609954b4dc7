import { describe, expect, test } from 'vitest';
import { authorsOf, on, sourcesOf } from './page-of.ts';

const notice = '<p>特别声明：以上内容为自媒体平台“海岬号”用户上传并发布，本平台仅提供信息存储服务。</p>';
const page = (row: string, after = notice, tail = '') => on({ lang: 'zh-Hans', row: `<p>${row}</p>`, after, tail });

describe('whose account put a text up', () => {
  test.each([
    ['2026-05-17 · 石桥夜话', ['石桥夜话']],
    ['<span>2026-05-17</span><span> · </span><span>长湖城市报道</span>', ['长湖城市报道']],
    ['石桥夜话 2026-05-17 10:21', ['石桥夜话']],
    ['2026-05-17 · 林远', ['林远']],
  ])('%s', (row, names) => {
    expect(authorsOf(page(row))).toEqual(names);
  });

  test('is told beside the source that the text names', () => {
    const provenance = page('2026-05-17 · 长湖城市报道', notice, '<p>来源：长湖交警</p>');
    expect(authorsOf(provenance)).toEqual(['长湖城市报道']);
    expect(sourcesOf(provenance)).toEqual(['republished: 长湖交警']);
  });

  test('is nobody where no notice says that a user did', () => {
    expect(authorsOf(page('2026-05-17 · 长湖城市报道', ''))).toEqual([]);
  });

  test('is nobody where somebody signs', () => {
    expect(authorsOf(page('2026-05-17 · 长湖城市报道', notice, '<p>（记者 林远）</p>'))).toEqual(['林远']);
  });
});
