import { test } from 'vitest';
import { extractArticle } from '@/lib/article/extract-article.ts';
import { pageFrom, paragraphs, prose, articleFrom, bodyFrom } from '../article/page-from.ts';
test('p', () => {
  const body = bodyFrom(`<p>One two</p><p>three</p><p id=x>©</p>`);
  const range = body.ownerDocument.createRange();
  range.setStart(body, 0);
  range.setEndBefore(body.querySelector('#x')!);
  console.log(JSON.stringify(range.toString()), range.startContainer === body, range.startOffset, range.endOffset);
  const zh = '老渡口的候船厅在入秋后重新亮起了灯，守门人每天傍晚六点把木门推开，等最后一班船靠岸。厅里原先的售票窗改成了借阅台，窗台上留着一排旧印章，印泥早已干透，字迹却还看得清楚。住在对岸的人说，这里和从前一样安静，只是多了翻书的声音，少了催促登船的铃声。潮水每天涨落两次，墙上的铜尺记着最高的一次。'.split('。').filter(Boolean).map((s) => `<p>${s}。</p>`).join('');
  const a = (form: string) => extractArticle(pageFrom({ title: '渡口', body: `<h1>渡口的书店</h1><div class="content">${zh}${form}</div><div id="end">页脚文字，版权归某某所有，另有若干链接若干说明，联系方式见关于页面。</div>` }));
  const r = a('<form action="/c"><input name="comment"><span>发表看法</span></form>');
  console.log(typeof r === 'string' ? r : r.text);
  const r2 = a('');
  console.log(typeof r2 === 'string' ? r2 : r2.text);
});
